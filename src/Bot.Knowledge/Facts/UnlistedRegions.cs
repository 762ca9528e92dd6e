using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>Finds places that no list has but a document is about: invented counties, new towns, places abroad named like ours.</summary>
internal static partial class UnlistedRegions
{
    // A name that stands once may be a chance of words; one in the title or one that returns is a place.
    private const int MinOccurrences = 2;

    private static readonly string[] AboutKeys = ["region", "issuer", "source"];

    /// <summary>The places of one document, in the order in which it names them.</summary>
    public static IReadOnlyList<Region> Of(Document document)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        string about = string.Join('\n', AboutKeys.Select(key => document.Metadata.GetValueOrDefault(key)).Prepend(document.Title));
        foreach (string text in document.Passages.Select(passage => passage.Text).Prepend(about))
        {
            foreach (Match match in Candidate().Matches(text))
            {
                string name = match.Groups["name"].Value;
                if (!IsListed(name) && !IsCommon(name) && names.TryAdd(name, 0))
                {
                    order.Add(name);
                }
            }
        }

        foreach (Passage passage in document.Passages)
        {
            foreach (string name in order)
            {
                names[name] += CountOf(passage.Text, name);
            }
        }

        return [.. order.Where(name => names[name] >= MinOccurrences || about.Contains(name, StringComparison.Ordinal)).Select(name => new Region("", name, null))];
    }

    // "青岛北区" is a listed city and a direction.
    private static bool IsListed(string name) =>
        Gazetteer.China.Find(name).Count > 0 || Enumerable.Range(2, name.Length - 2).Any(length => Gazetteer.China.FindInText(name.AsSpan(0, length)).Count > 0);

    private static int CountOf(string text, string name)
    {
        int count = 0;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static bool IsCommon(string name) => Common().IsMatch(name);

    // The name stands at the start of a text, after a mark, or after a word that a place follows.
    [GeneratedRegex(
        @"(?<=\A|[，。；：、《〈“（(\s]|[到在赴抵]|根据|按照|经由|由)(?![到在赴抵由根按经从向对为与和及])(?<name>[\u4E00-\u9FFF]{2,3}(县(?![城域级委外内])|市(?![场民区面容属级政直辖])|镇(?![街区])|乡(?![镇村])|区(?![域块别间县级])|自治州|新区))",
        RegexOptions.None,
        10000)]
    private static partial Regex Candidate();

    [GeneratedRegex(
        @"\A(.*[本全各我该同外每某原及和与或等的在为有不是可将应对向于从至按由到年月日第其此两三几个多所居名]|.*(市辖|上|超|股|楼|夜|集|城|都|门|省|县|市|区|乡|村|小|社|园|校|景|地|辖|特|厂|灾|牧|矿|林|港|库|示范|试验|实验|开发|保税|保护|高新|经济|产业|商业|住宅|行政|自贸|自由贸易|合作|山|老|新|聚集|集聚|片|街|功能|技术|工业|服务|自治|少数民族|湾|核心|中心|重点|特色|建制|小城|直辖|地级|县级|设区|副省级|计划单列))(县|市|镇|乡|区|州|新区)\z",
        RegexOptions.None,
        10000)]
    private static partial Regex Common();
}
