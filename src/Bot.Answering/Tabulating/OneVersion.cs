using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Asks a question that points at one version of a rule (按老条例, 2016年那版办法里) within that document alone and without the words that point: they stand
/// in none of its paragraphs and say nothing of the matter.
/// </summary>
/// <param name="pipeline">Reads, ranks and answers what is left.</param>
internal sealed partial class OneVersion(AnswerPipeline pipeline)
{
    // How many of the best passages are looked at.
    private const int Considered = 12;

    // Between the words that point and the sort of the rule stands its matter at the most (2016年的个体户条例).
    private const int Apart = 8;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>What that version says; null where none is pointed at, the collection has no two, or the version gives no sure answer.</summary>
    public Draft? Answer(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (read.Compares || PartsWanted.IsMatch(read) || read.Kind == QuestionKind.Document || !ReferenceEquals(read.Wording, read.Folded) || AsksOfRule().IsMatch(read.Folded)
            || DocumentMark.Find(read.Folded) is not [{ Kind: not MarkKind.Sort } mark] || !IsOfRule(read.Folded, mark) || Meant(read, mark, passages) is not { } document)
        {
            return null;
        }

        var alone = pipeline.Weigh(pipeline.Read(Without(read.Folded, mark.Range), read.AsOf));
        var own = alone.Terms.Count == 0 ? [] : pipeline.Rank(alone, docId => ReferenceEquals(Catalog.Collection.Passages[docId].Document, document));
        return own.Count == 0 || pipeline.ExtractOne(alone, own) is not { Confidence: >= Support.Threshold } draft || OtherVersion.IsAsked(question, draft, Catalog) ? null : draft;
    }

    private static bool IsOfRule(string folded, DocumentMark mark) =>
        Rule().IsMatch(folded.AsSpan(mark.Range.Start, Math.Min(folded.Length - mark.Range.Start, mark.Range.Length + Apart)));

    // The one of the versions of what the best passages are of that the words fit.
    private Document? Meant(ReadQuestion question, DocumentMark mark, IReadOnlyList<RankedPassage> passages)
    {
        var family = passages.Take(Considered).Select(p => p.Passage.Passage.Document).Distinct().Select(Versions.FamilyOf(Catalog)).FirstOrDefault(f => f.Count > 1) ?? [];
        var fitting = family.Where(d => mark.Fits(d, Catalog.Facts.Validity(d), question.AsOf)).ToList();
        var held = fitting.Count > 0 ? fitting : family.Where(d => mark.HeldIn(Catalog.Facts.Validity(d))).ToList();
        return held is [var only] ? only : null;
    }

    private static string Without(string folded, TextRange mark)
    {
        string before = Leading().Replace(folded[..mark.Start], "");
        string after = Trailing().Replace(folded[mark.End..], "");
        return before + after;
    }

    [GeneratedRegex("条例|办法|细则|规定|章程|制度|通知|规则|规矩|那[版部份]", RegexOptions.None, 10000)]
    private static partial Regex Rule();

    // How long it holds, what it replaced and where it stands are told of the document, not by it.
    [GeneratedRegex("废|失效|作废|顶替|顶掉|取代|代替|替代|几号文|文号|有效|哪[一]?[份个部](?:文件|办法|条例|规定|通知)|发布|印发|公布|还能用|管用|算数|改成|改了|变了|区别|不同", RegexOptions.None, 10000)]
    private static partial Regex AsksOfRule();

    [GeneratedRegex("(?:按照?|依照?|照着?|根据|参照|在|据|以)$", RegexOptions.None, 10000)]
    private static partial Regex Leading();

    [GeneratedRegex("^(?:之下|底下|里面|里头|规定的?|来说|来看|[下里中](?![面午旬心小级])|[的说讲,，])+", RegexOptions.None, 10000)]
    private static partial Regex Trailing();
}
