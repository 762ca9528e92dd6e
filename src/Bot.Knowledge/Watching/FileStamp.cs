namespace Bot.Knowledge.Watching;

/// <summary>Size and time of a file: when both are as before, it is taken to be unchanged.</summary>
internal readonly record struct FileStamp(long Length, DateTimeOffset Written)
{
    /// <summary>The stamp of a file; null when it is not there.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)) : null;
    }
}
