using System.Text.RegularExpressions;

namespace Bot.Answering.Generating;

/// <summary>The markers <c>[n]</c> in a model's sentence.</summary>
internal static partial class Markers
{
    /// <summary>The sentence without markers, and the handles they named, in order and without repeats; full-width brackets and lists such as <c>[1, 3]</c> count too.</summary>
    public static (string Text, IReadOnlyList<int> Handles) Split(string sentence)
    {
        var handles = new List<int>();
        string text = Marker().Replace(sentence, match =>
        {
            foreach (Match number in Number().Matches(match.Value))
            {
                int handle = int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                if (!handles.Contains(handle))
                {
                    handles.Add(handle);
                }
            }

            return "";
        });
        return (text.Trim(), handles);
    }

    [GeneratedRegex(@"\s*[\[【〔]\s*\^?[0-9]{1,3}(\s*[,，、;；\-–]\s*[0-9]{1,3})*\s*[\]】〕]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"[0-9]{1,3}", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
