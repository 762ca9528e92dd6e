using System.IO.Compression;

namespace Bot.Converters;

/// <summary>The words and the hashed word pairs in lucene-analyzers-smartcn's jar, as its classes would find them.</summary>
internal sealed class SmartCnJar
{
    private const string Folder = "org/apache/lucene/analysis/cn/smart/hhmm/";

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _pairs = [];

    public SmartCnJar(string path)
    {
        using var jar = ZipFile.OpenRead(path);
        ReadWords(new JavaArrays(Entry(jar, "coredict.mem")));
        ReadPairs(new JavaArrays(Entry(jar, "bigramdict.mem")));
    }

    /// <summary>Every word with its frequency; the placeholders 始##始, 末##末, 未##串 and 未##数 are among them.</summary>
    public IReadOnlyDictionary<string, int> Frequencies => _frequencies;

    /// <summary>Frequency of word pairs by <see cref="PairHash"/> of <c>first@second</c>.</summary>
    public IReadOnlyDictionary<ulong, int> Pairs => _pairs;

    private void ReadWords(JavaArrays stream)
    {
        // An open hash table from first character to a row of the last two arrays; 0 marks a free place.
        var rowOfPlace = (short[])stream.Read()!;
        var firstCharacters = (char[])stream.Read()!;
        var restsOfRow = (object?[])stream.Read()!;
        var frequenciesOfRow = (object?[])stream.Read()!;
        for (int place = 0; place < firstCharacters.Length; place++)
        {
            if (firstCharacters[place] != 0 && restsOfRow[rowOfPlace[place]] is object?[] rests)
            {
                var frequencies = (int[])frequenciesOfRow[rowOfPlace[place]]!;
                for (int i = 0; i < rests.Length; i++)
                {
                    // The rest of a word of one character is null.
                    string word = firstCharacters[place] + new string((char[]?)rests[i] ?? []);
                    _frequencies[word] = frequencies[Found(rests, (char[]?)rests[i] ?? [])];
                }
            }
        }
    }

    // A row may hold a word twice; the original reads the frequency of the one that its binary search meets.
    private static int Found(object?[] rests, char[] rest)
    {
        int low = 0;
        int high = rests.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = ((char[]?)rests[middle] ?? []).AsSpan().SequenceCompareTo(rest);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        throw new InvalidDataException($"The words that end in '{new string(rest)}' are not sorted.");
    }

    private void ReadPairs(JavaArrays stream)
    {
        var hashes = (long[])stream.Read()!;
        var frequencies = (int[])stream.Read()!;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0)
            {
                _pairs.TryAdd((ulong)hashes[i], frequencies[i]);
            }
        }
    }

    private static byte[] Entry(ZipArchive jar, string name)
    {
        using var stream = (jar.GetEntry(Folder + name) ?? throw new InvalidDataException($"The jar has no {Folder}{name}.")).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
