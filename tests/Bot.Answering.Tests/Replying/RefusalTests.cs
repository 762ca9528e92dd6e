using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Replying;

public sealed class RefusalTests
{
    private static readonly string[] Documents =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/collections/jichuan"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public async Task What_no_document_has_is_told_apart_from_what_the_nearest_paragraph_lacks()
    {
        var answer = await AskedTexts.AskAsync("图书馆的自习室给开发票吗？", Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.StartsWith($"文档里没有提到“自习”。（查了{Documents.Length}份文档）", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("其中没有提到“发票”。", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("坐几路公交车能到滑雪场？", "路公")]
    [InlineData("政府给滑雪场多掏几个亿？", "多掏")]
    [InlineData("一年滑雪卡多少钱？", "一年")]
    [InlineData("滑雪场那会儿收多少钱？", "那会儿")]
    [InlineData("一辆车停滑雪场多少钱？", "一辆")]
    public async Task No_piece_of_the_sentence_is_said_to_be_missing(string question, string piece)
    {
        var answer = await AskedTexts.AskAsync(question, Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(piece, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_missing_together_with_what_is_asked_of_it()
    {
        var answer = await AskedTexts.AskAsync("柳州技工补贴多少钱？", Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.StartsWith("文档里没有提到柳州的技工补贴金额。", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("柳州研发花了1000万，补多少钱？", "研发花")]
    [InlineData("柳州市一年准备花多少钱？", "柳州的柳州")]
    public async Task What_is_missing_is_named_without_the_place_and_the_verb(string question, string piece)
    {
        var answer = await AskedTexts.AskAsync(question, "# 柳州蜂谷\n\n柳州蜂谷是柳州市的蜂业园区，研发蜂箱，初步计划吸引50家养蜂企业。");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(piece, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("柳州的补贴多少？", "文档里没有提到柳州的补贴金额。（查了2份文档）《柳州蜂谷》写着：“公告没有写对入驻企业的补贴。”")]
    [InlineData("柳州蜂谷什么时候开园？", "《柳州蜂谷》写着：“开园的日期另行公布。”")]
    [InlineData("梧州有没有养蜂扶持资金？", "文档里没有提到梧州的养蜂扶持资金。")]
    public async Task What_a_document_says_it_leaves_open_is_quoted(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            "# 柳州蜂谷\n\n柳州蜂谷是柳州市的蜂业园区，初步计划吸引50家养蜂企业。公告没有写对入驻企业的补贴。\n\n蜂谷由柳州市农业局管理。开园的日期另行公布。",
            "# 蜂场登记办法\n\n市农业局负责登记蜂场，每个蜂场每年登记一次。");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_only_the_nearest_paragraph_lacks_is_not_said_to_be_missing()
    {
        var answer = await AskedTexts.AskAsync(
            "柳州的图书馆和梧州的体育馆，哪个开得早？",
            "# 柳州市蜂箱检测办法\n\n柳州市农业局检测蜂箱，检测合格的发给合格证。",
            "# 梧州市蜂场登记办法\n\n梧州市农业局登记蜂场，蜂场每年登记一次。");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain("没有提到梧州", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有提到柳州", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_open_of_another_thing_is_not_quoted()
    {
        var answer = await AskedTexts.AskAsync("柳州蜂谷的停车费是多少？", "# 柳州蜂谷\n\n柳州蜂谷由柳州市农业局管理。开园的日期另行公布。");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain("另行公布", answer.Text, StringComparison.Ordinal);
    }

    private const string Hall = "# 澄湖羽毛球馆须知\n\n羽毛球馆每天9:00至21:00开放，球拍每支租金10元。请假由馆方登记。\n\n"
        + "| 班次 | 课时 | 教练 |\n|---|---|---|\n| 启蒙班 | 10节 | 林舟 |\n| 提高班 | 12节 | 何强 |";

    [Theory]
    [InlineData("馆里有没有教练电话？", "教练")]
    [InlineData("教练工资多少？", "教练")]
    [InlineData("澄湖的停车场在哪？", "澄湖")]
    [InlineData("25个人打几折？", "个人")]
    [InlineData("两个人打几折？", "个人")]
    [InlineData("连续请五天假打几折？", "五天")]
    [InlineData("病了4个月工资发多少？", "月工资")]
    [InlineData("买300个羽毛球打几折？", "300")]
    public async Task What_stands_above_a_table_and_the_askers_own_number_are_not_said_to_be_missing(string question, string piece)
    {
        var answer = await AskedTexts.AskAsync(question, Hall);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain($"“{piece}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“超级豪华至尊无敌会员专属休息厅”在哪？")]
    [InlineData("什么是超级豪华至尊无敌会员专属休息厅会员？")]
    [InlineData("Supercalifragilisticexpialidocious多少钱？")]
    public async Task No_long_term_is_quoted_as_missing(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Hall);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(answer.Text.Split('“').Skip(1), quoted => quoted.IndexOf('”', StringComparison.Ordinal) > 12);
    }
}
