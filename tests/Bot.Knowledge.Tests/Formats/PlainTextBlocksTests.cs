using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

public sealed class PlainTextBlocksTests
{
    private static void Check(string text, string expected) => Assert.Equal(expected, Dump.Of("a.txt", text));

    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n\t\u3000\n", "")]
    [InlineData("春", "1P 春")]
    [InlineData("　　全角ＡＢＣ１２３。\r\n　　iPhone15发布。", "1P 全角ＡＢＣ１２３。\n2P iPhone15发布。")]
    [InlineData("𠮷野家在三楼。", "1P 𠮷野家在三楼。")]
    [InlineData("補貼標準如下。\f下一頁。", "1P 補貼標準如下。\n2P 下一頁。")]
    public void Each_line_is_a_paragraph_and_blank_lines_are_nothing(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("站点一览\n序号 名称 船位（个） 管理员\n1 东港站 60 林远\n2 西港站 18 何川\n（注：2023年底数。）")]
    [InlineData("站点一览\n序号\t名称\t船位（个）\t管理员\n1\t东港站\t60\t林远\n2\t西港站\t18\t何川\n（注：2023年底数。）")]
    public void Lines_of_as_many_cells_as_the_headers_above_them_are_rows(string text) =>
        Assert.Contains("1 | 东港站 | 60 | 林远", Dump.Of("a.txt", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲 乙 丙\n东港 西港 南港\n林远 何川 许静")]
    [InlineData("名称 船位 管理员\n1 东港站 60 林远\n2 西港站 18 何川")]
    public void Lines_without_figures_or_with_other_numbers_of_cells_are_no_rows(string text) =>
        Assert.DoesNotContain(" | ", Dump.Of("a.txt", text), StringComparison.Ordinal);

    [Fact]
    public void Chapters_articles_and_items_make_an_outline() => Check(
        """
        云溪县茶园补助办法

        第一章　总则
        第一条　本办法适用于本县茶农。
        第二章　申请
        第二条　申请人应当提交：
        （一）申请表；
        （二）土地证明，包括：
        1.承包合同；
        2.界址图。
        （三）照片。
        第三条　县农业局负责审核。
        """,
        """
        1H 云溪县茶园补助办法
        2H 第一章　总则
        3P 第一条　本办法适用于本县茶农。 «第一章　总则»
        4H 第二章　申请
        5P 第二条　申请人应当提交： «第二章　申请»
        6L （一）申请表； «第二章　申请» <- 第二条　申请人应当提交：
        7L （二）土地证明，包括： «第二章　申请» <- 第二条　申请人应当提交：
        8L 1.承包合同； «第二章　申请» <- （二）土地证明，包括：
        9L 2.界址图。 «第二章　申请» <- （二）土地证明，包括：
        10L （三）照片。 «第二章　申请» <- 第二条　申请人应当提交：
        11P 第三条　县农业局负责审核。 «第二章　申请»
        """);

    [Fact]
    public void Traditional_texts_have_the_same_outline() => Check(
        "雲溪縣茶園補助辦法\n發布時間：2021-03-04\n\n第一章　總則\n第一條　本辦法適用於本縣茶農。\n\n問：誰可以申請？\n答：本縣茶農。",
        """
        1H 雲溪縣茶園補助辦法
        2P 發布時間：2021-03-04
        3H 第一章　總則
        4P 第一條　本辦法適用於本縣茶農。 «第一章　總則»
        5H 問：誰可以申請？ «第一章　總則»
        6P 答：本縣茶農。 «第一章　總則 / 問：誰可以申請？»
        """);

    [Fact]
    public void Lines_cut_at_a_fixed_width_are_joined() => Check(
        "茶园改造的资金由县财政统筹安排，列入年度预算，任何单位和\n个人不得截留、挤占、挪用，违反规定的按照有关法律法规予以\n处理，并在三年之内取消其申请各类农业扶持项目的资格，情节\n严重的移送司法机关。",
        "1P 茶园改造的资金由县财政统筹安排，列入年度预算，任何单位和个人不得截留、挤占、挪用，违反规定的按照有关法律法规予以处理，并在三年之内取消其申请各类农业扶持项目的资格，情节严重的移送司法机关。");

    [Fact]
    public void Questions_head_their_answers() => Check(
        "问：谁可以申请？\n答：本县茶农。\n\n外县的也可以吗？\n答：不可以。",
        "1H 问：谁可以申请？\n2P 答：本县茶农。 «问：谁可以申请？»\n3H 外县的也可以吗？\n4P 答：不可以。 «外县的也可以吗？»");
}
