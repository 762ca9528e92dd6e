using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>What a draft cites for a question, as the signs of <see cref="Signs"/> look at it: each text is put together once, without the spaces around figures.</summary>
internal sealed class CitedText
{
    // More sources than these are a list, of which one that tells suffices.
    private const int MostSources = 12;

    /// <summary>What <paramref name="draft"/> cites for <paramref name="question"/>.</summary>
    public CitedText(WeightedQuestion question, Draft draft)
    {
        Question = question;
        Draft = draft;
        Sources = [.. draft.Sources.Take(MostSources)];
        string told = string.Join('\n', draft.Parts.Select(p => p.Text));
        Quoted = FigureSpacing.Closed(Folding.Fold(told));
        Words = Quoted + FigureSpacing.Closed(Folding.Fold(Cells(draft))) + string.Concat(Sources.Select(s => s.WithUnits));
        Said = FigureSpacing.Closed(string.Join('\n', [told, .. Sources.Select(s => s.Text + "\n" + s.Context)]));
        Titles = string.Join('\n', Sources.Select(s => s.Title).Distinct(StringComparer.Ordinal));
        Titled = $"{Said}\n{Titles}";
        Headed = string.Join('\n', [Words, .. Sources.Select(s => s.Above)]);
        Columns = string.Join('\n', Sources.SelectMany(s => s.Passage.Columns).Distinct(StringComparer.Ordinal));
        Untold = CountUntold();
    }

    /// <summary>The question.</summary>
    public WeightedQuestion Question { get; }

    /// <summary>The same as it was read, without weights.</summary>
    public ReadQuestion Read => Question.Question;

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>The paragraphs cited, as many as are looked at.</summary>
    public PreparedPassage[] Sources { get; }

    /// <summary>The words quoted, folded, without the cells of a table.</summary>
    public string Quoted { get; }

    /// <summary>The words quoted, the cells of the draft's table and the numbers of rows with the units of their headers, folded.</summary>
    public string Words { get; }

    /// <summary>The words quoted and all of their paragraphs with the headings.</summary>
    public string Said { get; }

    /// <summary>The titles of the sources.</summary>
    public string Titles { get; }

    /// <summary><see cref="Said"/> and <see cref="Titles"/>: all that is cited.</summary>
    public string Titled { get; }

    /// <summary><see cref="Words"/> and what stands above them: headings and titles.</summary>
    public string Headed { get; }

    /// <summary>The headers of the tables whose rows are cited.</summary>
    public string Columns { get; }

    /// <summary>How much that is asked for in so many words is untold.</summary>
    public int Untold { get; }

    /// <summary>By which lines of the word list that is, and which terms with a form of their own (an address, a telephone number) are.</summary>
    public IEnumerable<string> UntoldLines => Particulars.Named.UntoldLines(Read, Titled).Concat(LackedForms().Select(t => $"no form of “{t.Term.Text}”"));

    // 家庭（仅指夫妻双方） tells that parents are none.
    private int CountUntold() => Sources is [var defining, ..] && Defined.IsInBrackets(Question, defining) ? 0 : Particulars.Named.Untold(Read, Titled).Count + (LackedForms().Any() ? 1 : 0);

    private IEnumerable<WeightedTerm> LackedForms() =>
        Question.Terms.Where(t => t.Term is { Form: not null, IsDemanded: true } && AttributeForms.IsAsked(Read.Folded, t.Term.Range) && t.Strength(Titled) <= 0);

    private static string Cells(Draft draft) => string.Concat(draft.Table?.Rows.Take(MostSources).Select(row => "\n" + string.Join('\t', row.Select(cell => cell.Text))) ?? []);
}
