using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Server.Pages;

/// <summary>
/// Markup that is safe to send. It is made only by interpolation, and every text in a hole is encoded; only other <see cref="Html"/>
/// goes in as it is. So no page can forget to encode.
/// </summary>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup that <paramref name="template"/> writes.</summary>
    public static Html Of(Template template) => new(template.ToString());

    /// <inheritdoc/>
    public override string ToString() => _markup;

    /// <summary>An interpolated text whose holes are encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        // Chinese stays as it is; what HTML could read as markup does not.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _markup = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(text is null ? "" : Encoder.Encode(text));

        public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Html? html) => _markup.Append(html);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts)
            {
                _markup.Append(part);
            }
        }

        public override string ToString() => _markup.ToString();
    }
}
