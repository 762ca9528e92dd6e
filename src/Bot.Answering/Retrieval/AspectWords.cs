using Bot.Answering.Matching;

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
    public static IReadOnlyList<AspectWords> Load() => Read(EmbeddedLines.Of(typeof(AspectWords), "aspects.txt"));

    /// <summary>The aspects that <paramref name="lines"/>, in the form of those of <c>aspects.txt</c>, list.</summary>
    public static IReadOnlyList<AspectWords> Read(IReadOnlyList<string> lines)
    {
        var all = new List<AspectWords>();
        foreach (string line in lines)
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
