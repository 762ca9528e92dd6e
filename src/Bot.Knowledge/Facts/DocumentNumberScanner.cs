using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Reads numbers of official documents: 渝公积金发〔2016〕65号, 国科发火[2008]172号, 国务院令第258号.</summary>
internal static partial class DocumentNumberScanner
{
    /// <summary>A number with its office and year, for patterns of lines that hold one: 云建〔2023〕52号.</summary>
    internal const string Official = Dated + "号";

    private const string Dated = @"(?<office>[\u4E00-\u9FFF]{1,14})\s*[〔\[（(【﹝]\s*(?<year>(19|20)[0-9０-９]{2})\s*[〕\]）)】﹞]\s*第?\s*(?<number>[0-9０-９]{1,5})\s*";

    /// <summary>Adds the document numbers of the text.</summary>
    public static void Scan(string text, List<Fact> facts)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var range = new TextRange(match.Index, match.Index + match.Length);
            facts.Add(new Fact { Kind = FactKind.DocumentNumber, Range = range, Surface = match.Value, Value = Normalise(match) });
        }
    }

    /// <summary>Brackets as 〔〕, no spaces, no 第: what two spellings of a number share.</summary>
    private static string Normalise(Match match) => match.Groups["year"].Success
        ? $"{match.Groups["office"].Value.Trim()}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value.TrimStart('0')}号"
        : string.Concat(match.Value.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        Dated + @"号?|(中华人民共和国)?[\u4E00-\u9FFF]{2,8}令\s?([0-9０-９]{4}年\s?)?第?\s?[0-9０-９]{1,4}\s?号",
        RegexOptions.None,
        10000)]
    private static partial Regex Pattern();
}
