using System.Text.RegularExpressions;
using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>Recognises headings that the markup does not call so.</summary>
internal static partial class HeadingRules
{
    /// <summary>The label of headings that are nothing but brackets and what stands in them: 【补贴标准】.</summary>
    public const string BracketLabel = "【";

    private const int MaxStrong = 60;
    private const int MaxMarked = 40;
    private const int MaxPlain = 30;

    /// <summary>The style of block <paramref name="i"/> when it is a heading, else null; <paramref name="isListed"/> says that the marker before this one, of the same kind, opened an item.</summary>
    public static HeadingStyle? Style(IReadOnlyList<Block> blocks, int i, string? title, bool isListed)
    {
        Block block = blocks[i];
        if (block.Kind == PassageKind.Heading && (MetadataLines.IsDateOnly(block.Text) || MetadataLines.IsNumberOnly(block.Text)))
        {
            // A number or date that the page shows in a heading's size.
            return null;
        }

        if (block.Kind == PassageKind.Heading)
        {
            return block.Level == Block.EntryLevel ? new HeadingStyle(HeadingRank.Question) : new HeadingStyle((HeadingRank)Math.Clamp(block.Level, 1, 6));
        }

        if (block.Kind == PassageKind.TableRow || block.Caption is not null || MetadataLines.IsMetadata(block.Text) || i + 1 == blocks.Count)
        {
            return null;
        }

        Block next = blocks[i + 1];
        if (IsQuestion(block.Text) || (IsAnswer(next.Text) && block.Text.Length <= 120 && !IsAnswer(block.Text)))
        {
            return new HeadingStyle(HeadingRank.Question);
        }

        if (block.Kind == PassageKind.Paragraph && i > 0 && ByForm(block.Text, next.Text) is { } formed)
        {
            return formed;
        }

        Marker? marker = Marker.TryParse(block.Text);
        if (block.Kind == PassageKind.Paragraph && block.IsStrong && IsCaption(block.Text, MaxStrong, ' '))
        {
            return new HeadingStyle(marker is { Rank: not HeadingRank.HanNumber } m ? m.Rank : HeadingRank.Strong);
        }

        return marker is { } found ? Marked(block, next, found, isListed) : block.Kind == PassageKind.Paragraph ? Plain(blocks, i, title) : null;
    }

    // 【补贴标准】 by itself, and 3 住宿标准 right above 3.1.
    private static HeadingStyle? ByForm(string text, string next) =>
        Bracketed().IsMatch(text) ? new HeadingStyle(HeadingRank.LargeSymbol, BracketLabel)
        : Marker.Heads(text, next) && IsCaption(text, MaxMarked, ' ') ? new HeadingStyle(HeadingRank.Digit) : null;

    /// <summary>Whether the paragraph asks what the next ones answer.</summary>
    public static bool IsQuestion(string text) => QuestionOpening().IsMatch(text);

    /// <summary>Whether the paragraph says that it is an answer.</summary>
    public static bool IsAnswer(string text) => AnswerOpening().IsMatch(text);

    /// <summary>Whether the text ends as the name of an official document does.</summary>
    public static bool IsDocumentName(string text) => DocumentName().IsMatch(text);

    private static HeadingStyle? Marked(Block block, Block next, Marker marker, bool isListed)
    {
        string caption = block.Text[marker.Length..];
        Marker? after = Marker.TryParse(next.Text);
        bool isChapter = marker.Rank is HeadingRank.Part or HeadingRank.Chapter or HeadingRank.Section;
        if (caption.Length == 0 || block.Kind == PassageKind.ListItem || (!isChapter && (isListed || after?.Rank == marker.Rank)))
        {
            return isChapter && IsCaption(block.Text, MaxMarked, ' ') ? new HeadingStyle(marker.Rank) : null;
        }

        // "1、受理范围：" and "（一）按照某办法执行的项目：" caption what follows; a sentence with a comma that ends in a colon is text to be cited.
        bool isOpen = caption[^1] is '：' or ':';
        bool isHeading = marker.Rank switch
        {
            HeadingRank.Part or HeadingRank.Chapter or HeadingRank.Section => IsCaption(caption, MaxMarked, ' '),
            HeadingRank.Article => !isOpen && IsCaption(caption, MaxPlain, '，'),

            // The last of 3.1, 3.2 may end without a stop: a caption has its text below.
            HeadingRank.Decimal or HeadingRank.DeeperDecimal when after is { } below && below.Rank <= marker.Rank => false,
            _ => IsCaption(caption, isOpen ? MaxStrong : MaxMarked, isOpen || caption.Length > 25 ? '，' : ' ') && !(isOpen && EndsSentence(caption)),
        };
        return isHeading ? new HeadingStyle(marker.Rank) : null;
    }

    // "应具备以下条件：" introduces a list: the sentence itself matters and stays a passage.
    private static bool EndsSentence(string caption) => ListIntroduction().IsMatch(caption);

    private static HeadingStyle? Plain(IReadOnlyList<Block> blocks, int i, string? title)
    {
        Block block = blocks[i];
        Block next = blocks[i + 1];
        if (IsInnerTitle(blocks, i, title))
        {
            return new HeadingStyle(HeadingRank.InnerTitle);
        }

        if (!block.IsApart || block.Text.StartsWith("附件", StringComparison.Ordinal) || MetadataLines.StartsWithDate(block.Text) || !IsCaption(block.Text, MaxPlain, '，') || !HasHan(block.Text))
        {
            return null;
        }

        int colon = block.Text.IndexOfAny(['：', ':']);
        if (colon == block.Text.Length - 1)
        {
            return SectionWord().IsMatch(block.Text) && IsBody(block, next) ? new HeadingStyle(HeadingRank.Plain) : null;
        }

        bool isBeforeHeading = i + 2 < blocks.Count && next.IsApart && !MetadataLines.IsMetadata(next.Text)
            && (next.Kind == PassageKind.Heading || (IsCaption(next.Text, MaxPlain, '，') && IsBody(next, blocks[i + 2])));
        if (colon > 0)
        {
            // Where the markup names its headings, "申请渠道：镇政府" above one is the last line of what goes before.
            return isBeforeHeading && next.Kind != PassageKind.Heading ? new HeadingStyle(HeadingRank.Plain, block.Text[..colon]) : null;
        }

        return isBeforeHeading || IsBody(block, next) ? new HeadingStyle(HeadingRank.Plain) : null;
    }

    private static bool IsInnerTitle(IReadOnlyList<Block> blocks, int i, string? title)
    {
        string text = blocks[i].Text;
        return text.Length is >= 6 and <= 60 && DocumentName().IsMatch(text) && IsCaption(text, MaxStrong, '，')
            && (blocks[i].IsCentred || (title?.Contains($"《{text}》", StringComparison.Ordinal) ?? false)
                || (i > 0 && MetadataLines.IsDateOnly(blocks[i - 1].Text)));
    }

    private static bool IsBody(Block heading, Block next) =>
        next.Kind is PassageKind.TableRow
        || (next.Kind is PassageKind.Paragraph && !next.IsStrong && next.Text.Length >= 2 * heading.Text.Length && next.Text.Length >= 20
            && next.Text.AsSpan().IndexOfAny("。；，：") >= 0 && !MetadataLines.IsMetadata(next.Text));

    /// <summary>Whether the text is short and no sentence: no stop, and none of <paramref name="excluded"/>.</summary>
    private static bool IsCaption(string text, int maxLength, char excluded) =>
        text.Length > 0 && text.Length <= maxLength && text[^1] is not ('。' or '；' or ';' or '，' or ',' or '、' or '.' or '…')
        && !text.Contains('。', StringComparison.Ordinal) && !text.Contains('；', StringComparison.Ordinal)
        && (excluded == ' ' || !InBrackets().Replace(text, "").Contains(excluded, StringComparison.Ordinal));

    private static bool HasHan(string text) => text.Count(c => c is >= '\u4E00' and <= '\u9FFF') >= 2;

    [GeneratedRegex(@"\A([0-9０-９]{1,3}\s?[、．.]\s?)?[【\[]?([问問][题題]?\s?[一二三四五六七八九十0-9０-９]{0,3}|Q\s?[0-9０-９]{0,3})[】\]]?\s?[：:]|\A[QＱ]\s?[0-9０-９]{1,3}\s?[、．.\s]\s?\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10000)]
    private static partial Regex QuestionOpening();

    [GeneratedRegex(@"\A[【\[]?(答|答复|答覆|回答|解答|A\s?[0-9０-９]{0,3})[】\]]?\s?[：:]|\AA\s?[0-9０-９]{1,3}\s?[、．.]\s?\S", RegexOptions.None, 10000)]
    private static partial Regex AnswerOpening();

    [GeneratedRegex(@"\A【[^【】]{2,20}】\z", RegexOptions.None, 10000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"（[^（）]*）|\([^()]*\)", RegexOptions.None, 10000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(如下|下列|以下)(\S{0,12})[：:]\z", RegexOptions.None, 10000)]
    private static partial Regex ListIntroduction();

    [GeneratedRegex(@"(层面|方面|政策|措施|部分|篇)[：:]\z", RegexOptions.None, 10000)]
    private static partial Regex SectionWord();

    [GeneratedRegex(@"(办法|条例|规定|细则|意见|方案|措施|指引|指南|规则|章程|规划|计划|规程|标准|目录|通知|公告|决定)(（[^（）]{1,12}）|\([^()]{1,12}\))?\z", RegexOptions.None, 10000)]
    private static partial Regex DocumentName();
}

/// <summary>A heading's place among headings.</summary>
/// <param name="Rank">Its kind.</param>
/// <param name="Label">For lines such as "服务对象：高校毕业生" the words before the colon: lines with the same ones are siblings.</param>
internal readonly record struct HeadingStyle(HeadingRank Rank, string Label = "");
