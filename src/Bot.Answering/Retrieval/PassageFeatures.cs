using Bot.Answering.Matching;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>What speaks for a passage as the answer to a question, by itself; each feature about 0 to 1.</summary>
internal static class PassageFeatures
{
    /// <summary>Names of the features, in their order: those of a passage by itself, of <see cref="GroupFeatures"/> with <see cref="Supersession"/>, of <see cref="CharacterMatch"/>, of <see cref="AskedMeaning"/> and <see cref="KinMatch"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "index score", "terms in text", "terms in context only", "terms in title only", "terms nearby only", "pairs in text", "pairs in context", "best sentence terms",
        "best sentence pairs", "soft answer type", "range", "length", "pairs in title", "type times coverage", "terms in context", "strict answer type", "common run",
        "boilerplate", "replaced", "other year", "place", "focus in text", "focus in context only", "stated value", "fragment", "type and headings", "list item",
        "table row", "outside the range",
        "terms within the document", "evidence from its document", "said by the version that holds", "best index score nearby",
        "outside the range, another nearby inside", "aspects told", "share of aspects told", "share of aspects announced above",
        "characters in text", "characters above only", "characters of missing terms",
        "defines what is asked", "kin of missing terms",
    ];

    // Places of the features that others look at, in the order of Names.
    internal const int IndexScore = 0;
    internal const int TermsInText = 1;
    internal const int TermsInContext = 2;
    internal const int TermsInTitle = 3;
    internal const int SentenceTerms = 7;
    internal const int SentencePairs = 8;
    internal const int SoftType = 9;
    internal const int StrictType = 15;
    internal const int Replaced = 18;
    internal const int Place = 20;
    internal const int TermsInDocument = 29;
    internal const int SaidByVersion = 31;
    internal const int CharactersInText = 37;
    internal const int CharactersAbove = 38;
    internal const int CharactersOfMissing = 39;

    /// <summary>How much each counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        3.94, // index score
        1.42, // terms in text
        2.76, // terms in context only
        4.64, // terms in title only
        0.06, // terms nearby only
        0.72, // pairs in text
        -0.10, // pairs in context
        1.33, // best sentence terms
        0.68, // best sentence pairs
        0.90, // soft answer type
        2.20, // range
        -0.94, // length
        0.93, // pairs in title
        1.72, // type times coverage
        1.03, // terms in context
        2.84, // strict answer type
        0.18, // common run
        -0.90, // boilerplate
        -0.24, // replaced
        -0.96, // other year
        1.76, // place
        0.46, // focus in text
        0.90, // focus in context only
        -0.05, // stated value
        0.26, // fragment
        0.53, // type and headings
        0.13, // list item
        0.73, // table row
        0.50, // outside the range
        4.39, // terms within the document
        1.49, // evidence from its document
        -1.79, // said by the version that holds
        0.98, // best index score nearby
        -1.00, // outside the range, another nearby inside
        0.94, // aspects told
        1.02, // share of aspects told
        0.50, // share of aspects announced above
        2.50, // characters in text
        5.37, // characters above only
        2.48, // characters of missing terms
        2.00, // defines what is asked
        3.00, // kin of missing terms
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>All the features of a passage for a question, in the order of <see cref="Names"/>.</summary>
    /// <param name="match">What the passage says of the question.</param>
    /// <param name="indexScore">Its score in the index relative to the best passage's.</param>
    /// <param name="group">Its features beside the other candidates.</param>
    public static double[] Of(PassageMatch match, double indexScore, ReadOnlySpan<double> group)
    {
        var (inText, above, ofMissing) = CharacterMatch.Of(match);
        ReadOnlySpan<double> last = [inText, above, ofMissing, AskedMeaning.Defined(match.Question, match.Passage.Text), KinMatch.Of(match)];
        double[] features = new double[Names.Count];
        Own(match, indexScore, features);
        group.CopyTo(features.AsSpan(features.Length - last.Length - group.Length));
        last.CopyTo(features.AsSpan(features.Length - last.Length));
        return features;
    }

    private static void Own(PassageMatch match, double indexScore, Span<double> features)
    {
        var (question, passage) = (match.Question, match.Passage);
        var located = Locate(match);
        var best = BestSentence(match);
        double range = match.Range;
        double focus = question.Focus?.Strength(passage.SearchedText) ?? 0.5;
        bool strict = AnswerType.IsStrict(question.Question.Kind);
        ReadOnlySpan<double> own =
        [
            indexScore, located.Text, located.Context, located.Title, located.Nearby,
            match.PairCoverage, question.PairCoverage(passage.SearchedContext), best.Terms, best.Pairs, strict ? 0 : best.Type,
            Math.Max(0, range),
            Math.Min(1, passage.Text.Length / 400.0),
            match.Document.TitlePairs, best.TypeCovered,
            match.ContextCoverage, strict ? best.Type : 0,
            Math.Min(1, CommonRun.Longest(question.Question.Folded, question.FoldedCharacters, passage.SearchedText) / 8.0),
            passage.IsBoilerplate ? 1 : 0,
            match.Document.IsReplaced ? 1 : 0,
            YearMatch.IsOther(question.Question, passage) ? 1 : 0,
            PlaceMatch.Of(question.Question, passage),
            focus,
            focus <= 0 ? question.Focus!.Strength(passage.SearchedContext) : 0,
            SaysStated(question.Question.Values, passage.Values) ? 1 : 0,
            passage.IsFragment ? 1 : 0,
            best.Type * match.ContextCoverage,
            passage.Passage.LeadIn is null ? 0 : 1,
            passage.Passage.Kind == PassageKind.TableRow ? 1 : 0,
            Math.Max(0, -range),
        ];
        own.CopyTo(features);
    }

    // "那8000块": a sum that the question names stands in the paragraph.
    private static bool SaysStated(IReadOnlyList<TypedValue> asked, IReadOnlyList<TypedValue> said)
    {
        for (int i = 0; i < asked.Count; i++)
        {
            if (asked[i].Kind is ValueKind.Date or ValueKind.Time)
            {
                continue;
            }

            for (int j = 0; j < said.Count; j++)
            {
                if (said[j].Kind == asked[i].Kind && said[j].Number.Equals(asked[i].Number))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (double Terms, double Pairs, double Type, double TypeCovered) BestSentence(PassageMatch match)
    {
        var (question, passage) = (match.Question, match.Passage);
        double bestTerms = 0;
        double bestPairs = 0;
        double bestType = 0;
        double bestTypeCovered = 0;
        for (int i = 0; i < passage.Sentences.Count; i++)
        {
            var sentence = passage.Sentences[i];
            var text = passage.Text.AsSpan(sentence.Start, sentence.Length);
            double terms = match.TermCoverageOf(text);
            double type = AnswerType.Match(question.Question, passage, sentence);
            bestTerms = Math.Max(bestTerms, terms);
            bestPairs = Math.Max(bestPairs, match.PairCoverageOf(text));
            bestType = Math.Max(bestType, type);
            bestTypeCovered = Math.Max(bestTypeCovered, type * terms);
        }

        return (bestTerms, bestPairs, bestType, bestTypeCovered);
    }

    private static (double Text, double Context, double Title, double Nearby) Locate(PassageMatch match)
    {
        var question = match.Question;
        double text = 0;
        double context = 0;
        double title = 0;
        double nearby = 0;
        for (int t = 0; t < question.Terms.Count; t++)
        {
            var term = question.Terms[t];
            double inText = match.InText[t];
            double inContext = Math.Max(inText, match.InContext[t]);
            double inTitle = Math.Max(inContext, match.Document.InTitle[t]);
            double inNearby = inTitle >= 1 ? 1 : Math.Max(inTitle, term.Strength(match.Passage.SearchedNeighbours));
            text += inText * term.Weight;
            context += (inContext - inText) * term.Weight;
            title += (inTitle - inContext) * term.Weight;
            nearby += (inNearby - inTitle) * term.Weight;
        }

        double total = question.TermTotal;
        return (text / total, context / total, title / total, nearby / total);
    }
}
