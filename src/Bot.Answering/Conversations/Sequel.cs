using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Conversations;

/// <summary>
/// A follow-up that asks how far what was just told goes (加满了是多少), how long one then has to wait (接上以后要等多久) or what follows if it is not done
/// (要是一直不报会怎么样). It shares no word with the sentence that answers: this one is known by what it sets, a limit, a wait or a consequence.
/// </summary>
internal static partial class Sequel
{
    // Consequences stand apart from the duty: this much of what was spoken of must be said beside them.
    private const double Spoken = 0.3;

    // The sentence holds a limit or a wait of the very paragraph spoken of, with no word of its own to be missing.
    private const double Sure = 0.5;

    private static readonly (Regex Asks, Regex Tells, Func<TypedValue, bool>? Value, bool IsBeyond)[] Kinds =
    [
        (AsksLimit(), TellsLimit(), v => v.Kind is not (ValueKind.Date or ValueKind.Time), true),
        (AsksWait(), TellsWait(), v => v.Kind == ValueKind.Duration, false),
        (AsksAgain(), TellsAgain(), null, false),
        (AsksConsequence(), TellsConsequence(), null, true),
    ];

    /// <summary>Whether the folded follow-up asks what only the paragraph spoken of can tell: what happens the second time, or what stands beside what was told.</summary>
    public static bool IsOfTheCited(string folded) => AsksAgain().IsMatch(folded) || Others.AreAsked(folded);

    /// <summary>Whether the folded follow-up asks for a limit, a wait or a consequence of what was told.</summary>
    public static bool IsAsked(string folded) => Array.Exists(Kinds, kind => kind.Asks.IsMatch(folded)) || Others.AreAsked(folded);

    /// <summary>The sentence that answers; null when <paramref name="interpretation"/> asks for none of these, or none of what was cited, or of its document, tells it.</summary>
    /// <param name="question">The follow-up made whole.</param>
    /// <param name="interpretation">How it was read.</param>
    /// <param name="catalog">The passages.</param>
    public static Draft? Find(WeightedQuestion question, Interpretation interpretation, PassageCatalog catalog)
    {
        if (interpretation is not { Sequel: { } asked, Near.Count: > 0 })
        {
            return null;
        }

        var cited = interpretation.Near.ToHashSet(StringComparer.Ordinal);
        List<Passage> near = [.. Continuity.Documents(cited).Select(catalog.Collection.Find).OfType<Document>().SelectMany(d => d.Passages).Where(p => cited.Contains(p.Id)).OrderBy(catalog.Find)];
        if (Array.Find(Kinds, k => k.Asks.IsMatch(asked)) is not { Asks: not null } kind)
        {
            return Others.Find(asked, question, near, catalog);
        }

        WeightedTerm[] spoken = [.. question.Terms.Where(t => t.Term.Share < 1)];
        return Best(near, 0) ?? (kind.IsBeyond ? Best(near.Select(p => p.Document).Distinct().SelectMany(d => d.Passages).Where(p => p.Kind != PassageKind.Heading), Spoken) : null);

        Draft? Best(IEnumerable<Passage> passages, double least)
        {
            var told = passages.Select(p => catalog[catalog.Find(p)]).SelectMany(p => p.Stretches.Select(s => (Passage: p, Range: s)))
                .Where(s => kind.Tells.IsMatch(s.Passage.Text.AsSpan(s.Range.Start, s.Range.Length)) && (kind.Value is null || s.Passage.Values.Any(v => s.Range.Contains(v.Range) && kind.Value(v) && (v.Kind == ValueKind.Duration || question.Question.Kind != QuestionKind.Duration))))
                .Select(s => (s.Passage, s.Range, Said: WeightedTerm.Share(spoken, s.Range.Of(s.Passage.Text)))).Where(s => s.Said >= least).ToList();
            if (told.Count == 0)
            {
                return null;
            }

            var (passage, range, _) = told.MaxBy(t => t.Said);
            return new Draft([passage.Passage.Kind == PassageKind.TableRow ? Quotation.Row(passage) : Quotation.Joined(question, passage, [range])], null, Sure);
        }
    }

    [GeneratedRegex("满(?:了|额|格|级)?(?:之后|以后|后)?(?:是|能|有|可以|一共|总共|到|得)*(?:多少|几)|^(?:那|那么)?(?:封顶|到顶|顶格|上限|最高|最多|撑死|顶天|至多|最长)(?:的)?(?:是|能|有|可以|要|得|到|给|拿|领|算|多)*(?:多少|几|多久)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksLimit();

    [GeneratedRegex("最高|最多|不超过|不得超过|上限|封顶|至多|为限|最长", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsLimit();

    [GeneratedRegex("(?:等|隔|停|锁|禁|冻)(?:上|了|够|到|住)?(?:多久|多长时间|多少[天年]|几个?[天年月])|(?:过|再过)(?:多久|多长时间|多少[天年]|几个?[天年月])(?:才|能|可以|再)|多久(?:以后|之后|后)?(?:才|能|可以)再?", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksWait();

    [GeneratedRegex("内不得|内不(?:能|再|予|受理)|后[^,。;]{0,4}(?:可|重新|恢复|再)|满[^,。;]{1,10}(?:方可|重新|恢复|可以)|锁定|冻结|暂停|停用|停发", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsWait();

    [GeneratedRegex("^(?:那|那么)?(?:要是|如果|假如|万一)?[^,。]{0,4}(?:又|第二[次回]|再次|再犯|屡)[^,。]{0,8}(?:呢|怎么|咋|会|要)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksAgain();

    [GeneratedRegex("第二[次回]|再次|再犯|两次|2次|多次|屡", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsAgain();

    [GeneratedRegex("(?:不|没|又|再|拖|超|晚|漏|忘|连|逾|乱|假|骗)[^,。?]{0,12}?[,]?(?:会|要|能|有|得|该)?(?:怎么样|怎样|咋样|怎么办|咋办|怎么处理|咋处理|怎么罚|咋罚|什么后果|啥后果|什么处罚|有事)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksConsequence();

    [GeneratedRegex("(?:未|不|没有|逾期|超过|连续|滞后|违反|迟)[^。;]*(?:取消|罚|扣|追回|收回|停|退|不得|列入|载入|作废|视为|责令|警告|通报|约谈|解除|吊销|撤销|赔偿|加付|除名|不予|不再)|(?:列入|载入|处以?|给予|责令)[^。;]*(?:未|不|逾期|拒)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsConsequence();
}
