using System.Text;
using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Tests.Formats;

public sealed class TextDecoderTests
{
    private const string Text = "青溪县茶园补助办法：每亩补助300元，由县农业局负责解释。𠮷";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "utf-8", new UTF8Encoding(false).GetBytes(Text) },
        { "utf-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16 le with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16 be with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16 le", Encoding.Unicode.GetBytes(Text[..^2]) },
        { "utf-16 be", Encoding.BigEndianUnicode.GetBytes(Text[..^2]) },
        { "gb18030 of traditional text", Encoding.GetEncoding("GB18030").GetBytes("縣政府對農業補貼標準進行調整：每畝補助三百元，由縣財政統籌安排，並於每年三月發給農戶。") },
        { "gb18030", Encoding.GetEncoding("GB18030").GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Every_encoding_gives_the_same_text(string name, byte[] bytes) =>
        Assert.Equal(
            name switch
            {
                "utf-16 le" or "utf-16 be" => Text[..^2],
                "gb18030 of traditional text" => "縣政府對農業補貼標準進行調整：每畝補助三百元，由縣財政統籌安排，並於每年三月發給農戶。",
                _ => Text,
            },
            TextDecoder.Decode(bytes));

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x41 })]
    public void A_file_of_nothing_or_one_letter_is_text(byte[] bytes) => Assert.Equal(bytes.Length, TextDecoder.Decode(bytes).Length);

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "latin-1", Encoding.Latin1.GetBytes("Économie générale: très intéressé à créer, où ça préférait") },
        { "shift-jis kana", Encoding.GetEncoding("shift_jis").GetBytes("これはテストのぶんしょうです。ひらがなとカタカナ。") },
        { "big5", Encoding.GetEncoding("big5").GetBytes("縣政府對農業補貼標準進行調整，每畝補助三百元，由縣財政統籌安排。") },
        { "half a character", [0xE6, 0xB0] },
        { "zero bytes", [0x41, 0x00, 0x42, 0x00, 0x00, 0x43, 0x00] },
        { "utf-32", [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00] },
        { "broken after a mark", [0xEF, 0xBB, 0xBF, 0xE6, 0xB0] },
        { "odd length after a mark", [0xFF, 0xFE, 0x41] },
        { "image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Bytes_of_no_known_encoding_are_refused_and_never_guessed(string name, byte[] bytes)
    {
        var error = Assert.Throws<KnowledgeException>(() => TextDecoder.Decode(bytes));
        Assert.True(error.Message.Contains("UTF-8", StringComparison.Ordinal), name);
    }
}
