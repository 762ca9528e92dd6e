using System.Reflection;

namespace Bot.Search.Querying;

/// <summary>The words and characters of function-words.txt, which a query is searched without.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Words = Read("word ");
    private static readonly HashSet<char> Characters = [.. Read("character ").Select(c => c[0])];

    /// <summary>Whether a term of the words field only asks or connects.</summary>
    public static bool IsFunctionWord(string term) => Words.Contains(term);

    /// <summary>Whether a pair of characters has one that only asks or connects.</summary>
    public static bool HasFunctionCharacter(string pair) => pair.Any(Characters.Contains);

    private static HashSet<string> Read(string kind)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("function-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.StartsWith(kind, StringComparison.Ordinal))
            .SelectMany(l => l[kind.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
