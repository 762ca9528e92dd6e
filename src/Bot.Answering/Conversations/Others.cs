using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Conversations;

/// <summary>A follow-up that asks for what stands beside what was told: the other one of two (另一份的申请时间呢), or the rest of so many (其他两个等级呢).</summary>
internal static partial class Others
{
    // A table of more rows is asked for by name.
    private const int Most = 8;

    // The other one is told by the very paragraph or table spoken of.
    private const double Sure = 0.5;

    /// <summary>Whether the folded follow-up asks for that.</summary>
    public static bool AreAsked(string folded) => Asks().IsMatch(folded);

    /// <summary>The sentence or the rows beside those of <paramref name="cited"/>; null where <paramref name="folded"/> asks otherwise, or what was cited leaves open which are meant.</summary>
    /// <param name="folded">The follow-up, folded.</param>
    /// <param name="question">The same made whole.</param>
    /// <param name="cited">The passages of the last answer.</param>
    /// <param name="catalog">All passages.</param>
    public static Draft? Find(string folded, WeightedQuestion question, IReadOnlyList<Passage> cited, PassageCatalog catalog)
    {
        if (Asks().Match(folded) is not { Success: true } asked || cited.Count == 0)
        {
            return null;
        }

        bool asksOne = asked.Groups["one"].Success;
        foreach (var passage in cited.Where(p => asksOne && p.Kind != PassageKind.TableRow).Select(p => catalog[catalog.Find(p)]))
        {
            foreach (var sentence in passage.Stretches)
            {
                if (Tells().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)))
                {
                    return new Draft([Quotation.Joined(question, passage, [sentence])], null, Sure);
                }
            }
        }

        return Rows(asksOne ? 1 : ChineseNumber.Parse(asked.Groups["n"].Value) is { } n ? (int)n : 0, cited, catalog);
    }

    // As many rows as are asked for, or all of a short table, without the one that was told.
    private static Draft? Rows(int wanted, IReadOnlyList<Passage> cited, PassageCatalog catalog)
    {
        if (ListGroup.Of(catalog, catalog.Find(cited[0])) is not { IsTable: true } group || group.Members.Count > Most)
        {
            return null;
        }

        var others = group.Members.Where(m => !cited.Contains(m.Passage)).ToList();
        return others.Count == 0 || others.Count == group.Members.Count || (wanted > 0 && others.Count != wanted) ? null
            : new Draft([.. others.Select(m => Quotation.Row(m))], null, Sure);
    }

    private const string Unit = "(?:个|份|件|项|种|家|条|位|批|轮|处|本|部|张|类|档|笔|半|所|座|队|组)";

    [GeneratedRegex("^(?:那|那么)?(?:(?<one>另(?:外)?(?:那)?一" + Unit + "|(?:剩下|剩余|其余|余下)(?:的)?(?:那)?(?:个?部分|一半|的?钱|款))|(?:其他|其它|其余|另外|剩下)(?:的)?(?:那)?(?<n>[两二三四五六七八几])" + Unit + ")(?!(?:月|工作日|小时))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("^(?:而)?另(?:外)?一" + Unit + "|(?:其余|剩余|余下)(?:的)?(?:[部款资奖金]|[0-9]|在|于|由)|另(?:外)?一" + Unit + "(?:是|为|名|叫|则|由|在)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Tells();
}
