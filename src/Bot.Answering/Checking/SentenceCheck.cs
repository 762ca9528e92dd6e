using System.Text.RegularExpressions;
using Bot.Answering.Generating;
using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Decides, sentence by sentence, whether a draft says only what the passages that it cites say.</summary>
/// <param name="passages">The passages as numbered in the prompt, from 1.</param>
/// <param name="allowedLinks">Origins that addresses in the answer may lead to.</param>
internal sealed partial class SentenceCheck(IReadOnlyList<RetrievedPassage> passages, IReadOnlyList<string> allowedLinks)
{
    // A sentence with more is a list that no reader takes for one, and its check grows with the square.
    private const int MostClauses = 24;
    private const int MostNumbers = 40;

    // A paragraph of figures only; its answers are tables, which no model writes.
    private const int MostNumbersOfPassage = 500;

    private readonly Links _links = new(allowedLinks);
    private readonly Evidence[] _evidence = [.. passages.Select((passage, i) => new Evidence(i + 1, passage))];

    /// <summary>A check that lets no address through but those of the cited paragraphs in the reader page.</summary>
    public SentenceCheck(IReadOnlyList<RetrievedPassage> passages)
        : this(passages, [])
    {
    }

    /// <summary>Checks one sentence of a draft, markers included.</summary>
    public CheckedSentence Check(string sentence)
    {
        var (text, handles) = Markers.Split(sentence);
        if (!text.Any(char.IsLetterOrDigit))
        {
            return new CheckedSentence(text, Verdict.Idle, []);
        }

        var cited = _evidence.Where(e => handles.Contains(e.Handle)).ToList();
        string folded = NumberScanner.Fold(_links.WithoutAllowed(text, (cited.Count > 0 ? cited : [.. _evidence]).Select(e => e.Passage)));
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

    // One passage says all of it; or each clause is said by one of them, which also knows whom the clause is about.
    private static List<SupportingQuote> Supports(string sentence, List<Evidence> cited)
    {
        var whole = cited.Select(evidence => SupportBy(evidence, sentence)).OfType<SupportingQuote>().ToList();
        if (whole.Count > 0 || cited.Count < 2)
        {
            return whole;
        }

        var support = new List<SupportingQuote>();
        string[] subjects = [];
        foreach (string clause in Clauses.Of(sentence).Select(range => range.Of(sentence)))
        {
            string[] named = [.. Names(clause)];
            subjects = named.Length > 0 ? named : subjects;
            var clauses = cited.Where(e => subjects.All(e.Says)).Select(e => SupportBy(e, clause)).OfType<SupportingQuote>().ToList();
            if (clauses.Count == 0)
            {
                return [];
            }

            support.AddRange(clauses);
        }

        return [.. support.Distinct()];
    }

    private static SupportingQuote? SupportBy(Evidence evidence, string sentence)
    {
        // A whole sentence, word for word, says what the passage says; a part of one may not.
        var copied = evidence.Sentences.FirstOrDefault(range => Bare(range.Of(evidence.Text)) == Bare(sentence));
        if (copied.Length > 0)
        {
            return new SupportingQuote(evidence.Handle, copied);
        }

        var numbers = NumberScanner.Scan(sentence);
        if (numbers.Count > MostNumbers || (numbers.Count > 0 && evidence.Numbers.Count > MostNumbersOfPassage) || Clauses.Of(sentence).Count > MostClauses)
        {
            return null;
        }

        if (!Names(sentence).All(evidence.Says) || !Glue.JoinsOnlyWordsOf(sentence, numbers, evidence))
        {
            return null;
        }

        var quote = Quote(sentence, evidence);
        string source = quote.Of(evidence.Text);
        bool isTrue = quote.Length > 0
            && numbers.All(number => evidence.Numbers.Any(number.IsSupportedBy) || evidence.ContextNumbers.Any(number.IsSupportedBy))
            && Alignment.Holds(sentence, numbers, [evidence])
            && !Polarity.IsReversed(sentence, source)
            && !Polarity.IsReversed(sentence, evidence.Text)
            && !Polarity.IsAheadOfPlan(sentence, source)
            && Modality.Holds(sentence, source)
            && Roles.Hold(sentence, evidence.Text);
        return isTrue ? new SupportingQuote(evidence.Handle, quote) : null;
    }

    private static string Bare(string sentence) => sentence.Trim(' ', '\t', '\n', '\u3000', '。', '!', '?', ';', ',');

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

    [GeneratedRegex("《(?<name>[^《》]+)》|[“\"](?<name>[^“”\"]+)[”\"]|(?<name>[a-z][a-z0-9.+&-]*[a-z0-9])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Name();

    // The answer is plain text: a link, an image, a tag or code in it can only have come from a document's or a user's instruction.
    [GeneratedRegex(@"https?:|www\.|\]\(|!\[|<[a-z/!]|`|javascript:|data:", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Markup();
}
