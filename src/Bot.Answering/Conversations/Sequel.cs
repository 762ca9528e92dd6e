using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Conversations;

/// <summary>
/// A follow-up that asks how far what was just told goes (加满了是多少), how long one then has to wait (接上以后要等多久), what follows if it is not done
/// (要是一直不报会怎么样), in how many parts it comes, what one has to have oneself, until when and at least how much. It shares no word with the sentence that answers: this one is known by what it sets, a limit, a wait or a consequence.
/// </summary>
internal static partial class Sequel
{
    // Consequences stand apart from the duty: this much of what was spoken of must be said beside them.
    private const double Spoken = 0.3;

    // The sentence holds a limit or a wait of the very paragraph spoken of, with no word of its own to be missing.
    private const double Sure = 0.5;

    // Where one paragraph says no more of what was spoken of than another, the one of the section spoken of is meant.
    private const double SameSection = 0.2;

    private static readonly SequelKind[] Kinds =
    [
        new(AsksLimit(), TellsLimit(), v => v.Kind is not (ValueKind.Date or ValueKind.Time), IsBeyond: true),
        new(AsksWait(), TellsWait(), v => v.Kind == ValueKind.Duration, IsBeyond: false),
        new(AsksAgain(), TellsAgain(), null, IsBeyond: false),
        new(AsksConsequence(), TellsConsequence(), null, IsBeyond: true),
        new(AsksInstalments(), TellsInstalments(), null, IsBeyond: true) { IsSole = true },
        new(AsksOwnShare(), TellsOwnShare(), v => v.Kind is ValueKind.Percent or ValueKind.Money, IsBeyond: true) { IsSole = true },
        new(AsksDeadline(), TellsDeadline(), v => v.Kind is ValueKind.Date or ValueKind.Duration, IsBeyond: true) { IsSole = true },
        new(AsksLeast(), TellsLeast(), v => v.Kind is not (ValueKind.Date or ValueKind.Time), IsBeyond: true),
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
        if (Others.Find(asked, question, near, catalog) is { } other)
        {
            return other;
        }

        if (Array.Find(Kinds, k => k.Asks.IsMatch(asked)) is not { } kind)
        {
            return null;
        }

        return Told(kind, question, near, [.. near.Select(p => catalog[catalog.Find(p)])], 0)
            ?? (kind.IsBeyond ? Told(kind, question, near, [.. near.Select(p => p.Document).Distinct().SelectMany(d => d.Passages).Where(p => p.Kind != PassageKind.Heading).Select(p => catalog[catalog.Find(p)])], Spoken) : null);
    }

    // The sentence of the passages that says most of what was spoken of, and at least this much.
    private static Draft? Told(SequelKind kind, WeightedQuestion question, List<Passage> near, PreparedPassage[] passages, double least)
    {
        bool asksDuration = question.Question.Kind == QuestionKind.Duration;
        var told = passages.SelectMany(p => p.Stretches.Select(s => (Passage: p, Range: s)))
            .Where(s => kind.Tells.IsMatch(s.Passage.Text.AsSpan(s.Range.Start, s.Range.Length)) && (kind.Value is null || s.Passage.Values.Any(v => s.Range.Contains(v.Range) && kind.Value(v) && (v.Kind == ValueKind.Duration || !asksDuration))))
            .Select(s => (s.Passage, s.Range, Said: Said(question, s.Passage, s.Range.Of(s.Passage.Text)))).ToList();
        told = (kind.IsSole || asksDuration) && told.Count == 1 ? told : [.. told.Where(s => s.Said >= least)];
        if (told.Count == 0)
        {
            return null;
        }

        var (passage, range, _) = told.MaxBy(t => t.Said + (near.Exists(n => n.IsInSectionOf(t.Passage.Passage)) ? SameSection : 0));
        return new Draft([passage.Passage.Kind == PassageKind.TableRow ? Quotation.Row(passage) : Quotation.Joined(question, passage, [range])], null, Sure);
    }

    // What was spoken of, as far as the title leaves it open, and what is asked of it now.
    private static double Said(WeightedQuestion question, PreparedPassage passage, string sentence)
    {
        WeightedTerm[] spoken = [.. question.Terms.Where(t => t.Term.Share < 1 && t.Strength(passage.Title) <= 0)];
        return (spoken.Length == 0 ? Spoken : WeightedTerm.Share(spoken, sentence)) + WeightedTerm.Share([.. question.Terms.Where(t => t.Term is { Share: >= 1, IsDemanded: true })], sentence);
    }

    [GeneratedRegex("满(?:了|额|格|级)?(?:之后|以后|后)?(?:是|能|有|可以|一共|总共|到|得)*(?:多少|几)|^(?:那|那么|它|这|这钱)?(?:封顶|到顶|顶格|上限|最高|最多|撑死|顶天|至多|最长|最久|总共|一共|前后)(?:的)?(?:是|能|有|可以|要|得|到|给|拿|领|算|多|借|贷|补|用|享受|发)*(?:多少|几|多久|多长)", RegexOptions.None, 10000)]
    private static partial Regex AsksLimit();

    [GeneratedRegex("最高|最多|不超过|不得超过|上限|封顶|至多|为限|最长", RegexOptions.None, 10000)]
    private static partial Regex TellsLimit();

    [GeneratedRegex("(?:等|隔|停|锁|禁|冻)(?:上|了|够|到|住)?(?:多久|多长时间|多少[天年]|几个?[天年月])|(?:过|再过)(?:多久|多长时间|多少[天年]|几个?[天年月])(?:才|能|可以|再)|多久(?:以后|之后|后)?(?:才|能|可以)再?", RegexOptions.None, 10000)]
    private static partial Regex AsksWait();

    [GeneratedRegex("内不得|内不(?:能|再|予|受理)|后[^,。;]{0,4}(?:可|重新|恢复|再)|满[^,。;]{1,10}(?:方可|重新|恢复|可以)|锁定|冻结|暂停|停用|停发", RegexOptions.None, 10000)]
    private static partial Regex TellsWait();

    [GeneratedRegex("^(?:那|那么)?(?:要是|如果|假如|万一)?[^,。]{0,4}(?:又|第二[次回]|再次|再犯|屡)[^,。]{0,8}(?:呢|怎么|咋|会|要)", RegexOptions.None, 10000)]
    private static partial Regex AsksAgain();

    [GeneratedRegex("第二[次回]|再次|再犯|两次|2次|多次|屡", RegexOptions.None, 10000)]
    private static partial Regex TellsAgain();

    [GeneratedRegex("(?:不|没|又|再|拖|超|晚|漏|忘|连|逾|乱|假|骗)[^,。?]{0,12}?[,]?(?:会|要|能|有|得|该)?(?:怎么样|怎样|咋样|怎么办|咋办|怎么处理|咋处理|怎么罚|咋罚|什么后果|啥后果|什么处罚|有事)", RegexOptions.None, 10000)]
    private static partial Regex AsksConsequence();

    [GeneratedRegex("(?:未|不|没有|逾期|超过|连续|滞后|违反|迟)[^。;]*(?:取消|罚|扣|追回|收回|停|退|不得|列入|载入|作废|视为|责令|警告|通报|约谈|解除|吊销|撤销|赔偿|加付|除名|不予|不再)|(?:列入|载入|处以?|给予|责令)[^。;]*(?:未|不|逾期|拒)", RegexOptions.None, 10000)]
    private static partial Regex TellsConsequence();

    [GeneratedRegex("一下子|一口气|一把(?:给|发|付|拿)|一次性?(?:就)?(?:全|都)?(?:给|发|付|到账|拿到|打)(?:完|清|齐|足|全|到|吗)|分(?:多少|几)(?:次|回|期|年|批|笔)|(?:给|发|付|拨)(?:几|多少)(?:次|回|期|批|笔)", RegexOptions.None, 10000)]
    private static partial Regex AsksInstalments();

    [GeneratedRegex("分(?:[0-9]+|[二两三四五六七八十])个?(?:年|期|次|批|笔|月)|分[年期次批]|一次性(?:给予|发放|支付|拨付|付清|发给)|依次(?:发放|支付|拨付)|比例(?:支付|发放|拨付)|按(?:月|季度?|年度?)(?:发放|支付|拨付|计发)", RegexOptions.None, 10000)]
    private static partial Regex TellsInstalments();

    [GeneratedRegex("(?:自己|个人|本人|手里|自家)[^,。?]{0,8}(?:几成|百分之几|多少|几个点)", RegexOptions.None, 10000)]
    private static partial Regex AsksOwnShare();

    [GeneratedRegex("自筹|自付|自有资金|首付|个人(?:承担|负担|缴费|缴纳)|由?(?:本人|个人)(?:承担|负担|缴)", RegexOptions.None, 10000)]
    private static partial Regex TellsOwnShare();

    [GeneratedRegex("(?:最晚|最迟|截止)[^,。?]{0,8}(?:什么时候|啥时候|哪天|几[月号天]|多久|何时)|几月(?:几[号日])?(?:份)?[^,。?]{0,4}(?:前|交|申请|报|提)|(?:多久|几天|几个月|多少天|多长时间)(?:之|以)?内[^,。?]{0,4}(?:交|申请|报|提|办)|(?:什么时候|啥时候|几时)[^,。?]{0,4}(?:交|申请|报名|提交|去报)", RegexOptions.None, 10000)]
    private static partial Regex AsksDeadline();

    private const string HandsIn = "(?:申请|申报|提交|提出|报名|报送|受理(?!截止)|申领|报销)";

    [GeneratedRegex("[0-9]个?(?:工作日|日|天|月|年)(?:之|以)?(?:内|前)(?!不)[^。;]{0,60}" + HandsIn + "|" + HandsIn + "[^。;]{0,24}[0-9]个?(?:工作日|日|天|月|年)(?:之|以)?(?:内|前|止)(?!不)|[0-9]月[0-9]+日[^。;]{0,8}至[^。;]{0,12}日[^。;]{0,10}" + HandsIn + "|" + HandsIn + "(?:时间|期限)[^。;]{0,24}至", RegexOptions.None, 10000)]
    private static partial Regex TellsDeadline();

    [GeneratedRegex("(?:至少|最少|起码|最低|最短)[^,。?]{0,6}(?:多少|几|多久|多长)", RegexOptions.None, 10000)]
    private static partial Regex AsksLeast();

    [GeneratedRegex("不少于|不低于|不得少于|不得低于|至少|不短于", RegexOptions.None, 10000)]
    private static partial Regex TellsLeast();

    /// <summary>What a follow-up of one kind asks, and the form of the sentence that tells it.</summary>
    /// <param name="Asks">The form of the follow-up.</param>
    /// <param name="Tells">The form of the sentence.</param>
    /// <param name="Value">A value that the sentence must hold; null when none.</param>
    /// <param name="IsBeyond">Whether another paragraph of the document may tell it.</param>
    private sealed record SequelKind(Regex Asks, Regex Tells, Func<TypedValue, bool>? Value, bool IsBeyond)
    {
        /// <summary>Whether the only sentence of the document that has the form answers, whatever else it says.</summary>
        public bool IsSole { get; init; }
    }
}
