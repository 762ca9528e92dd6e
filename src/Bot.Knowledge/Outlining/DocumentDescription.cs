using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>What a document says of itself: title, date, address, and values by key.</summary>
internal sealed record DocumentDescription(string Title, DateOnly? Date, string? Url, IReadOnlyDictionary<string, string> Metadata)
{
    // Lines about the document stand at its top, or around the signature of the notice that issues it.
    private const int TopLines = 8;
    private const int MaxSignature = 60;

    /// <summary>Front matter first, then what the text states.</summary>
    public static DocumentDescription Of(string path, FrontMatter frontMatter, BlockList blocks, IReadOnlyList<OutlinedBlock> outlined)
    {
        var values = new SortedDictionary<string, string>(frontMatter.Values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        string? Stated(params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
            {
                if (values.TryGetValue(key, out string? value))
                {
                    return value;
                }
            }

            return null;
        }

        void Add(string key, string? value)
        {
            if (value is { Length: > 0 })
            {
                values.TryAdd(key, value);
            }
        }

        IReadOnlyList<Block> all = blocks.Blocks;
        Add("category", Stated("categories"));
        Add("source", Labelled(all, "来源", "來源", "信息来源", "稿件来源")?.TrimEnd('。'));
        Add("number", Labelled(all, "发文字号", "文号") ?? all.FirstOrDefault(block => MetadataLines.IsNumberOnly(block.Text))?.Text
            ?? all.Take(TopLines).Where(block => block.Text.Length <= 60).Select(block => MetadataLines.Decree(block.Text)).FirstOrDefault(number => number is not null)
            ?? all.Take(TopLines).Select(block => DocumentLines.Number(block.Text)).FirstOrDefault(number => number is not null));
        Add("code", all.Take(TopLines).Select(block => DocumentLines.Code(block.Text)).FirstOrDefault(code => code is not null));
        Add("repealed", all.Take(TopLines).FirstOrDefault(block => DocumentLines.IsRepealed(block.Text))?.Text
            ?? (DocumentLines.IsNamedRepealed(Path.GetFileNameWithoutExtension(path)) ? Path.GetFileNameWithoutExtension(path) : null));
        Add("issuer", Labelled(all, "发文机关", "发布机构", "发布单位") ?? Signature(all));
        Add("published", Labelled(all, "发布时间", "发布日期", "發布時間", "發佈時間", "發布日期", "發佈日期"));
        DateOnly? date = (Stated("date") is { } stated ? MetadataLines.Date(stated) : null)
            ?? (Labelled(all, "发布时间", "发布日期", "發布時間", "發佈時間", "發布日期", "發佈日期", "成文日期", "发文日期", "印发日期", "时间", "日期") is { } published ? MetadataLines.Date(published) : null)
            ?? (Stated("date") is null ? Signed(all) : null);
        string title = Stated("title") ?? FindTitle(path, blocks, outlined);
        Add("repealed", DocumentLines.IsNamedRepealed(title) ? title : null);
        return new DocumentDescription(title, date, Address(Stated("url", "link", "source_url", "original", "canonical")), values);
    }

    private static string FindTitle(string path, BlockList blocks, IReadOnlyList<OutlinedBlock> outlined)
    {
        int index = DocumentTitle.IndexIn(blocks.Blocks, null);
        return index >= 0 ? blocks.Blocks[index].Text
            : blocks.PageTitle is { } page ? DocumentTitle.WithoutSite(page)
            : outlined.FirstOrDefault(block => block.Kind == PassageKind.Heading)?.Block.Text ?? Path.GetFileNameWithoutExtension(path);
    }

    private static string? Labelled(IReadOnlyList<Block> blocks, params ReadOnlySpan<string> labels)
    {
        foreach (Block block in blocks.Take(TopLines).Concat(blocks.Skip(Math.Max(TopLines, blocks.Count - 4))))
        {
            string? value = block.Kind == PassageKind.TableRow ? CellAfter(block.Text, labels)
                : block.Text.Length <= 150 ? MetadataLines.Labelled(block.Text, labels)
                : null;
            if (value is not null)
            {
                return value;
            }
        }

        return null;
    }

    // Government pages open with a table of such pairs: 索引号 | … | 发布机构 | ….
    private static string? CellAfter(string row, ReadOnlySpan<string> labels)
    {
        string[] cells = row.Split('\t');
        for (int i = 0; i + 1 < cells.Length; i++)
        {
            if (labels.Contains(TextRules.Trim(cells[i]).TrimEnd('：', ':')) && cells[i + 1].Length is > 0 and <= 60)
            {
                return cells[i + 1];
            }
        }

        return null;
    }

    // A short line of names right above a date line, or beside the date at the top.
    private static string? Signature(IReadOnlyList<Block> blocks)
    {
        if (blocks.Take(TopLines).Select(block => MetadataLines.SignedBy(block.Text)).FirstOrDefault(name => name is not null) is { } beside)
        {
            return beside;
        }

        for (int i = 1; i < blocks.Count; i++)
        {
            string above = blocks[i - 1].Text;
            if (MetadataLines.IsDateOnly(blocks[i].Text) && above.Length is >= 2 and <= MaxSignature
                && above.AsSpan().IndexOfAny("。；：，") < 0 && !MetadataLines.IsMetadata(above))
            {
                return above;
            }
        }

        return null;
    }

    // The day on which it was ended, which a line at the top may tell, is none of its own.
    private static DateOnly? Signed(IReadOnlyList<Block> blocks)
    {
        Block? line = blocks.FirstOrDefault(block => MetadataLines.IsDateOnly(block.Text) && MetadataLines.Date(block.Text) is not null)
            ?? blocks.Take(TopLines).FirstOrDefault(block =>
                block.Kind is not PassageKind.TableRow && block.Text.Length <= 40 && !DocumentLines.IsRepealed(block.Text) && MetadataLines.Date(block.Text) is not null);
        return line is null ? null : MetadataLines.Date(line.Text);
    }

    private static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
