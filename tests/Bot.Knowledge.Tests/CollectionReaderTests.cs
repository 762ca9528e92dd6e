using System.Text;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests;

public sealed class CollectionReaderTests
{
    [Fact]
    public void Folders_are_read_recursively_in_ordinal_order_without_dot_files_the_lexicon_and_other_formats()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b/2.md", "# 乙\n\n乙文。");
        folder.Write("a.txt", "甲文。");
        folder.Write("b/lexicon/3.txt", "文件夹里面的 lexicon 是普通的名字。");
        folder.Write("lexicon/words.txt", "词");
        folder.Write(".hidden/x.md", "藏。");
        folder.Write("b/.x.md", "藏。");
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal(["a", "b/2", "b/lexicon/3"], collection.Documents.Select(document => document.Id));
        Assert.Empty(collection.Failures);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_the_others_are_served()
    {
        using var folder = new TemporaryFolder();
        folder.Write("好.md", "正文。");
        folder.Write("坏.md", [0xE6, 0xB0, 0x00, 0xFF]);
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal("好", Assert.Single(collection.Documents).Id);
        ReadFailure failure = Assert.Single(collection.Failures);
        Assert.Equal("坏.md", failure.Path);
        Assert.Contains("UTF-8", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("图.png", "Unsupported format '.png'")]
    [InlineData("扫描/办法.pdf", "Unsupported format '.pdf'")]
    [InlineData("手册.docx", "Unsupported format '.docx'")]
    [InlineData("价目.XLSX", "Unsupported format '.XLSX'")]
    [InlineData("无扩展名", "Unsupported format. ")]
    public void A_file_of_another_format_is_named(string name, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("好.md", "正文。");
        folder.Write(name, [1, 2, 3]);
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal("好", Assert.Single(collection.Documents).Id);
        ReadFailure failure = Assert.Single(collection.Failures);
        Assert.Equal(name, failure.Path);
        Assert.StartsWith(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_named_and_those_to_nothing_as_such()
    {
        using var folder = new TemporaryFolder();
        folder.Write("好.md", "正文。");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.md"), Path.Combine(folder.Path, "no such file.md"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "near.md"), Path.Combine(folder.Path, "好.md"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "self.md"), Path.Combine(folder.Path, "self.md"));
        Assert.Equal(
            ["gone.md: A link to nothing.", "near.md: Links are not followed. Put the file itself here.", "self.md: A link to nothing."],
            CollectionReader.Read(folder.Path).Failures.Select(failure => $"{failure.Path}: {failure.Reason}"));
    }

    [Fact]
    public void Of_very_many_other_files_the_number_is_told()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 1003; i++)
        {
            folder.Write($"{i:0000}.png", [1]);
        }

        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal(1001, collection.Failures.Count);
        Assert.Contains(collection.Failures, failure => failure.Reason.StartsWith("3 more files", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><nav><a href=/>首页</a></nav></body></html>")]
    [InlineData("---\ntitle: 题\n---\n")]
    public void A_file_without_text_is_reported(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("空.html", text);
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Empty(collection.Documents);
        Assert.Contains("no text", Assert.Single(collection.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_id_are_not_confused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("办法.html", "<p>网页里的正文。</p>");
        folder.Write("办法.md", "另一个正文。");
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal("办法.html", Assert.Single(collection.Documents).Path);
        Assert.Contains("Give the file another name", Assert.Single(collection.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed_so_a_loop_ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.txt", "一。");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.txt"), "/etc/hostname");
        Assert.Equal("a/1", Assert.Single(CollectionReader.Read(folder.Path).Documents).Id);
    }

    [Fact]
    public void Folders_beyond_the_depth_and_files_beyond_the_count_are_reported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.txt", "一。");
        folder.Write("2.txt", "二。");
        folder.Write("a/b/c/3.txt", "三。");
        Collection collection = CollectionReader.Read(folder.Path, new ReadLimits { MaxFiles = 1, MaxFolderDepth = 2 });
        Assert.Equal("1", Assert.Single(collection.Documents).Id);
        Assert.Equal(["2.txt", "a/b/c"], collection.Failures.Select(failure => failure.Path));
    }

    [Fact]
    public void A_missing_folder_is_the_callers_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => CollectionReader.Read(Path.Combine(Path.GetTempPath(), "no such folder")));

    [Fact]
    public void Reading_twice_gives_the_same_passages()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 40; i++)
        {
            folder.Write($"{i}.md", $"# 第{i}号\n\n正文{i}。\n\n- 项");
        }

        string first = string.Join('\n', CollectionReader.Read(folder.Path).Documents.Select(Dump.Passages));
        Assert.Equal(first, string.Join('\n', CollectionReader.Read(folder.Path).Documents.Select(Dump.Passages)));
    }

    [Fact]
    public void What_a_document_says_of_itself_is_kept()
    {
        Document document = Dump.Read("a.txt", "云溪县茶园补助办法\n云政发〔2021〕3号\n各乡镇人民政府：\n现印发给你们，请遵照执行。\n云溪县人民政府\n2021年3月5日\n");
        Assert.Equal("云溪县茶园补助办法", document.Title);
        Assert.Equal(new DateOnly(2021, 3, 5), document.Date);
        Assert.Equal("云政发〔2021〕3号", document.Metadata["number"]);
        Assert.Equal("云溪县人民政府", document.Metadata["issuer"]);
    }

    [Fact]
    public void Front_matter_comes_first()
    {
        Document document = Dump.Read(
            "a.md", "---\nTitle: 题\ndate: 2020-02-03 10:00:00 +0800\ntags: [茶, 农业]\nsource: 县报\nurl: https://a.example/x\n---\n\n发布时间：2021-01-01\n\n正文。");
        Assert.Equal("题", document.Title);
        Assert.Equal(new DateOnly(2020, 2, 3), document.Date);
        Assert.Equal("茶、农业", document.Metadata["tags"]);
        Assert.Equal("https://a.example/x", document.Url);
    }
}
