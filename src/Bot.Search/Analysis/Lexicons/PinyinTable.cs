namespace Bot.Search.Analysis.Lexicons;

/// <summary>How Han characters are read, without tones, from pinyin.txt.</summary>
internal sealed class PinyinTable
{
    private const string ResourceName = "pinyin.txt";

    // Readings beyond this many combinations are left out; only words of several characters that all have many readings lose any.
    private const int MaxReadings = 16;

    private static readonly Lazy<PinyinTable> Shared = new(() => new PinyinTable());

    private readonly Dictionary<char, List<string>> _readings = [];
    private readonly Dictionary<string, string> _characters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _similar = new(StringComparer.Ordinal);

    private PinyinTable()
    {
        using var reader = new StreamReader(typeof(PinyinTable).Assembly.GetManifestResourceStream(ResourceName)!);
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string syllable = line[..space];
            string characters = line[(space + 1)..];
            _characters.Add(syllable, characters);
            string heard = Heard(syllable);
            _similar[heard] = _similar.GetValueOrDefault(heard, string.Empty) + characters;
            foreach (char c in characters)
            {
                if (!_readings.TryGetValue(c, out var readings))
                {
                    _readings.Add(c, readings = []);
                }

                readings.Add(syllable);
            }
        }
    }

    /// <summary>The one table.</summary>
    public static PinyinTable Instance => Shared.Value;

    /// <summary>Whether <paramref name="text"/> is a syllable without tone.</summary>
    public bool IsSyllable(string text) => _characters.ContainsKey(text);

    /// <summary>Syllables of <paramref name="c"/>; empty for what is no Han character.</summary>
    public IReadOnlyList<string> Readings(char c) => _readings.GetValueOrDefault(c) ?? [];

    /// <summary>Whether the two share a reading.</summary>
    public bool SoundAlike(char a, char b) => Readings(a).Intersect(Readings(b), StringComparer.Ordinal).Any();

    /// <summary>Characters that sound like <paramref name="c"/> or nearly so: zh as z, ch as c, sh as s, -ng as -n. One with several such readings comes several times.</summary>
    public IEnumerable<char> Similar(char c)
    {
        foreach (string heard in Readings(c).Select(Heard).Distinct(StringComparer.Ordinal))
        {
            foreach (char similar in _similar[heard])
            {
                if (similar != c)
                {
                    yield return similar;
                }
            }
        }
    }

    /// <summary>The readings of a whole word, syllables joined: two characters with two readings each give four.</summary>
    public IEnumerable<string> WordReadings(string word)
    {
        IEnumerable<string> all = [string.Empty];
        foreach (char c in word)
        {
            var readings = Readings(c);
            all = [.. all.SelectMany(head => readings.Select(r => head + r)).Take(MaxReadings)];
        }

        return all;
    }

    private static string Heard(string syllable)
    {
        string heard = syllable.Length > 2 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's' ? syllable[0] + syllable[2..] : syllable;
        return heard.EndsWith("ng", StringComparison.Ordinal) && heard.Length > 2 ? heard[..^1] : heard;
    }
}
