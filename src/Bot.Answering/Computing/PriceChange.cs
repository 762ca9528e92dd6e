using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>What makes a price of a passage less or more for some (新能源车减半, 20人以上打八折): it goes for the asker only where the text says so of his case.</summary>
/// <param name="Factor">What his price is multiplied by; null where nothing changes it.</param>
/// <param name="Said">The change as the text says it.</param>
/// <param name="Clauses">The sentence that says so.</param>
/// <param name="IsUncertain">Whether it cannot be told if or how his price changes.</param>
internal sealed partial record PriceChange(decimal? Factor, string Said, IReadOnlyList<Clause> Clauses, bool IsUncertain)
{
    private const double Says = 0.5;

    // 使 of 老年大学使用 need not be said by the asker.
    private const int Loose = 1;

    private static readonly PriceChange None = new(null, "", [], false);
    private static readonly PriceChange Uncertain = new(null, "", [], true);

    // The least number that it goes for.
    private double From { get; init; }

    /// <summary>The change for the asker of <paramref name="question"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="source">The passage.</param>
    /// <param name="prices">The pieces of it, or of one beside it, that tell the price.</param>
    public static PriceChange Of(WeightedQuestion question, PreparedPassage source, IReadOnlyList<Clause> prices)
    {
        var found = new List<PriceChange>();
        string price = string.Join('\n', prices.SelectMany(Told).Append(source.Above));
        foreach (var sentence in source.Sentences)
        {
            foreach (Match match in Change().Matches(sentence.Of(source.Text)))
            {
                int at = sentence.Start + match.Index;
                var clause = new TextRange(Math.Max(sentence.Start, ClauseBounds.Start(source.Text, at, ",;。")), Math.Min(sentence.End, ClauseBounds.End(source.Text, at)));

                // The price itself may be one that is less or more than another.
                if (!prices.Any(p => ReferenceEquals(p.Passage, source) && p.Range.Overlaps(clause)))
                {
                    found.Add(Of(question, source, new TextRange(clause.Start, at), clause, match, price));
                }
            }
        }

        // Of 10人以上打九折 and 20人以上打八折 the latter goes for 25.
        var own = found.Where(c => c.Factor is not null || c.IsUncertain).ToList();
        return own is [] ? None : own is [var only] ? only
            : own.TrueForAll(c => c.From > 0) && own.MaxBy(c => c.From) is { } last && own.Count(c => c.From.Equals(last.From)) == 1 ? last : Uncertain;
    }

    // The price with what else its sentence says, but for the clauses that change it.
    private static IEnumerable<string> Told(Clause price) =>
        Tiers.Sentence(price).Folded.Split(',', ';').Where(c => !Change().IsMatch(c)).Append(Rate.Column(price)).Append(price.Folded);

    private static PriceChange Of(WeightedQuestion question, PreparedPassage source, TextRange before, TextRange clause, Match match, string price)
    {
        var sentence = source.SentenceAt(clause.Start) ?? clause;
        var applies = FactorOf(match) is { } factor ? new PriceChange(factor, match.Value, [new Clause(source, sentence, [.. source.Facts.Where(f => sentence.Contains(f.Range))])], false) : Uncertain;
        var brackets = source.Brackets.Where(b => clause.Contains(b.Range) && question.Question.Stated.Any(s => s.IsComparable(b))).ToList();
        if (brackets.Count > 0)
        {
            return brackets.TrueForAll(b => question.Question.Stated.Any(s => b.IsComparable(s) && b.Holds(s))) ? applies with { From = brackets.Max(b => b.Low) } : None;
        }

        string text = clause.Of(source.Text);
        string named = before.Of(source.Text);
        var words = question.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name }).ToList();
        bool isNamed = named.Any(c => IsOwn(c, price)) && !OfAll().IsMatch(named);
        if (words.Exists(t => t.Strength(text) > Says && t.Strength(price) <= 0))
        {
            // 残疾人的新能源车 is not every 新能源车.
            return named.Count(c => IsOwn(c, price) && !question.Question.Folded.Contains(c, StringComparison.Ordinal)) <= Loose ? applies : Uncertain;
        }

        return isNamed && words.TrueForAll(t => t.Strength(price) > 0 || t.PartialStrength(price) > 0 || RowWords.IsIdle(t, price)) ? None : Uncertain;
    }

    // What only the change speaks of.
    private static bool IsOwn(char character, string price) => Folding.IsHan(character) && !RowWords.IsTalk(character) && !price.Contains(character, StringComparison.Ordinal);

    // 减半, 八折, 八五折, 7.5折.
    private static decimal? FactorOf(Match match) =>
        match.Groups["half"].Success ? 0.5m
        : match.Groups["n"] is not { Success: true } n ? null
        : n.Value.Length == 2 && n.Value.All(Folding.IsHan) ? (Digit(n.Value[0]) / 10) + (Digit(n.Value[1]) / 100)
        : decimal.TryParse(n.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal written) ? written / (n.Value.Length == 2 ? 100 : 10) : Digit(n.Value[0]) / 10;

    private static decimal Digit(char character) => (decimal)(ChineseNumber.Parse(character.ToString()) ?? 0);

    [GeneratedRegex(@"(?<half>减半|半价|半费|对折)|(?<![0-9.])(?<n>[0-9]\.[0-9]|[0-9]{1,2}|[一二三四五六七八九]{1,2})折(?![叠旧算合返])|" + FreeOfCharge.Words + @"|减免|减收|优惠|打折|折扣|加收|加价|上浮|下浮|翻倍|加倍|双倍|另收|另加|立减", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Change();

    [GeneratedRegex("一律|一概|均|全部|所有|统一", RegexOptions.None, 10000)]
    private static partial Regex OfAll();
}
