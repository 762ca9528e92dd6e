using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>
/// Whether two documents can be versions of one rule: two cities, two companies or two universities have rules of the same title, and neither ends
/// the other's. Where nothing tells whose a document is, it may be anybody's.
/// </summary>
internal static partial class Jurisdiction
{
    private static readonly string[] Issuers = ["issuer", "source"];

    /// <summary>Whether nothing says that <paramref name="one"/> and <paramref name="other"/> are of different places or bodies.</summary>
    public static bool MayBeOne(Document one, Document other, CollectionFacts facts) =>
        SharePlace(one, other, facts.Regions(one), facts.Regions(other)) && ShareBody(one, other);

    // What the front matter declares is meant as it stands; a place read off the text may be the district of the city that the other names.
    private static bool SharePlace(Document one, Document other, IReadOnlyList<Region> ones, IReadOnlyList<Region> others)
    {
        bool isDeclared = one.Metadata.ContainsKey("region") && other.Metadata.ContainsKey("region");
        return ones.Count == 0 || others.Count == 0
            || ones.Any(a => others.Any(b => a.Equals(b) || (!isDeclared && (a.Contains(b) || b.Contains(a)))));
    }

    // Rules of a company or a school bind itself alone, and its offices are it; an authority may be renamed or act for another.
    private static bool ShareBody(Document one, Document other) =>
        Body(one) is not { } first || Body(other) is not { } second || first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal);

    private static string? Body(Document document) =>
        Issuers.Select(document.Metadata.GetValueOrDefault).FirstOrDefault(issuer => !string.IsNullOrWhiteSpace(issuer)) is { } named
        && Organisation().Match(named) is { Success: true } body ? body.Value : null;

    [GeneratedRegex("^.{2,30}?(?:股份有限公司|有限责任公司|有限公司|公司|集团|大学|学院|医院|小学|中学|学校|协会|学会|银行)", RegexOptions.None, 10000)]
    private static partial Regex Organisation();
}
