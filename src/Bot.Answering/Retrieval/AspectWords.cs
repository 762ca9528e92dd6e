using System.Reflection;

namespace Bot.Answering.Retrieval;

/// <summary>The patterns of one aspect, as <c>aspects.txt</c> lists them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Asked">Patterns of questions that ask for it.</param>
/// <param name="Told">Patterns of texts that tell it.</param>
internal sealed record AspectWords(string Name, IReadOnlyList<AspectPattern> Asked, IReadOnlyList<AspectPattern> Told)
{
    private const char Question = '?';
    private const char Paragraph = ':';

    /// <summary>All aspects, in the order of their bits.</summary>
    public static IReadOnlyList<AspectWords> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(AspectWords).Namespace}.aspects.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The aspects that <paramref name="text"/>, in the form of <c>aspects.txt</c>, lists.</summary>
    public static IReadOnlyList<AspectWords> Read(string text)
    {
        var all = new List<AspectWords>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            if (line[0] is Question or Paragraph)
            {
                var patterns = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AspectPattern.Parse);
                var last = all[^1];
                all[^1] = line[0] == Question ? last with { Asked = [.. last.Asked, .. patterns] } : last with { Told = [.. last.Told, .. patterns] };
            }
            else
            {
                all.Add(new AspectWords(line, [], []));
            }
        }

        return all;
    }
}
