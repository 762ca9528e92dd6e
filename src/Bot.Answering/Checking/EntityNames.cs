namespace Bot.Answering.Checking;

/// <summary>Names of places and institutions in a sentence.</summary>
internal static class EntityNames
{
    public static IEnumerable<string> Of(string folded) => [];
}
