namespace Bot.Answering.Prompts;

/// <summary>What the program hands to each prompt, by the prompt's name.</summary>
public static class PromptInputs
{
    /// <summary>The prompt that answers from passages.</summary>
    public const string Answer = "answer";

    /// <summary>The prompt that makes a follow-up question whole.</summary>
    public const string Rewrite = "rewrite";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, object>> Samples = new(StringComparer.Ordinal)
    {
        [Answer] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["question"] = "?",
            ["passages"] = new[] { Passage(1, "?", "?", "?", "?") },
        },
        [Rewrite] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["question"] = "?",
            ["turns"] = new[] { "?" },
        },
    };

    /// <summary>The names of the prompts that the program uses.</summary>
    public static IReadOnlyCollection<string> Names => Samples.Keys;

    /// <summary>One value of every kind that the prompt <paramref name="name"/> is given, or null for an unknown prompt.</summary>
    public static IReadOnlyDictionary<string, object>? Sample(string name) => Samples.GetValueOrDefault(name);

    /// <summary>A passage as templates see it.</summary>
    public static IReadOnlyDictionary<string, object> Passage(int number, string title, string date, string headings, string text) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["number"] = number,
            ["title"] = title,
            ["date"] = date,
            ["headings"] = headings,
            ["text"] = text,
        };
}
