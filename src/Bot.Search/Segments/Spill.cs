namespace Bot.Search.Segments;

/// <summary>Places for bytes that are produced before their turn in the file comes.</summary>
internal static class Spill
{
    /// <summary>A temporary file beside <paramref name="path"/> that vanishes when closed; memory where there is no path.</summary>
    public static Stream Open(string? path, string name) => path is null
        ? new MemoryStream()
        : new FileStream(
            $"{path}.{name}.tmp", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

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
