namespace Bot.Search.Segments;

/// <summary>Places for bytes that are produced before their turn in the file comes.</summary>
internal static class Spill
{
    /// <summary>A temporary file beside <paramref name="path"/>; memory where there is no path.</summary>
    public static Stream Open(string? path) => path is null ? new MemoryStream() : OpenFile(path);

    /// <summary>A temporary file beside <paramref name="path"/>, already deleted, so that it vanishes even if the process is killed.</summary>
    public static FileStream OpenFile(string path)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 1 << 16);
        File.Delete(temporary);
        return file;
    }

    /// <summary>Copies everything from the start of <paramref name="spill"/> into the open section.</summary>
    public static void CopyTo(Stream spill, SectionWriter writer)
    {
        spill.Position = 0;
        byte[] buffer = new byte[1 << 16];
        for (int count; (count = spill.Read(buffer)) > 0;)
        {
            writer.Write(buffer.AsSpan(0, count));
        }
    }
}
