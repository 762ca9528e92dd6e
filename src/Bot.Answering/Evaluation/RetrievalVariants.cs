using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Learning;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Answering.Evaluation;

/// <summary>The lines of the ablation: the analysis and the ranking built up step by step, then each part taken away from the whole or added to it.</summary>
internal sealed class RetrievalVariants
{
    private static readonly ExpansionKind[] Kinds = [ExpansionKind.Synonym, ExpansionKind.Related, ExpansionKind.Translation, ExpansionKind.Pinyin];
    private static readonly Ranking Plain = new() { DropsFunctionWords = false, Proximity = 0, Order = 0, Lead = 0 };

    private readonly IndexOptions _smartCn = IndexOptions.Default;
    private readonly IndexOptions _unfolded;
    private readonly IndexOptions _bare = IndexOptions.Over(new WordAnalyzer(WordLists.Empty) { KeepsWholes = false });
    private readonly IndexOptions _wholes = IndexOptions.Over(new WordAnalyzer(WordLists.Empty));
    private readonly IndexOptions _apart;
    private readonly IndexOptions _learnedOnly;
    private readonly IndexOptions _lexicon;
    private readonly IndexOptions _learned;
    private readonly RetrievalVariant _all;

    /// <summary>Prepares the lines.</summary>
    /// <param name="wordLists">The words and synonyms that the bot knows.</param>
    /// <param name="learned">The words learned from the passages.</param>
    public RetrievalVariants(WordLists wordLists, IReadOnlyList<LearnedWord> learned)
    {
        var pairs = new BigramAnalyzer { FoldsScripts = false };
        _unfolded = IndexOptions.Over(new SmartCnAnalyzer()) with
        {
            Fields = [.. _smartCn.Fields.Select(f => f.Name == IndexOptions.Words ? f : f with { Analyzer = pairs })],
        };
        _apart = IndexOptions.Over(new WordAnalyzer(wordLists, learned) { KeepsWholes = false });
        _learnedOnly = IndexOptions.Over(new WordAnalyzer(WordLists.Empty, learned));
        _lexicon = IndexOptions.Over(new WordAnalyzer(wordLists));
        _learned = IndexOptions.Over(new WordAnalyzer(wordLists, learned));
        _all = new RetrievalVariant("all", _learned, Ranking.Default) { Expansions = Kinds.ToHashSet(), Corrects = true };
    }

    /// <summary>The lines in the order of the table.</summary>
    public IEnumerable<RetrievalVariant> All => [.. BuiltUp(), .. TakenAway(), .. Added(), .. Traditional()];

    private IEnumerable<RetrievalVariant> BuiltUp()
    {
        var best = Ranking.Default;
        var telling = Plain with { DropsFunctionWords = true };
        yield return new("SmartCn words alone, BM25", _smartCn, Ranking.Bm25(IndexOptions.Words));
        yield return new("character pairs alone, BM25", _smartCn, Ranking.Bm25(IndexOptions.Bigrams));
        yield return new("words and pairs", _smartCn, Plain with { FieldWeights = Without(best, IndexOptions.Title) });
        yield return new("+ titles and headings", _smartCn, Plain);
        yield return new("+ function words dropped", _smartCn, telling);
        yield return new("+ proximity", _smartCn, telling with { Proximity = best.Proximity });
        yield return new("+ order", _smartCn, telling with { Proximity = best.Proximity, Order = best.Order });
        yield return new("+ lead", _smartCn, best);
        yield return new("+ scripts", _bare, best);
        yield return new("+ numbers and titles whole", _wholes, best);
        yield return new("+ the lexicon's words", _lexicon, best);
        yield return new("+ learned words", _learned, best);
        yield return new("+ typos", _learned, best) { Corrects = true };
        yield return _all with { Name = "+ expansions: all" };
    }

    private IEnumerable<RetrievalVariant> TakenAway()
    {
        var best = Ranking.Default;
        yield return _all with { Name = "all but pairs", Ranking = best with { FieldWeights = Without(best, IndexOptions.Bigrams) } };
        yield return _all with { Name = "all but words", Ranking = best with { FieldWeights = Without(best, IndexOptions.Words) } };
        yield return _all with { Name = "all but titles and headings", Ranking = best with { FieldWeights = Without(best, IndexOptions.Title) } };
        yield return _all with { Name = "all but function words dropped", Ranking = best with { DropsFunctionWords = false } };
        yield return _all with { Name = "all but proximity", Ranking = best with { Proximity = 0 } };
        yield return _all with { Name = "all but order", Ranking = best with { Order = 0 } };
        yield return _all with { Name = "all but lead", Ranking = best with { Lead = 0 } };
        yield return _all with { Name = "all but numbers and titles whole", Engine = _apart };
        yield return _all with { Name = "all but the lexicon's words", Engine = _learnedOnly };
        yield return _all with { Name = "all but learned words", Engine = _lexicon };
        yield return _all with { Name = "all but typos", Corrects = false };
        foreach (var kind in Kinds)
        {
            yield return _all with { Name = $"all but {kind.ToString().ToLowerInvariant()} phrases", Expansions = Kinds.Where(k => k != kind).ToHashSet() };
        }
    }

    private IEnumerable<RetrievalVariant> Added()
    {
        yield return _all with { Name = "all, expansions at half weight", ExpansionWeight = 0.5f };
        yield return _all with { Name = "all, expansions at twice the weight", ExpansionWeight = 2 };
    }

    private IEnumerable<RetrievalVariant> Traditional()
    {
        yield return new("traditional: SmartCn words, BM25", _unfolded, Ranking.Bm25(IndexOptions.Words)) { IsTraditional = true };
        yield return new("traditional: pairs unfolded, BM25", _unfolded, Ranking.Bm25(IndexOptions.Bigrams)) { IsTraditional = true };
        yield return _all with { Name = "traditional: all", IsTraditional = true };
    }

    private static Dictionary<string, float> Without(Ranking ranking, string field) =>
        ranking.FieldWeights.Where(f => f.Key != field).ToDictionary(StringComparer.Ordinal);
}
