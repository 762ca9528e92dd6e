using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

/// <summary>Lines without an empty one between them are paragraphs where their author means them so.</summary>
public sealed class LineParagraphsTests
{
    [Theory]
    [InlineData("a.md", "# 茶园答疑\n\n**Q1：什么时候采茶？**\nA：每年三月下旬开采。\n\n**Q2：谁能采？**\nA：签了约的茶农。", "Q1：什么时候采茶？", "A：每年三月下旬开采。")]
    [InlineData("a.md", "# 茶园答疑\n\n问：什么时候采茶？\n答：每年三月下旬开采。\n\n问：谁能采？\n答：签了约的茶农。", "问：什么时候采茶？", "答：每年三月下旬开采。")]
    [InlineData("a.md", "# 茶园答疑\n\n**什么时候采茶？**\n每年三月下旬开采，\n雨天顺延。\n\n**谁能采？**\n签了约的茶农。", "什么时候采茶？", "每年三月下旬开采，雨天顺延。")]
    [InlineData("a.txt", "茶园答疑\n\nQ1 什么时候采茶？\nA：每年三月下旬开采。\n\nQ2 谁能采？\nA：签了约的茶农。", "Q1 什么时候采茶？", "A：每年三月下旬开采。")]
    [InlineData("a.html", "<h1>茶园答疑</h1><p><strong>什么时候采茶？</strong><br>每年三月下旬开采。</p><p><strong>谁能采？</strong><br>签了约的茶农。</p>", "什么时候采茶？", "每年三月下旬开采。")]
    public void A_question_heads_its_answer(string path, string text, string question, string answer)
    {
        Passage told = Assert.Single(Dump.Read(path, text).Passages, passage => passage.Text == answer);
        Assert.Equal([question], told.Headings);
        Assert.Contains(Dump.Read(path, text).Passages, passage => passage.Kind == PassageKind.Heading && passage.Text == question);
    }

    [Theory]
    [InlineData("所需材料：\n1、身份证；\n2、土地证；", "1P 所需材料：\n2L 1、身份证； <- 所需材料：\n3L 2、土地证； <- 所需材料：")]
    [InlineData("**春茶**：三月到五月采摘，手工为主。\n**秋茶**：九月到十月采摘，机器为主。", "1P 春茶：三月到五月采摘，手工为主。 «春茶»\n2P 秋茶：九月到十月采摘，机器为主。 «秋茶»")]
    [InlineData("茶园面积在\n1.5 亩以上的，\n每亩补助三百元。", "1P 茶园面积在1.5 亩以上的，每亩补助三百元。")]
    public void A_line_with_a_number_a_name_or_a_date_is_a_paragraph(string markdown, string expected) => Assert.Equal(expected, Dump.Of("a.md", markdown));

    [Theory]
    [InlineData("茶园守则\n\n无故缺勤的，按下列办法处理：\n  一至三天　警告\n  四天以上　解约\n本守则由县农业局解释。", "3L 一至三天　警告 <- 无故缺勤的，按下列办法处理：", "5P 本守则由县农业局解释。")]
    [InlineData("茶园守则\n\n无故缺勤的：\n一至三天，给予警告；\n四天以上，予以解约。\n本守则由县农业局解释。", "4L 四天以上，予以解约。 <- 无故缺勤的：", "5P 本守则由县农业局解释。")]
    public void Lines_below_a_colon_are_items(string text, string item, string after)
    {
        string[] lines = Dump.Of("a.txt", text).Split('\n');
        Assert.Contains(item, lines);
        Assert.Contains(after, lines);
    }

    [Fact]
    public void What_stands_in_brackets_names_what_follows_and_ends_what_stood_before() => Assert.Equal(
        """
        1H 旧茶机换新公告
        2H 【办理流程】
        3P 第一步：到乡农技站登记，领取凭证。 «办理流程 / 第一步»
        4P 【参与门店】首批门店共六家，名单在公示栏。 «参与门店»
        """,
        Dump.Of("a.txt", "旧茶机换新公告\n\n【办理流程】\n第一步：到乡农技站登记，领取凭证。\n\n【参与门店】首批门店共六家，名单在公示栏。"));

    [Fact]
    public void A_number_alone_names_nothing() =>
        Assert.Empty(Dump.Read("a.md", "**第七条** 茶农可以申请补助，每亩三百元，按年发放。").Passages[0].Headings);
}
