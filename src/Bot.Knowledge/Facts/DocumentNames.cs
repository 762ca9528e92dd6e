using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>The names by which other documents speak of a document.</summary>
internal static partial class DocumentNames
{
    // A shorter stem ("管理办法") is no subject.
    private const int MinStem = 8;

    /// <summary>Its title, the titles that its title holds in 《》, and its number, normalised.</summary>
    public static IEnumerable<string> Of(Document document) =>
        Titles(document).Append(document.Metadata.GetValueOrDefault("number")).Where(name => !string.IsNullOrEmpty(name)).Select(name => Normalise(name!)).Distinct(StringComparer.Ordinal);

    /// <summary>Its titles without what changes from one version to the next; empty for titles that are no rules or too short.</summary>
    public static IEnumerable<string> Stems(Document document) =>
        Titles(document).Select(Normalise).Where(title => Rules().IsMatch(title)).Select(title => Version().Replace(title, ""))
            .Where(stem => stem.Length >= MinStem).Distinct(StringComparer.Ordinal);

    /// <summary>A name without marks, brackets around years and white space.</summary>
    public static string Normalise(string name) => Marks().Replace(name, "");

    private static IEnumerable<string> Titles(Document document)
    {
        var inner = new List<Fact>();
        MarkedScanner.Scan(document.Title, inner);
        IEnumerable<string> titles = inner.Where(fact => fact.Kind == FactKind.Title).Select(fact => fact.Value);
        // "关于印发《…办法》的通知" is the notice; the rules are what it issues.
        return titles.Append(document.Title);
    }

    [GeneratedRegex(@"[\s《》“”""〔〕\[\]【】]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(办法|条例|规定|细则|规则|规程|章程)(（[^（）]{1,8}）|\([^()]{1,8}\))?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rules();

    [GeneratedRegex(@"暂行|试行|（(修订|暂行|试行|修正|修正案|\d{4}年?(版|修订|修正)?)）|\((修订|暂行|试行|修正|\d{4}年?(版|修订|修正)?)\)|(19|20)\d{2}年?度?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
