using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Lexicons;

/// <summary>The committed thesaurus, read by its written format and by nothing of the product, so that the files are held to the format.</summary>
internal sealed class Thesaurus
{
    private Thesaurus(IReadOnlyList<Relation> relations) => Relations = relations;

    public IReadOnlyList<Relation> Relations { get; }

    public static Thesaurus Read() => new([.. Lines("synonyms.txt").Select(Relation.Parse)]);

    /// <summary>The lines of a lexicon file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathOf($"knowledge/lexicon/{file}")).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>Every word that <paramref name="word"/> reaches: over any number of "=", then at most one "~" or "->".</summary>
    public HashSet<string> Reach(string word)
    {
        var same = new HashSet<string>(StringComparer.Ordinal) { word };
        while (Relations.Where(r => r.Sign == "=" && r.Words.Any(same.Contains)).SelectMany(r => r.Words).Where(same.Add).ToList().Count > 0)
        {
        }

        var reached = new HashSet<string>(same, StringComparer.Ordinal);
        reached.UnionWith(Relations.Where(r => r.Sign == "~" && r.Words.Any(same.Contains)).SelectMany(r => r.Words));
        reached.UnionWith(Relations.Where(r => r.Sign == "->" && same.Contains(r.Words[0])).SelectMany(r => r.Words));
        return reached;
    }
}
