namespace Bot.Knowledge.Tests.Support;

/// <summary>The data beside the repository, where there is any.</summary>
internal static class SharedFolder
{
    /// <summary>The named folder in <c>../shared</c>, or null.</summary>
    public static string? Find(string name)
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Bot.sln")))
            {
                string folder = Path.Combine(directory.FullName, "..", "shared", name);
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
