namespace Bot.Channels.Tests.Support;

/// <summary>Evidence that stands beside the repository and is never copied into it.</summary>
internal static class SharedFile
{
    /// <summary>The path of that file or folder below <c>shared</c>; null when it is not there.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
