using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>The name that opens a paragraph and says what it is about: "北京：…", "一、贴息范围：…", or a strong name.</summary>
internal static partial class OpeningLabel
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；？！“”《》,;?!\t");

    private const int MaxLength = 20;
    private const int MinBody = 8;

    private static readonly HashSet<string> NotNames = new(StringComparer.Ordinal)
    {
        "注", "备注", "说明", "答", "问", "附", "附件", "来源", "发布时间", "发布日期", "时间", "日期", "作者", "编辑", "电话", "联系电话", "地址",
        "网址", "http", "https", "其中", "例如", "例", "如", "即", "另外", "同时", "结语", "Q", "A",
    };

    /// <summary>The name, or null when the paragraph opens without one; <paramref name="start"/> is where the text begins after its number.</summary>
    public static string? Of(Block block, int start)
    {
        if (block.Kind is PassageKind.TableRow or PassageKind.Heading || MetadataLines.IsMetadata(block.Text))
        {
            return null;
        }

        if (InBrackets(block.Text) is { } bracketed)
        {
            return IsName(bracketed) ? bracketed : null;
        }

        // **第七条** is a number, no name.
        if (block.OpeningStrong is { Length: > 1 and <= MaxLength } strong && Marker.TryParse(strong)?.Length != strong.Length)
        {
            string name = strong.TrimEnd('：', ':', ' ');
            return block.Text.Length >= strong.Length + MinBody && IsName(name) ? name : null;
        }

        ReadOnlySpan<char> text = block.Text.AsSpan(start);
        int colon = text[..Math.Min(text.Length, MaxLength + 1)].IndexOfAny('：', ':');
        if (colon < 1 || text.Length - colon < MinBody || (text[colon] == ':' && char.IsAsciiDigit(text[colon - 1])))
        {
            return null;
        }

        string label = text[..colon].Trim().ToString();
        return IsName(label) && !IsSeries(text) ? label : null;
    }

    /// <summary>The name in the brackets that open a paragraph (【活动时间】2025年2月…), or null when it opens otherwise or is no more than that.</summary>
    public static string? InBrackets(string text) => Bracketed().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    // "本科生：3月11日；研究生：3月25日" names several things: none of them is what the whole paragraph is about.
    private static bool IsSeries(ReadOnlySpan<char> text)
    {
        int parts = 0;
        foreach (Range range in text.SplitAny('；', ';'))
        {
            ReadOnlySpan<char> part = text[range].Trim();
            int colon = part[..Math.Min(part.Length, MaxLength + 1)].IndexOfAny('：', ':');
            if (part.IsEmpty || colon < 1 || part[(colon + 1)..].ContainsAny('：', ':'))
            {
                return false;
            }

            parts++;
        }

        return parts > 1;
    }

    /// <summary>Whether a paragraph goes on about what the one before it was about.</summary>
    public static bool Continues(string text) => text.Length > 1 && text[0] is '它' or '其' && text[1] is not ('他' or '中' or '它' or '余');

    private static bool IsName(string label) =>
        label.Length > 0 && !NotNames.Contains(label) && !label.StartsWith("附件", StringComparison.Ordinal)
        && !label.AsSpan().ContainsAny(Punctuation)
        && label[^1] is not ('是' or '指' or '为' or '下' or '括' or '有' or '称' or '说' or '到')
        && label.Any(char.IsLetter);

    [GeneratedRegex(@"\A【(?<name>[^【】]{2,20})】(?=.{4})", RegexOptions.Singleline, 10000)]
    private static partial Regex Bracketed();
}
