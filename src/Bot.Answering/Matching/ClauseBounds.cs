using Bot.Search;

namespace Bot.Answering.Matching;

/// <summary>Finds the clause of a folded text that a word stands in: what lies between the marks around it. Which marks open a clause is the caller's choice.</summary>
internal static class ClauseBounds
{
    /// <summary>The marks at which a clause ends and the next one opens.</summary>
    public const string Marks = ",。;?\n";

    /// <summary>A colon opens a clause, too: what announces a demand is no part of it. Where to go is asked of what stands before (失业登记：去哪儿办).</summary>
    public const string MarksOrColon = Marks + ":";

    /// <summary>No question mark opens a clause: two things may follow the question that is asked of both (能拿多少万？窗口说的和文件写的).</summary>
    public const string StopsOrColon = ",。;\n:";

    /// <summary>The clause of <paramref name="folded"/> around <paramref name="word"/>, without the marks at its ends.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="word">Where the word stands; it may be empty.</param>
    /// <param name="opening">The marks that open a clause, each a single character.</param>
    public static TextRange Around(string folded, TextRange word, string opening = Marks) => new(Start(folded, word.Start, opening), End(folded, word.End));

    /// <summary>Where the clause begins that holds <paramref name="at"/>.</summary>
    public static int Start(string folded, int at, string opening) => folded.AsSpan(0, at).LastIndexOfAny(opening) + 1;

    /// <summary>Where the clause ends that holds <paramref name="at"/>: at the next mark, or with the text.</summary>
    public static int End(string folded, int at)
    {
        int length = folded.AsSpan(at).IndexOfAny(Marks);
        return length < 0 ? folded.Length : at + length;
    }
}
