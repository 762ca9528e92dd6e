using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Storing;
using Bot.Answering.Values;

namespace Bot.Answering.Conversations;

/// <summary>One question of a conversation and what of its answer later questions may point to.</summary>
/// <param name="Question">As it was read, made whole.</param>
internal sealed partial record Turn(ReadQuestion Question)
{
    // A follow-up points at one of these; longer lists are read in the answer.
    private const int MostListed = 40;
    private const int LongestName = 60;
    private const int LongestAbout = 1_000;

    /// <summary>What the answer listed, in order, or an earlier one when it lists nothing.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Ids of the passages that it cited.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>Titles and headings above what it cited, folded, one a line: what is talked about.</summary>
    public string About { get; init; } = "";

    /// <summary>What the question put in place of a part of the one before it; null when nothing.</summary>
    public string? Slot { get; init; }

    /// <summary>The first date of the answer as year × 10000 + month × 100 + day; 0 when it has none.</summary>
    public int When { get; init; }

    /// <summary>As typed.</summary>
    public required string Asked { get; init; }

    /// <summary>Made whole by a model; null when rules read it.</summary>
    public string? Rewritten { get; init; }

    /// <summary>The day on which its answer had to hold; null for the day of asking.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// What is kept of <paramref name="answer"/> to <paramref name="asked"/>, read as <paramref name="interpretation"/> after <paramref name="before"/>. A refusal leaves what
    /// was spoken of before, or else the passage that it calls the nearest of <paramref name="passages"/>: what is asked next may still be told there.
    /// </summary>
    public static Turn Of(Interpretation interpretation, Question asked, AnswerRecord answer, IReadOnlyList<RankedPassage> passages, Turn? before)
    {
        var listed = Names(answer);
        var (cited, about) = SpokenOf(interpretation, answer, passages, before);
        return new Turn(interpretation.Question)
        {
            Asked = asked.Text,
            AsOf = asked.AsOf,
            Listed = listed.Count > 1 ? listed : before?.Listed ?? [],
            Cited = cited,
            About = about,
            Slot = interpretation.Slot,
            When = (int)ValueScanner.Scan(Folding.Fold(answer.Text)).FirstOrDefault(v => v.Kind == ValueKind.Date && v.Number >= DateReader.Year).Number,
        };
    }

    private static (IReadOnlyList<string> Cited, string About) SpokenOf(Interpretation interpretation, AnswerRecord answer, IReadOnlyList<RankedPassage> passages, Turn? before)
    {
        if (answer.Outcome != Outcome.NotFound)
        {
            return ([.. answer.Citations.Select(c => c.PassageId)], Heads(answer.Citations.SelectMany(c => c.Headings.Prepend(c.Document.Title))));
        }

        if (before is { Cited.Count: > 0 } && interpretation.Near.Count > 0)
        {
            return (before.Cited, before.About);
        }

        var nearest = passages.Take(1).Select(p => p.Passage.Passage).ToList();
        return ([.. nearest.Select(p => p.Id)], Heads(nearest.SelectMany(p => p.Headings.Prepend(p.Document.Title))));
    }

    /// <summary>The turn that was stored, with its question read again: what reading finds depends on the documents and changes with the program.</summary>
    public static Turn Of(StoredTurn stored, ReadQuestion question) => new(question)
    {
        Asked = stored.Asked,
        Rewritten = stored.Rewritten,
        AsOf = stored.AsOf,
        Listed = stored.Listed,
        Cited = stored.Cited,
        About = stored.About,
        Slot = stored.Slot,
        When = stored.When,
    };

    /// <summary>The form in which it is stored.</summary>
    public StoredTurn ToStored() => new(Asked, Rewritten, AsOf, Listed) { Whole = Question.Text, Cited = Cited, About = About, Slot = Slot, When = When };

    private static string Heads(IEnumerable<string> titles)
    {
        string heads = Folding.Fold(string.Join('\n', titles.Distinct(StringComparer.Ordinal)));
        return heads.Length <= LongestAbout ? heads : heads[..LongestAbout];
    }

    // The rows of the table by their first cell, else the names in quotation marks, each once.
    private static List<string> Names(AnswerRecord answer)
    {
        var rows = answer.Table?.Rows.Select(r => Short(r[0].Text)).ToList() ?? [];
        var quoted = Quoted().Matches(answer.Text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        return [.. (rows.Count > 1 ? rows : quoted).Take(MostListed)];
    }

    private static string Short(string cell)
    {
        int end = cell.AsSpan().IndexOfAny("，。；：\t".AsSpan());
        string name = end > 1 ? cell[..end] : cell;
        name = name.Length <= LongestName ? name : name[..LongestName];
        return Open().Match(name) is { Success: true, Index: > 1 } open ? name[..open.Index] : name;
    }

    // A bracket that was opened and, by the cut, is not closed: 《…办法》（2018年.
    [GeneratedRegex("[（(][^（()）]*$", RegexOptions.None, 10000)]
    private static partial Regex Open();

    [GeneratedRegex("[《“](?<name>[^《》“”]{2,60})[》”]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Quoted();
}
