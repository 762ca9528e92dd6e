using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Addresses in a model's sentence. They may only repeat what a cited passage shows, and only lead where the operator allows: an address can carry a reader's question to a stranger.</summary>
/// <param name="allowed">Origins such as <c>https://www.example.com</c>; none by default.</param>
internal sealed partial class Links(IReadOnlyList<string> allowed)
{
    /// <summary>The sentence without the addresses that may stand in it; those that may not are left, and fail as markup.</summary>
    /// <param name="sentence">The sentence without markers.</param>
    /// <param name="passages">What it cites.</param>
    public string WithoutAllowed(string sentence, IEnumerable<RetrievedPassage> passages)
    {
        var cited = passages.ToList();
        return Address().Replace(sentence, match => IsAllowed(match.Value, cited) ? " " : match.Value);
    }

    private bool IsAllowed(string address, List<RetrievedPassage> cited) =>
        cited.Exists(p => address == ReaderLink.To(p.Document.Id, p.Paragraph))
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && allowed.Any(origin => string.Equals(origin.TrimEnd('/'), uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
            && cited.Exists(p => Address().Matches(p.Text).Any(m => m.Value == address)));

    [GeneratedRegex(@"(?:https?://|(?<![\w/])/documents/)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*[A-Za-z0-9\-_~/#=%]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Address();
}
