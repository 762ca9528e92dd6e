using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Outlining;

namespace Bot.Knowledge.Facts;

/// <summary>The names by which other documents speak of a document.</summary>
internal static partial class DocumentNames
{
    // A shorter stem ("管理办法") is no subject.
    private const int MinStem = 8;
    private const int MinSubject = 6;
    private const double MinLikeness = 0.5;

    /// <summary>Its title, the titles that its title holds in 《》, and its number, normalised.</summary>
    public static IEnumerable<string> Of(Document document) =>
        Titles(document).Append(document.Metadata.GetValueOrDefault("number")).Where(name => !string.IsNullOrEmpty(name)).Select(name => Normalise(name!)).Distinct(StringComparer.Ordinal);

    /// <summary>Its titles without what changes from one version to the next; empty for titles that are no rules or too short.</summary>
    public static IEnumerable<string> Stems(Document document) =>
        Titles(document).Select(Normalise).Where(title => Rules().IsMatch(title)).Select(title => Version().Replace(title, ""))
            .Where(stem => stem.Length >= MinStem).Distinct(StringComparer.Ordinal);

    /// <summary>The number that all versions of a company's rule share; empty for documents without one.</summary>
    public static IEnumerable<string> Codes(Document document) => document.Metadata.TryGetValue("code", out string? code) ? [code] : [];

    /// <summary>
    /// Whether <paramref name="name"/>, in <paramref name="document"/>, means the other one, whose title it shortens: 《加班管理规定（2022版）》 in a rule of the
    /// same company for 某公司加班管理规定. What it leaves out must stand in the document too, and a year in it be the other's.
    /// </summary>
    public static bool IsShortFor(string name, Document other, Document document)
    {
        string subject = Version().Replace(Normalise(name), "");
        string year = Years().Match(name).Value;
        return subject.Length >= MinSubject && !ReferenceEquals(other, document)
            && (year.Length == 0 || other.Title.Contains(year, StringComparison.Ordinal) || other.Date?.Year.ToString("0000", CultureInfo.InvariantCulture) == year)
            && Titles(other).Select(title => Version().Replace(Normalise(title), "")).Any(title => title.EndsWith(subject, StringComparison.Ordinal)
                && (title.Length == subject.Length || IsOf(document, title[..^subject.Length])));
    }

    private static bool IsOf(Document document, string body) =>
        document.Title.Contains(body, StringComparison.Ordinal) || document.Metadata.Values.Any(value => value.Contains(body, StringComparison.Ordinal))
        || document.Passages.Any(passage => passage.Text.Contains(body, StringComparison.Ordinal));

    /// <summary>A name without marks, brackets around years and white space.</summary>
    public static string Normalise(string name) => Marks().Replace(name, "");

    /// <summary>Whether "the notice of 2018" in a document means the other one: that year and kind, and a title about the same.</summary>
    public static bool IsEarlier(Document other, Document document, string yearAndKind)
    {
        string year = yearAndKind[..4];
        bool isOfYear = (other.Date is { } date ? date.Year.ToString("0000") : Years().Match(other.Title).Value) == year;
        return isOfYear && other.Title.Contains(yearAndKind[4..], StringComparison.Ordinal) && Likeness(other.Title, document.Title) >= MinLikeness;
    }

    // Share of the pairs of neighbouring characters that two titles have in common (Dice); years and marks do not count.
    private static double Likeness(string one, string other)
    {
        HashSet<string> first = Pairs(one);
        HashSet<string> second = Pairs(other);
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
    }

    private static HashSet<string> Pairs(string title)
    {
        string letters = string.Concat(Version().Replace(Normalise(title), "").Where(char.IsLetter));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2))];
    }

    private static IEnumerable<string> Titles(Document document)
    {
        var inner = new List<Fact>();
        MarkedScanner.Scan(document.Title, inner);
        IEnumerable<string> titles = inner.Where(fact => fact.Kind == FactKind.Title).Select(fact => fact.Value);
        // "关于印发《…办法》的通知" is the notice; the rules are what it issues.
        return titles.Append(DocumentLines.WithoutState(document.Title)).Append(document.Title);
    }

    [GeneratedRegex(@"[\s《》“”""〔〕\[\]【】]", RegexOptions.None, 10000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<![0-9０-９])(19|20)[0-9]{2}(?![0-9０-９])", RegexOptions.None, 10000)]
    private static partial Regex Years();

    [GeneratedRegex(@"(办法|条例|规定|细则|规则|规程|章程)(（[^（）]{1,8}）|\([^()]{1,8}\))?\z", RegexOptions.None, 10000)]
    private static partial Regex Rules();

    [GeneratedRegex(@"暂行|试行|（(修订|暂行|试行|修正|修正案|[0-9０-９]{4}年?(版|修订|修正)?)）|\((修订|暂行|试行|修正|[0-9０-９]{4}年?(版|修订|修正)?)\)|(19|20)[0-9０-９]{2}年?度?", RegexOptions.None, 10000)]
    private static partial Regex Version();
}
