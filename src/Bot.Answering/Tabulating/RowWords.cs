using Bot.Answering.Matching;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>The words of a question about a table that no row need say: what asks, gives, gets, counts or only joins others.</summary>
internal static class RowWords
{
    private const string Talk = "的了是我你他她它们个多少几什么谁哪吗呢吧啊呀能可以要会有给拿得到去在请问一下每最就都还也来这那里应该需须想让被把对于为从向和与跟或及之按照算大概约只钱元块发领补贴报交付收出花办怎样如何咋啥时候点号天日月年人次本家名位";

    /// <summary>Whether <paramref name="character"/> belongs to talk around what is asked.</summary>
    public static bool IsTalk(char character) => Talk.Contains(character, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="term"/> is only talk, or, as a run of characters that the dictionary does not know, made of what <paramref name="said"/> has.</summary>
    public static bool IsIdle(WeightedTerm term, string said) =>
        term.Term.Text.All(c => IsTalk(c) || !Folding.IsHan(c) || (!term.Term.IsListed && said.Contains(c, StringComparison.Ordinal)));
}
