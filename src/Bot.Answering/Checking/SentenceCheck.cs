using System.Text.RegularExpressions;
using Bot.Answering.Generating;
using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Decides, sentence by sentence, whether a draft says only what the passages that it cites say.</summary>
/// <param name="passages">The passages as numbered in the prompt, from 1.</param>
internal sealed partial class SentenceCheck(IReadOnlyList<RetrievedPassage> passages)
{
    /// <summary>Share of a sentence's pairs of Han characters that must stand in its evidence. Paraphrases by models keep about three quarters; invented sentences about the same subject rarely reach a half.</summary>
    private const double RequiredCoverage = 0.6;

    /// <summary>So many characters in a row that the evidence does not have make a word of their own: a name that was not given.</summary>
    private const int MaxForeignRun = 4;

    private readonly Evidence[] _evidence = [.. passages.Select((passage, i) => new Evidence(i + 1, passage))];

    /// <summary>Checks one sentence of a draft, markers included.</summary>
    public CheckedSentence Check(string sentence)
    {
        var (text, handles) = Markers.Split(sentence);
        if (!text.Any(char.IsLetterOrDigit))
        {
            return new CheckedSentence(text, Verdict.Idle, []);
        }

        string folded = NumberScanner.Fold(text);
        var cited = _evidence.Where(e => handles.Contains(e.Handle)).ToList();
        if (Markup().IsMatch(folded))
        {
            return new CheckedSentence(text, Verdict.Unsupported, []);
        }

        if (cited.Count > 0)
        {
            var support = Supports(folded, cited);
            return new CheckedSentence(text, support.Count > 0 ? Verdict.Supported : Verdict.Unsupported, support);
        }

        // No valid marker: one passage that says all of it may back the sentence; otherwise it is idle talk or invention.
        foreach (var evidence in _evidence)
        {
            if (Supports(folded, [evidence]) is { Count: > 0 } support)
            {
                return new CheckedSentence(text, Verdict.Supported, support);
            }
        }

        return new CheckedSentence(text, MakesClaims(folded, handles) ? Verdict.Unsupported : Verdict.Idle, []);
    }

    private static bool MakesClaims(string folded, IReadOnlyList<int> handles) =>
        handles.Count > 0 || NumberScanner.Scan(folded).Count > 0 || Names(folded).Any();

    private static List<Support> Supports(string sentence, List<Evidence> cited)
    {
        var numbers = NumberScanner.Scan(sentence);
        if (!Names(sentence).All(name => cited.Any(e => e.Says(name))) || !IsCovered(Blank(sentence, numbers), cited))
        {
            return [];
        }

        var support = cited.Select(evidence => (Evidence: evidence, Quote: Quote(sentence, evidence)))
            .Where(s => s.Quote.Length > 0).ToList();
        string source = string.Join('\n', support.Select(s => s.Quote.Of(s.Evidence.Text)));
        bool isTrue = support.Count > 0
            && numbers.All(number => cited.Any(e => e.Numbers.Any(number.IsSupportedBy) || e.ContextNumbers.Any(number.IsSupportedBy)))
            && Alignment.Holds(sentence, numbers, cited)
            && !Polarity.IsReversed(sentence, source)
            && !Polarity.IsAheadOfPlan(sentence, source);
        return isTrue ? [.. support.Select(s => new Support(s.Evidence.Handle, s.Quote))] : [];
    }

    // Numbers are compared by value: 百分之一 need not be written as 1%.
    private static string Blank(string sentence, IReadOnlyList<NumberMention> numbers) =>
        numbers.Aggregate(sentence, (text, n) => text.Remove(n.Range.Start, n.Range.Length).Insert(n.Range.Start, new string(' ', n.Range.Length)));

    private static bool IsCovered(string sentence, List<Evidence> cited)
    {
        int pairs = 0;
        int covered = 0;
        int run = 0;
        for (int i = 0; i + 1 < sentence.Length; i++)
        {
            if (!Evidence.IsHan(sentence[i]) || !Evidence.IsHan(sentence[i + 1]))
            {
                run = 0;
                continue;
            }

            pairs++;
            bool isKnown = cited.Any(e => e.HasPair(Evidence.Pair(sentence[i], sentence[i + 1])));
            covered += isKnown ? 1 : 0;
            run = isKnown ? 0 : run + 1;
            if (run > MaxForeignRun)
            {
                return false;
            }
        }

        return pairs == 0 || covered >= RequiredCoverage * pairs;
    }

    /// <summary>The shortest run of the evidence's sentences that holds most of what the sentence says; empty when none says a third of it.</summary>
    private static TextRange Quote(string sentence, Evidence evidence)
    {
        var pairs = Evidence.HanPairs(sentence).Where(evidence.HasPair).ToHashSet();
        var numbers = NumberScanner.Scan(sentence);
        var scored = evidence.Sentences.Select(range => (Range: range, Score: Score(range))).ToList();
        double best = scored.Count == 0 ? 0 : scored.Max(s => s.Score);
        if (best <= 0)
        {
            return default;
        }

        var chosen = scored.Where(s => s.Score >= best * 0.5).Select(s => s.Range).ToList();
        return new TextRange(chosen[0].Start, chosen[^1].End);

        double Score(TextRange range)
        {
            var here = Evidence.HanPairs(range.Of(evidence.Text)).ToHashSet();
            int shared = pairs.Count(here.Contains);
            int figures = numbers.Count(n => evidence.Numbers.Any(m => m.Range.Overlaps(range) && n.IsSupportedBy(m)));
            return shared + (3 * figures);
        }
    }

    /// <summary>Titles, quotations and Latin words: each must stand in the evidence as it is.</summary>
    private static IEnumerable<string> Names(string folded) =>
        Name().Matches(folded).Select(match => match.Groups["name"].Value).Concat(EntityNames.Of(folded));

    [GeneratedRegex("《(?<name>[^《》]+)》|[“\"](?<name>[^“”\"]+)[”\"]|(?<name>[a-z][a-z0-9.+&-]*[a-z0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    // The answer is plain text: a link, an image, a tag or code in it can only have come from a document's or a user's instruction.
    [GeneratedRegex(@"https?:|www\.|\]\(|!\[|<[a-z/!]|`|javascript:|data:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();
}
