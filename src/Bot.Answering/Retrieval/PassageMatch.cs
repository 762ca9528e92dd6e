namespace Bot.Answering.Retrieval;

/// <summary>What a passage says of a question's terms and pairs, found once for all the features that ask.</summary>
internal sealed class PassageMatch
{
    private readonly double[] _text;
    private readonly double[] _context;
    private readonly bool[] _pairs;

    /// <summary>Compares <paramref name="passage"/> with <paramref name="question"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="document">What its document says of the question.</param>
    public PassageMatch(WeightedQuestion question, PreparedPassage passage, DocumentMatch document)
    {
        Question = question;
        Passage = passage;
        Document = document;
        Range = RangeMatch.Of(question.Question, passage, passage.Whole);
        _text = new double[question.Terms.Count];
        _context = new double[question.Terms.Count];
        for (int t = 0; t < _text.Length; t++)
        {
            _text[t] = question.Terms[t].Strength(passage.SearchedText);
            _context[t] = question.Terms[t].Strength(passage.SearchedContext);
        }

        _pairs = new bool[question.Pairs.Count];
        for (int p = 0; p < _pairs.Length; p++)
        {
            _pairs[p] = passage.SearchedText.Holds(question.Pairs[p].Word);
        }
    }

    /// <summary>The question.</summary>
    public WeightedQuestion Question { get; }

    /// <summary>The passage.</summary>
    public PreparedPassage Passage { get; }

    /// <summary>What is the same for all passages of its document.</summary>
    public DocumentMatch Document { get; }

    /// <summary>How much of each term its text says, in the question's order.</summary>
    public ReadOnlySpan<double> InText => _text;

    /// <summary>How much of each term its headings, column headers and lead-in say.</summary>
    public ReadOnlySpan<double> InContext => _context;

    /// <summary>How what the question states compares with the brackets of its text, as <see cref="RangeMatch"/> says.</summary>
    public double Range { get; }

    /// <summary>Share of the pairs' weight that its text holds, 0 to 1.</summary>
    public double PairCoverage
    {
        get
        {
            double sum = 0;
            for (int p = 0; p < _pairs.Length; p++)
            {
                sum += _pairs[p] ? Question.Pairs[p].Weight : 0;
            }

            return sum / Question.PairTotal;
        }
    }

    /// <summary>Share of the terms' weight that its context holds, 0 to 1.</summary>
    public double ContextCoverage
    {
        get
        {
            double sum = 0;
            for (int t = 0; t < _context.Length; t++)
            {
                sum += Question.Terms[t].Weight * _context[t];
            }

            return sum / Question.TermTotal;
        }
    }

    /// <summary>Share of the terms' weight that <paramref name="sentence"/>, a part of its text, holds; what the text lacks is not looked for.</summary>
    public double TermCoverageOf(ReadOnlySpan<char> sentence)
    {
        double sum = 0;
        for (int t = 0; t < _text.Length; t++)
        {
            if (_text[t] > 0)
            {
                sum += Question.Terms[t].Weight * Question.Terms[t].Strength(sentence);
            }
        }

        return sum / Question.TermTotal;
    }

    /// <summary>The same for the pairs.</summary>
    public double PairCoverageOf(ReadOnlySpan<char> sentence)
    {
        double sum = 0;
        for (int p = 0; p < _pairs.Length; p++)
        {
            if (_pairs[p] && sentence.IndexOf(Question.Pairs[p].Text, StringComparison.Ordinal) >= 0)
            {
                sum += Question.Pairs[p].Weight;
            }
        }

        return sum / Question.PairTotal;
    }
}

/// <summary>What a document says of a question that is the same for all of its passages.</summary>
internal sealed class DocumentMatch
{
    private readonly double[] _title;

    /// <summary>Compares the document of <paramref name="passage"/>, any of its passages, with <paramref name="question"/>.</summary>
    public DocumentMatch(WeightedQuestion question, PreparedPassage passage)
    {
        _title = new double[question.Terms.Count];
        for (int t = 0; t < _title.Length; t++)
        {
            _title[t] = question.Terms[t].Strength(passage.SearchedTitle);
        }

        TitlePairs = question.PairCoverage(passage.SearchedTitle);
        IsReplaced = !InForce.Holds(question.Question, passage.Passage.Document, passage.Validity);
    }

    /// <summary>How much of each term its title says.</summary>
    public ReadOnlySpan<double> InTitle => _title;

    /// <summary>Share of the pairs' weight that its title holds.</summary>
    public double TitlePairs { get; }

    /// <summary>Whether it does not hold at the time that the question means.</summary>
    public bool IsReplaced { get; }
}
