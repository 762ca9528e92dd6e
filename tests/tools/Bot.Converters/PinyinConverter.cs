using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Converters;

/// <summary>
/// Writes pinyin.txt from go-pinyin's pinyin_dict.go: a line for each syllable without tone, in order, with the characters read so.
/// A character with several readings stands in several lines.
/// </summary>
internal static partial class PinyinConverter
{
    // Every vowel with its four tones, and the letters that take a tone only in interjections.
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêếềńňǹḿ";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvveeennnm";

    public static void Convert(string dictionaryPath, string outputPath)
    {
        var characters = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (Match match in Entry().Matches(File.ReadAllText(dictionaryPath)))
        {
            int code = int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (code is (>= 0x4E00 and <= 0x9FFF) or 0x3007)
            {
                foreach (string syllable in match.Groups[2].Value.Split(',').Select(WithoutTone).Distinct())
                {
                    if (!characters.TryGetValue(syllable, out var list))
                    {
                        characters.Add(syllable, list = new StringBuilder());
                    }

                    list.Append((char)code);
                }
            }
        }

        var lines = characters.Select(c => $"{c.Key} {c.Value}");
        File.WriteAllText(outputPath, string.Join('\n', lines) + '\n', new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{outputPath}: {characters.Count} syllables, {characters.Sum(c => c.Value.Length)} readings");
    }

    // Combining marks of rare letters (m̀, ê̄) fall away with everything else that is no plain letter.
    private static string WithoutTone(string syllable) =>
        string.Concat(syllable.Select(c => Toned.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Plain[i] : c).Where(char.IsAsciiLetterLower));

    [GeneratedRegex("0x([0-9A-Fa-f]+): \"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 60000)]
    private static partial Regex Entry();
}
