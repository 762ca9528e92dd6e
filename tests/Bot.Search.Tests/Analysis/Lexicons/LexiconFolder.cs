namespace Bot.Search.Tests.Analysis.Lexicons;

/// <summary>A temporary folder with the three files of a lexicon.</summary>
internal sealed class LexiconFolder : IDisposable
{
    public LexiconFolder(string words, string synonyms, string glossary)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "words.txt"), words);
        File.WriteAllText(System.IO.Path.Combine(Path, "synonyms.txt"), synonyms);
        File.WriteAllText(System.IO.Path.Combine(Path, "glossary.txt"), glossary);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("lexicon").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
