using System.Buffers.Binary;
using System.Text;

namespace Bot.Knowledge.Formats;

/// <summary>
/// Turns a file's bytes into text: byte order mark first, then UTF-8, UTF-16 without a mark, GB18030, each decoded strictly.
/// Bytes that are valid in none of them are refused, because a guess would be served as mojibake.
/// </summary>
internal static class TextDecoder
{
    // Frequent traditional characters, which level one of GB 2312 lacks: GB18030 has them too.
    private const string CommonTraditional =
        "個為們這來時會國對過說種後學經裡現實體電機當點從業應開還關與質氣條問無軍想題黨員設長資邊級統將組見計別農幾強處隊給門辦區導據壓爭濟術極轉單買賣積錢報華確張馬節話況溫傳許廣記認議論證識課調請護讓財貨責費貸貼賠購質"
        + "車輛輸達運遠選錄鎮陽險際難雲類願顧預領額顯風馬驗點齊標準發給補於並舉權歲歷產畢異發縣線維網緊繳續義習聯職聲臺舊號衛複規視覽觀計訂訊訓設評詢該詳認語誤請諮證讀變務動勞勢參圖園執場";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = StrictGb18030();

    /// <summary>The text of the file, without a byte order mark.</summary>
    /// <exception cref="KnowledgeException">The bytes are not text in a known encoding.</exception>
    public static string Decode(byte[] bytes)
    {
        string text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(Utf8, bytes.AsSpan(3), "UTF-8, as its byte order mark says"),
            [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] => throw new KnowledgeException("The file is UTF-32. Save it as UTF-8."),
            [0xFF, 0xFE, ..] => Strict(Utf16LittleEndian, bytes.AsSpan(2), "UTF-16, as its byte order mark says"),
            [0xFE, 0xFF, ..] => Strict(Utf16BigEndian, bytes.AsSpan(2), "UTF-16, as its byte order mark says"),
            _ => WithoutMark(bytes),
        };
        // A NUL never stands in a document; it marks a binary file that happens to decode.
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new KnowledgeException("The file has zero bytes: it is not a text. Save it as UTF-8 text, Markdown or HTML.")
            : text;
    }

    private static string WithoutMark(byte[] bytes)
    {
        if (TryDecode(Utf8, bytes, out string text) && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        if (LooksLikeUtf16(bytes, out Encoding utf16) && TryDecode(utf16, bytes, out text))
        {
            return text;
        }

        // Han characters that GB18030 has and common Latin-1 or Windows-1252 text would produce only as rare ones.
        return TryDecode(Gb18030, bytes, out text) && (text.Contains('\0', StringComparison.Ordinal) || LooksLikeChinese(text))
            ? text
            : throw new KnowledgeException("The file is not valid UTF-8, UTF-16 or GB18030 text. Save it as UTF-8.");
    }

    /// <summary>UTF-16 without a mark: an even length, and most units are ASCII, Han or CJK punctuation in one byte order only.</summary>
    private static bool LooksLikeUtf16(byte[] bytes, out Encoding encoding)
    {
        encoding = Utf16LittleEndian;
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return false;
        }

        double little = ShareOfCommonUnits(bytes, bigEndian: false);
        double big = ShareOfCommonUnits(bytes, bigEndian: true);
        encoding = little >= big ? Utf16LittleEndian : Utf16BigEndian;
        return Math.Max(little, big) > 0.95 && HasAsciiOrChineseStop(bytes, bigEndian: big > little);
    }

    private static double ShareOfCommonUnits(byte[] bytes, bool bigEndian)
    {
        int common = 0;
        int units = Math.Min(bytes.Length / 2, 2048);
        for (int i = 0; i < units; i++)
        {
            char unit = Unit(bytes, i, bigEndian);
            common += unit is (>= ' ' and <= '~') or '\n' or '\r' or '\t' or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3000' and <= '\u3020') or (>= '\uFF01' and <= '\uFF5E') or (>= '\u2010' and <= '\u2030') ? 1 : 0;
        }

        return (double)common / units;
    }

    // Pairs of GB18030 bytes can look like Han in UTF-16; a line end, an ASCII digit or a full stop cannot be one by accident so often.
    private static bool HasAsciiOrChineseStop(byte[] bytes, bool bigEndian)
    {
        int found = 0;
        int units = Math.Min(bytes.Length / 2, 2048);
        for (int i = 0; i < units; i++)
        {
            char unit = Unit(bytes, i, bigEndian);
            found += unit is '\n' or '\r' or '，' or '。' or '、' or '：' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or ' ' or '\u3000' ? 1 : 0;
        }

        return found * 50 >= units;
    }

    private static char Unit(byte[] bytes, int index, bool bigEndian) => (char)(bigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2 * index))
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2 * index)));

    // Real Chinese text has 的, 、 or 。 every few dozen characters; Latin-1 bytes read as GB18030 give rare Han between ASCII.
    private static bool LooksLikeChinese(string text)
    {
        int han = 0;
        int levelOne = 0;
        int odd = 0;
        foreach (char c in text)
        {
            if (c is >= '\uE000' and <= '\uF8FF' or < ' ' and not ('\n' or '\r' or '\t' or '\f'))
            {
                odd++;
            }
            else if (c >= '\u4E00' && c <= '\u9FFF')
            {
                han++;
                levelOne += IsLevelOne(c) || CommonTraditional.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return odd * 100 <= text.Length && (han == 0 || levelOne * 4 >= han * 3);
    }

    /// <summary>Whether the character is among the 3,755 most frequent of GB 2312 (rows 16 to 55).</summary>
    private static bool IsLevelOne(char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        int length = Gb18030.GetBytes([c], bytes);
        return length == 2 && bytes[0] is >= 0xB0 and <= 0xD7 && bytes[1] >= 0xA1;
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new KnowledgeException($"The file is not valid {name} (byte {e.Index} of the text). Save it again as UTF-8.");
        }
    }

    private static bool TryDecode(Encoding encoding, byte[] bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static Encoding StrictGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
