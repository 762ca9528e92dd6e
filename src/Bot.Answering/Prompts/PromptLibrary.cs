using System.Collections.Concurrent;

namespace Bot.Answering.Prompts;

/// <summary>The prompts of one folder. A changed file is taken up at its next use; a broken one is reported and the last good version stays. Thread-safe.</summary>
public sealed class PromptLibrary
{
    private readonly string _folder;
    private readonly Action<string> _report;
    private readonly ConcurrentDictionary<string, Loaded> _prompts = new(StringComparer.Ordinal);

    private PromptLibrary(string folder, Action<string> report)
    {
        _folder = folder;
        _report = report;
    }

    /// <summary>Reads and checks every prompt that the program uses.</summary>
    /// <param name="folder">The folder that holds <c>answer.yaml</c> and the others.</param>
    /// <param name="report">Told, once for each state of a file, what is wrong with a prompt that changed into a broken one.</param>
    /// <exception cref="PromptFormatException">A prompt is broken or missing.</exception>
    public static PromptLibrary Open(string folder, Action<string> report)
    {
        var library = new PromptLibrary(folder, report);
        foreach (string name in PromptInputs.Names)
        {
            string path = library.PathOf(name);
            if (!File.Exists(path))
            {
                throw new PromptFormatException(path, 1, "the file is missing; the program cannot ask a model without it.");
            }

            library._prompts[name] = new Loaded(PromptReader.Read(path), Stamp(path));
        }

        return library;
    }

    /// <summary>The newest good version of the prompt <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">The program has no such prompt.</exception>
    public PromptTemplate Get(string name)
    {
        var loaded = _prompts[name];
        string path = PathOf(name);
        var stamp = Stamp(path);
        if (stamp == loaded.Stamp)
        {
            return loaded.Template;
        }

        loaded = loaded with { Stamp = stamp };
        try
        {
            loaded = loaded with { Template = PromptReader.Read(path) };
        }
        catch (Exception exception) when (exception is PromptFormatException or IOException or UnauthorizedAccessException)
        {
            _report($"{exception.Message} The last good version of '{name}' stays in use.");
        }

        _prompts[name] = loaded;
        return loaded.Template;
    }

    private static (DateTime Written, long Length) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".yaml");

    private sealed record Loaded(PromptTemplate Template, (DateTime Written, long Length) Stamp);
}
