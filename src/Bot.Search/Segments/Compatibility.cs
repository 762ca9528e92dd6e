namespace Bot.Search.Segments;

/// <summary>Refuses an index whose terms were made otherwise than a query's terms would be.</summary>
internal static class Compatibility
{
    /// <summary>Compares the fields and the fingerprint of an index with those that its reader has.</summary>
    /// <exception cref="IndexFormatException">They differ.</exception>
    public static void Check(string path, IndexHeader header, IndexOptions options)
    {
        string found = string.Join(", ", header.Fields.Select(Describe));
        string supported = string.Join(", ", options.Fields.Select(Describe));
        if (found != supported)
        {
            throw new IndexFormatException(path, $"the fields {found}", supported);
        }

        if (header.Fingerprint != options.Fingerprint)
        {
            throw new IndexFormatException(path, $"word lists '{header.Fingerprint}'", $"'{options.Fingerprint}'");
        }
    }

    private static string Describe(FieldHeader f) =>
        $"{f.Name} ({f.Source}, {f.AnalyzerName} {f.AnalyzerVersion}{(f.HasPositions ? ", positions" : "")})";

    private static string Describe(IndexField f) =>
        $"{f.Name} ({f.Source}, {f.Analyzer.Name} {f.Analyzer.Version}{(f.HasPositions ? ", positions" : "")})";
}
