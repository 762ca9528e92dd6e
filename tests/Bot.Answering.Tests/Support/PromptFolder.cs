using Bot.Answering.Prompts;

namespace Bot.Answering.Tests.Support;

/// <summary>The repository's prompts, and folders of prompts to spoil.</summary>
internal static class PromptFolder
{
    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    public static string Path => System.IO.Path.Combine(Repository, "prompts");

    public static PromptLibrary Open() => PromptLibrary.Open(Path, _ => { });

    /// <summary>A copy of the prompts in a new folder.</summary>
    public static string Copy()
    {
        string folder = Directory.CreateTempSubdirectory("prompts-").FullName;
        foreach (string file in Directory.EnumerateFiles(Path, "*.yaml"))
        {
            File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)));
        }

        return folder;
    }

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Bot.sln")) ? folder : Find(System.IO.Path.GetDirectoryName(folder)!);
}
