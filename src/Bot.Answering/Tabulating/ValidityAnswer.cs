using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Says whether and how long a document holds (现在还有效吗, 什么时候失效, 被哪个文件取代), as it and the others state it.</summary>
internal static partial class ValidityAnswer
{
    // Passages looked at for the document that is meant, and for one that ends it.
    private const int Considered = 8;
    private const int Endings = 20;
    private const int LeastRun = 8;
    private const double Sure = 0.75;

    // Share of what the question says of the rule that its title has in other order.
    private const double Named = 0.7;

    // What is a little too unsure may be verified yet; whoever composes the reply refuses what stays so.
    private const double Worth = 0.3;

    /// <summary>The answer; null unless that is asked and the documents tell.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        // 毕业四个月了，还能申请吗 asks of the asker's time, not of the rule's.
        if (Asks().Match(question.Question.Wording) is not { Success: true } asks || Ordering.Measured.IsAsked(question) || OfHolder().IsMatch(question.Question.Wording) || !IsOfDocument(question, passages, asks.Index))
        {
            return null;
        }

        if (Ended(catalog, question, passages) is { } ended)
        {
            return new Draft([ended], null, Sure);
        }

        var document = Document(catalog, question, passages);
        List<DraftPart> parts = document is not null && Replaced(catalog, document, catalog.Facts.Validity(document), Day(question)) is { } replaced ? [replaced] : [];
        if (parts.Count == 0 && RepealedRule.Called(catalog, question, asks.Index) is { Count: > 0 } called)
        {
            return called is [var (passage, fact)] ? new Draft([Telling(catalog[catalog.Find(passage)], fact)], null, Sure) : null;
        }

        return document is null ? Unstated(catalog, question, null, passages, confidence) : Stated(catalog, question, document, passages, confidence, parts);
    }

    // What the document says of itself, after what is already told of it.
    private static Draft? Stated(PassageCatalog catalog, WeightedQuestion question, Document document, IReadOnlyList<RankedPassage> passages, double confidence, List<DraftPart> parts)
    {
        // By what it was replaced is not told by what it says of itself.
        if (parts.Count == 0 && Replacing().IsMatch(question.Question.Wording))
        {
            return Unstated(catalog, question, document, passages, confidence);
        }

        var validity = catalog.Facts.Validity(document);
        if (validity.StatedIn is { } stated && Term(validity, Day(question)) is { } term)
        {
            parts.Add(Stating(catalog, stated, parts.Count > 0 ? term : $"《{Name(document)}》{term}"));
        }

        return parts.Count == 0 ? Unstated(catalog, question, document, passages, confidence) : new Draft(parts, null, Sure);
    }

    private static DraftPart? Replaced(PassageCatalog catalog, Document document, DocumentValidity validity, DateOnly day)
    {
        if (validity.ReplacedBy is not [var by, ..]
            || (by.StatedIn ?? catalog.Facts.Validity(by.Document).StatedIn ?? by.Document.Passages.FirstOrDefault(p => p.Kind != PassageKind.Heading)) is not { } source)
        {
            return null;
        }

        string since = by.On is { } on ? $"，自{Said(on)}起" : "";
        string state = by.On is { } start && start > day ? "将被" : "已被";
        return Stating(catalog, source, $"《{Name(document)}》{state}《{Name(by.Document)}》取代{since}不再适用{Said(catalog, source)}。");
    }

    // Nothing says how long it holds: that answers whether it still does, with what it says of itself; never for what the documents do not speak of.
    // Who asks for the day or the term has no answer in it.
    private static Draft? Unstated(PassageCatalog catalog, WeightedQuestion question, Document? document, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        var source = passages.FirstOrDefault(p => document is null || ReferenceEquals(p.Passage.Passage.Document, document))?.Passage;
        if (source is null || confidence < Worth || !Rule().IsMatch(question.Question.Wording))
        {
            return null;
        }

        // A text about the document names it; the document itself has its title.
        var clause = Clause.Best(catalog, question, source, [FactKind.Date]);
        string? named = clause.Facts.FirstOrDefault(f => f.Kind == FactKind.Title)?.Surface ?? (document is null ? null : $"《{Name(document)}》");
        if (RepealedRule.Ending(catalog, named, Topic(question, Asks().Match(question.Question.Wording).Index)) is var (ended, sentence))
        {
            return new Draft([Telling(ended, sentence)], null, confidence);
        }

        string denied = ValidityWords.End(clause.Text) ? "" : "，也没有提到它被废止或者取代";
        return new Draft([clause.Saying($"文档没有写明{(named is null ? "" : named + "的")}有效期{denied}，现在是否仍然有效无法确定。原文：{clause.Text}。")], null, Whether().IsMatch(question.Question.Wording) ? confidence : 0);
    }

    // What the question says of the rule before it asks.
    private static List<WeightedTerm> Topic(WeightedQuestion question, int asked) => [.. question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Date && t.Term.Range.End <= asked)];

    // A document that only the one which ended it names: 《…规定》同时废止.
    private static DraftPart? Ended(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var topic = Topic(question, Asks().Match(question.Question.Wording).Index);
        foreach (var passage in passages.Take(Endings).Select(p => p.Passage))
        {
            foreach (var fact in passage.Facts.Where(f => f.Detail == ValidityWords.Repeals))
            {
                string name = Folding.Fold(fact.Value);
                if (CommonRun.Longest(name, question.Question.Wording) >= Math.Min(name.Length, Math.Max(LeastRun, name.Length / 2)) || (Replacing().IsMatch(question.Question.Wording) && WeightedTerm.Share(topic, name) >= Named))
                {
                    return Telling(passage, fact);
                }
            }
        }

        return null;
    }

    /// <summary>The sentence of <paramref name="passage"/> that ends what <paramref name="fact"/> names, with the day and the title of the document that says so.</summary>
    public static DraftPart Telling(PreparedPassage passage, Fact fact) => Telling(passage, passage.SentenceAt(fact.Range.Start) ?? passage.Whole);

    private static DraftPart Telling(PreparedPassage passage, TextRange ending)
    {
        var sentence = WithDay(passage, ending);
        return new DraftPart($"{sentence.Of(passage.Passage.Text).Trim()}（《{Name(passage.Passage.Document)}》）", passage, [sentence]);
    }

    // 合同到期没续, 牌子还算数吗: what holds or ends is the last thing named before, and that must be a rule or what a title names.
    private static bool IsOfDocument(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, int asked) =>
        question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role is not (TermRole.Region or TermRole.Date) && t.Term.Range.End <= asked).MaxBy(t => t.Term.Range.End) is not { } head
        || Rule().IsMatch(head.Term.Text) || passages.Take(Considered).Any(p => head.Strength(p.Passage.Title) > 0);

    // 同时废止 leaves the day to the sentence before; the day on which the rule was issued is not that of its end.
    private static TextRange WithDay(PreparedPassage passage, TextRange sentence)
    {
        var before = passage.Sentences.LastOrDefault(s => s.End <= sentence.Start);
        bool HasDay(TextRange range) => passage.Values.Any(v => v.Kind == ValueKind.Date && range.Contains(v.Range) && !IssuedThen().IsMatch(passage.Text, v.Range.End));
        return before.Length > 0 && !HasDay(sentence) && HasDay(before) ? new TextRange(before.Start, sentence.End) : sentence;
    }

    /// <summary>Whether the folded question asks how long something holds.</summary>
    public static bool IsAsked(string folded) => Asks().IsMatch(folded);

    // The document whose title says most of the question; of equals, the one of the best passage.
    private static Document? Document(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var candidates = passages.Take(Considered).Select(p => p.Passage)
            .Where(p => question.Question.Places.Count == 0 || PlaceMatch.Of(question.Question, p) > 0)
            .DistinctBy(p => p.Passage.Document).ToList();
        if ((question.Question.SpeaksOfThePast || Replacing().IsMatch(question.Question.Folded)) && candidates.Where(p => catalog.Facts.Validity(p.Passage.Document).ReplacedBy.Count > 0).ToList() is { Count: > 0 } past)
        {
            candidates = past;
        }

        var best = candidates.Count == 0 ? null : candidates.MaxBy(p => question.TermCoverage(p.Title) + (0.2 * Known(catalog, p)));
        return best is not null && question.TermCoverage(best.Title) > 0 && !RepealedRule.IsOther(question, best.Title) ? best.Passage.Document : null;
    }

    private static int Known(PassageCatalog catalog, PreparedPassage passage) =>
        catalog.Facts.Validity(passage.Passage.Document) is { StatedIn: null, ReplacedBy.Count: 0 } ? 0 : 1;

    private static DateOnly Day(WeightedQuestion question) =>
        question.Question.Years is [var year] && year > question.Question.AsOf.Year ? new DateOnly(year, 1, 1) : question.Question.AsOf;

    private static string? Term(DocumentValidity validity, DateOnly day)
    {
        string from = validity.From is { } start ? $"自{Said(start)}起施行" : "";
        if (validity.Until is { } until)
        {
            return $"{from}{(from.Length > 0 ? "，" : "")}有效期到{Said(until)}{(until < day ? "，已经届满" : validity.ReplacedBy.Count == 0 ? "，仍在有效期内" : "")}。";
        }

        return from.Length == 0 ? null : validity.ReplacedBy.Count > 0 ? from + "。" : $"{from}{(validity.From > day ? "，尚未施行" : "")}，没有写明失效日期，收录的文档里没有取代它的文件。";
    }

    // Quoted are the words that state it, not the whole paragraph.
    private static DraftPart Stating(PassageCatalog catalog, Passage source, string text)
    {
        var ranges = catalog.Facts.Of(source).Where(f => f.Kind == FactKind.Validity).Select(f => f.Range).Distinct().ToList();
        return new DraftPart(text, catalog[catalog.Find(source)], ranges.Count > 0 ? ranges : [new TextRange(0, source.Text.Length)]);
    }

    // The words of the document itself (同时废止, 停止执行), where they are few.
    private static string Said(PassageCatalog catalog, Passage source)
    {
        string? words = catalog.Facts.Of(source).FirstOrDefault(f => f.Detail is ValidityWords.Repeals or ValidityWords.RepealsOfYear) is { } fact
            ? Ending().Match(source.Text, fact.Range.Start).Value : null;
        return string.IsNullOrEmpty(words) ? "" : $"（原文：{words}）";
    }

    // 关于印发《…办法》的通知 is called by what it issues.
    private static string Name(Document document) =>
        Inner().Match(document.Title) is { Success: true } inner ? inner.Groups["name"].Value : document.Title;

    private static string Said(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    // 公司搬到外省，牌子还算数吗: what happened to its holder decides, not the term of the rule.
    [GeneratedRegex("(?:搬|迁|改名|更名|换名|合并|重组|转让|卖掉|换人|离职|退休|分立|易主|变更)[^?？]{0,16}[,，]?[^?？,，]{0,12}(?:牌子|资格|证书?|资质|称号|执照|身份|名额|卡)[^,，?？]{0,4}还", RegexOptions.None, 10000)]
    private static partial Regex OfHolder();

    [GeneratedRegex("政策|办法|规定|条例|文件|通知|措施|意见|方案|细则|补贴|补助|奖励|扶持|优惠|规则", RegexOptions.None, 10000)]
    private static partial Regex Rule();

    [GeneratedRegex("\\G起?(?:由[^,。;《]{2,12})?(?:发布|印发|公布|颁布|出台|制定|下发|通过|施行|实施|执行)的", RegexOptions.None, 10000)]
    private static partial Regex IssuedThen();

    // What was replaced is asked about.
    [GeneratedRegex("被(?:哪|什么|谁)", RegexOptions.None, 10000)]
    private static partial Regex Replacing();

    [GeneratedRegex("(?:吗|不|么|没有?)(?:[?？。]|$)", RegexOptions.None, 10000)]
    private static partial Regex Whether();

    [GeneratedRegex("(?:同时|即行|相应|予以|一并|即日起)?(?:废止|停止执行|停止施行|不再执行|失效|停止使用)", RegexOptions.None, 10000)]
    private static partial Regex Ending();

    [GeneratedRegex("(?:印发|发布|公布|颁布).{0,4}《(?<name>[^《》]{4,40})》", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Inner();

    [GeneratedRegex("(?:还|现在|目前|如今|今年|[0-9]年).{0,12}(?:有效|能用|管用|适用|算数|作数|执行)(?:吗|不|么|没)|还(?:能|可以)(?:不能)?(?:再|继续|接着)?(?:(?:拿|用|凭|照|按)[^,。?？的]{0,4}?(?:去|来))?(?:申请|申报|领|享受).{0,14}(?:吗|不|么)|(?:有效|失效|作废|废止|过期|到期|终止)(?:了)?(?:吗|没有?|么|不)(?![^,。?？了呢])|(?:什么时候|何时|哪天|哪年|几时|啥时候|哪一[天年]).{0,6}(?:失效|到期|作废|废止|过期|终止)|有效期(?:到|至|是|为|有)?(?:哪|什么|多|几)|有效到|(?:执行|实施|施行|有效|补贴|政策|适用)到(?:哪|什么|几)[一]?(?:年|天|时候).{0,2}(?:为止|止|结束|截止)|被(?:哪|什么|谁).{0,8}(?:取代|替代|代替|废止|作废|废除|废掉|废了|顶掉|顶替|顶了|替掉|替换|换掉|接替)|(?:什么时候|何时|哪天|哪年|几时|啥时候|哪一[天年])起?.{0,6}(?:不用|不算数|不再用|停用|不管用)|还(?:看|按|照|用|认|适用|执行)[^,。?？]{0,8}(?:老|旧|原来|以前)[^,。?？]{0,6}(?:吗|不|么)", RegexOptions.None, 10000)]
    private static partial Regex Asks();
}
