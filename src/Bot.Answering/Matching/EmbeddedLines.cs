namespace Bot.Answering.Matching;

/// <summary>The lines of word lists that are embedded in the assembly.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of the resource <paramref name="name"/> in the folder of the type that it stands <paramref name="beside"/>, trimmed, without empty ones and comments (<c>#</c>).</summary>
    /// <exception cref="ArgumentException">There is no such resource.</exception>
    public static IReadOnlyList<string> Of(Type beside, string name)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, name)
            ?? throw new ArgumentException($"There is no resource {name} beside {beside}.", nameof(name));
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
