using System.Text.RegularExpressions;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>A price for the first so many and one for each of the rest.</summary>
/// <param name="First">The former; null where only the latter is told, and nothing is paid before (第4次起).</param>
/// <param name="Rest">The latter.</param>
/// <param name="Per">What is counted.</param>
/// <param name="Scale">All steps that are told with these.</param>
internal sealed partial record TwoSteps(Tier? First, Tier Rest, string Per, IReadOnlyList<Tier> Scale)
{
    private const decimal Nothing = 0.0001m;

    /// <summary>The pieces of text that tell the steps.</summary>
    public IReadOnlyList<Clause> Pieces => First is null ? [Rest.Piece] : [First.Piece, Rest.Piece];

    /// <summary>The sentences, or cells, of the pieces.</summary>
    public IReadOnlyList<Clause> Sentences => [.. Pieces.Select(Tiers.Sentence).DistinctBy(c => (c.Passage, c.Range))];

    /// <summary>The words up to the price of the first so many, which tell whose price it is.</summary>
    public string Head
    {
        get
        {
            var piece = Pieces.MinBy(p => p.Range.Start)!;
            int start = Tiers.Sentence(piece).Range.Start;
            int after = Scale.Where(t => ReferenceEquals(t.Piece.Passage, piece.Passage) && t.Piece.Range.End <= piece.Range.Start).Select(t => t.Piece.Range.End).DefaultIfEmpty().Max();
            return Rate.Column(piece) + piece.Passage.Text[Math.Max(start, after)..piece.Range.End];
        }
    }

    /// <summary>How many are of the first step; null where it is not told, told in two ways or no whole number.</summary>
    public decimal? Size
    {
        get
        {
            decimal? ofFirst = First is { Unit.Length: > 0, Place: TierPlace.First } ? First.Size * First.In(Per) : null;
            decimal? ofRest = Rest.Place == TierPlace.Rest ? Rest.Size * Rest.In(Per) : null;
            bool isTold = First is not { Unit.Length: > 0, Place: TierPlace.First } || ofFirst is not null;
            return isTold && (ofFirst is null || ofRest is null || ofFirst == ofRest) && (ofFirst ?? ofRest) is { } size && Math.Abs(size - decimal.Round(size)) < Nothing ? decimal.Round(size) : null;
        }
    }

    /// <summary>The most that is paid in all; null where no such limit is told.</summary>
    public Measure? Cap => Amounts(Bound.AtMost).Select(Measure.Of).OfType<Measure>().FirstOrDefault();

    /// <summary>Whether all money of the sentences is that of the steps, of other things or one cap, so that nothing else can be meant.</summary>
    public bool IsCertain =>
        Rest.Price is { } price && (First?.Price is not { } first || string.Equals(first.Unit, price.Unit, StringComparison.Ordinal))
        && !(Rest.IsBracket && First is { Rate: not null })
        && !Scale.Any(t => !ReferenceEquals(t, First) && !ReferenceEquals(t, Rest) && Sentences.Any(s => ReferenceEquals(s.Passage, t.Piece.Passage) && s.Range.Contains(t.Piece.Range)) && (t.Rate is null || t.Counts(Per)))
        && Amounts(Bound.Exact).All(f => Scale.Any(t => t.Price is not null && t.Piece.Range.Contains(f.Range)))
        && Amounts(Bound.AtMost).Count() <= 1 && !Amounts(Bound.AtLeast, Bound.About, Bound.Between).Any()
        && (First is not null || !Sentences.Any(s => Amounts(Bound.Exact).Count() > 1 || Opening().IsMatch(s.Folded)));

    private IEnumerable<Fact> Amounts(params Bound[] bounds) => Sentences.SelectMany(s => s.Facts).Where(f => f.Kind == FactKind.Amount && bounds.Contains(f.Quantity!.Bound));

    // 第一年按前款执行，第二年起每年…: something else goes for the first.
    [GeneratedRegex("首|第[一1](?![0-9])|(?<![提以之日目当])前[0-9一二三四五六七八九十]", RegexOptions.None, 10000)]
    private static partial Regex Opening();
}
