using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>The first of the passages for a question, with what several of <see cref="SupportFeatures"/> look at worked out once.</summary>
internal sealed class FirstPassage
{
    // So many characters of a paragraph are what all of it is about.
    private const int Opening = 20;

    // From here on a sentence holds a value of the kind asked for, be it of a weaker sort.
    private const double Weak = 0.7;

    /// <summary>The first of <paramref name="passages"/> for <paramref name="question"/>.</summary>
    public FirstPassage(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PairStatistics statistics)
    {
        Question = question;
        Passages = passages;
        Statistics = statistics;
        Ranked = passages[0];
        Demanded = DemandedTerms.Of(question, Passage);
        Lead = passages.Count > 1 ? Math.Min(1, (Ranked.Score - passages[1].Score) / 5) : 1;
        bool isStrict = AnswerType.IsStrict(Kind);
        NeedsValue = isStrict || Kind is QuestionKind.Who;
        Value = Ranked.Features[isStrict ? PassageFeatures.StrictType : PassageFeatures.SoftType];
        Place = Read.Places.Count > 0 ? PlaceMatch.Of(Read, Passage) : 1;
        FocusMissing = question.Focus is { } focus && focus.Strength(Passage.Text) + focus.Strength(Passage.Context) <= 0 ? focus.IsKnown(statistics) ? 1 : statistics.Trust : 0;
        // A number of the asker's case that a bracket holds is told by it.
        Unknown = [.. Demanded.All.Where(t => !t.IsKnown(statistics) && (t.Term.Stated is null || Demanded.Missing.Contains(t)))];
        UnknownListed = Unknown.Where(t => t.Term.IsListed).Sum(t => t.Weight) * statistics.Trust / question.TermTotal;
        (MissingHere, MissingInDocument) = MissingByReach();
        (BesideValue, FocusBesideValue) = MissingBesideValue();
        (PairsSaid, PairsUnknown) = Pairs();
        Clauses = WordingSupport.Clauses(Read.Folded);
    }

    /// <summary>The question.</summary>
    public WeightedQuestion Question { get; }

    /// <summary>The same as it was read, without weights.</summary>
    public ReadQuestion Read => Question.Question;

    /// <summary>What the question asks for.</summary>
    public QuestionKind Kind => Read.Kind;

    /// <summary>All passages, best first.</summary>
    public IReadOnlyList<RankedPassage> Passages { get; }

    /// <summary>How common words are in the collection.</summary>
    public PairStatistics Statistics { get; }

    /// <summary>The first one.</summary>
    public RankedPassage Ranked { get; }

    /// <summary>The first one, prepared.</summary>
    public PreparedPassage Passage => Ranked.Passage;

    /// <summary>What the question demands of it.</summary>
    public DemandedTerms Demanded { get; }

    /// <summary>How far it is ahead of the second, 0 to 1.</summary>
    public double Lead { get; }

    /// <summary>Whether the question asks for a value or a person.</summary>
    public bool NeedsValue { get; }

    /// <summary>How well it holds a value of the kind asked for, 0 to 1.</summary>
    public double Value { get; }

    /// <summary>Whether it holds none at all, though the question needs one.</summary>
    public bool LacksValue => NeedsValue && Value < 0.5;

    /// <summary>How well it fits the places asked about: below 0 it is about others.</summary>
    public double Place { get; }

    /// <summary>Whether it lacks the thing asked for, 0 to 1: less where the documents are few.</summary>
    public double FocusMissing { get; }

    /// <summary>What the question demands and the documents do not know.</summary>
    public IReadOnlyList<WeightedTerm> Unknown { get; }

    /// <summary>Share of the question in words that the dictionary knows and the documents do not.</summary>
    public double UnknownListed { get; }

    /// <summary>Share of the question that the passage lacks and its document says elsewhere: it was passed over.</summary>
    public double MissingHere { get; }

    /// <summary>Share of the question that the whole document lacks: it is asked of the wrong one.</summary>
    public double MissingInDocument { get; }

    /// <summary>Share of what is asked about that is missing where the value stands.</summary>
    public double BesideValue { get; }

    /// <summary>The same where the thing asked for is missing there, too.</summary>
    public double FocusBesideValue { get; }

    /// <summary>Share of the question's pairs of characters, by weight, that the passage says.</summary>
    public double PairsSaid { get; }

    /// <summary>Share of the question's pairs that no document says.</summary>
    public double PairsUnknown { get; }

    /// <summary>The clauses of the question.</summary>
    public IReadOnlyList<Bot.Search.TextRange> Clauses { get; }

    /// <summary>The feature of <see cref="PassageFeatures"/> at <paramref name="index"/>.</summary>
    public double this[int index] => Ranked.Features[index];

    // A paragraph may hold a value of the kind asked for and tell it of something else: what is asked about must stand in the value's own sentence,
    // or be what the paragraph opens with or stands under.
    private (double Least, double WithoutFocus) MissingBesideValue()
    {
        if (!NeedsValue || Passage.Passage.Kind == Knowledge.PassageKind.TableRow)
        {
            return (0, 0);
        }

        string above = Passage.Context + "\n" + Passage.Title + "\n" + Passage.Text[..Math.Min(Passage.Text.Length, Opening)];
        double least = 1;
        double focus = Question.Focus is null ? 0 : 1;
        foreach (var sentence in Passage.Sentences.Where(s => AnswerType.Match(Read, Passage, s) >= Weak))
        {
            string text = Passage.Text.Substring(sentence.Start, sentence.Length);
            least = Math.Min(least, Demanded.Share(Demanded.All.Where(t => t.PartialStrength(text) + t.PartialStrength(above) <= 0)));
            focus = Question.Focus is { } f && f.PartialStrength(text) > 0 ? 0 : focus;
        }

        return (least, least * focus);
    }

    private (double Here, double InDocument) MissingByReach()
    {
        double inDocument = 0;
        double nowhere = 0;
        foreach (var term in Demanded.Missing)
        {
            bool isElsewhere = Passages.Any(p => ReferenceEquals(p.Passage.Passage.Document, Passage.Passage.Document) && !Support.IsMissing(term, p.Passage));
            inDocument += isElsewhere ? term.Weight : 0;
            nowhere += isElsewhere ? 0 : term.Weight;
        }

        return (inDocument * Statistics.Trust / Question.TermTotal, nowhere * Statistics.Trust / Question.TermTotal);
    }

    private (double Said, double Unknown) Pairs()
    {
        double total = 1e-6;
        double found = 0;
        int unknown = 0;
        foreach (var pair in Question.Pairs)
        {
            total += pair.Weight;
            found += Passage.Mentions(pair.Text) ? pair.Weight : 0;
            unknown += Statistics.PassageFreq(pair.Text) == 0 ? 1 : 0;
        }

        return (found / total, (double)unknown / Math.Max(1, Question.Pairs.Count));
    }
}
