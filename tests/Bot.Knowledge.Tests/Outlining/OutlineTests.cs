using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Outlining;

public sealed class OutlineTests
{
    private static void Check(string text, string expected) => Assert.Equal(expected, Dump.Of("a.txt", text));

    [Fact]
    public void Symbols_before_a_lone_name_head_what_follows() => Check(
        "# 题\n\n■ 县级做法\n\n● 东乡\n\n东乡给每户补助三百元，由乡政府按季发放。\n\n● 西乡\n\n西乡给每户补助二百元，由乡政府按季发放。".Replace("# 题", "各乡补助一览"),
        """
        1H 各乡补助一览
        2H ■ 县级做法
        3H ● 东乡 «县级做法»
        4P 东乡给每户补助三百元，由乡政府按季发放。 «县级做法 / 东乡»
        5H ● 西乡 «县级做法»
        6P 西乡给每户补助二百元，由乡政府按季发放。 «县级做法 / 西乡»
        """);

    [Fact]
    public void Symbols_before_items_of_a_list_are_items() => Check(
        "办理材料：\n● 身份证\n● 户口簿\n● 存折\n材料齐全的当场办理，不齐的一次告知需要补正的全部内容。",
        """
        1P 办理材料：
        2L ● 身份证 <- 办理材料：
        3L ● 户口簿 <- 办理材料：
        4L ● 存折 <- 办理材料：
        5P 材料齐全的当场办理，不齐的一次告知需要补正的全部内容。
        """);

    [Fact]
    public void A_name_before_a_colon_is_the_last_heading_of_its_paragraph_and_of_the_one_that_goes_on() => Check(
        "各乡做法\n\n东乡：每户补助三百元，按季发放。\n它还免费提供茶苗，每户不超过两百株。\n西乡：每户补助二百元，按年发放。",
        """
        1H 各乡做法
        2P 东乡：每户补助三百元，按季发放。 «东乡»
        3P 它还免费提供茶苗，每户不超过两百株。 «东乡»
        4P 西乡：每户补助二百元，按年发放。 «西乡»
        """);

    [Theory]
    [InlineData("时间为上午8:30至11:30，下午另行通知大家。")]
    [InlineData("本办法所称茶农是指：在本县种茶的农户和企业。")]
    [InlineData("附件：申请表及其填写的说明和样例一份。")]
    [InlineData("注：以上金额都不含税费和其他手续费用。")]
    [InlineData("他说，这样好：茶农可以少跑很多路。")]
    public void Other_colons_open_no_name(string text) => Check("题目在此\n\n" + text, "1H 题目在此\n2P " + text);

    [Fact]
    public void A_caption_of_an_article_heads_its_paragraphs_until_the_next_article() => Check(
        "茶园贷款办法\n\n第一条 贷款对象\n本县种茶满一年的农户可以申请贷款，每户限一笔。\n第二条 本办法由县农业局解释，自公布之日起施行。",
        """
        1H 茶园贷款办法
        2H 第一条 贷款对象
        3P 本县种茶满一年的农户可以申请贷款，每户限一笔。 «第一条 贷款对象»
        4P 第二条 本办法由县农业局解释，自公布之日起施行。
        """);

    [Fact]
    public void A_heading_right_below_a_line_with_a_label_belongs_to_it() => Check(
        "就业政策\n\n服务对象：返乡青年\n\n创业补贴\n政策内容：首次创业的给予一次性补贴三千元。\n\n服务对象：企业（用人单位，含合作社）\n\n见习补贴\n政策内容：按见习人数每人每月补贴五百元。",
        """
        1H 就业政策
        2H 服务对象：返乡青年
        3H 创业补贴 «服务对象：返乡青年»
        4P 政策内容：首次创业的给予一次性补贴三千元。 «服务对象：返乡青年 / 创业补贴 / 政策内容»
        5H 服务对象：企业（用人单位，含合作社）
        6H 见习补贴 «服务对象：企业（用人单位，含合作社）»
        7P 政策内容：按见习人数每人每月补贴五百元。 «服务对象：企业（用人单位，含合作社） / 见习补贴 / 政策内容»
        """);

    [Fact]
    public void A_line_with_a_label_above_a_heading_that_the_markup_names_is_text() => Assert.Equal(
        """
        1H 惠农事项
        2H 停航补助
        3P 补助标准：每艘二千六百元。 «停航补助 / 补助标准»
        4P 申请渠道：船籍地镇政府 «停航补助»
        5H 网箱补助
        6P 补助标准：每只九百元。 «网箱补助»
        """,
        Dump.Of("a.md", "# 惠农事项\n\n## 停航补助\n\n补助标准：每艘二千六百元。\n\n申请渠道：船籍地镇政府\n\n## 网箱补助\n\n补助标准：每只九百元。"));

    [Fact]
    public void The_rules_that_a_notice_issues_are_a_document_inside_it() => Check(
        "关于印发《云溪县茶园补助办法》的通知\n云政发〔2021〕3号\n\n云溪县人民政府\n2021年3月5日\n\n云溪县茶园补助办法\n\n第一条　每亩补助三百元。",
        """
        1H 关于印发《云溪县茶园补助办法》的通知
        2P 云政发〔2021〕3号
        3P 云溪县人民政府
        4P 2021年3月5日
        5H 云溪县茶园补助办法
        6P 第一条　每亩补助三百元。 «云溪县茶园补助办法»
        """);

    [Fact]
    public void A_salutation_introduces_nothing() => Check(
        "通知\n\n各乡镇：\n现将有关事项通知如下，请遵照执行。\n（一）按时报送材料。\n（二）逾期的不再受理。",
        "1H 通知\n2P 各乡镇：\n3P 现将有关事项通知如下，请遵照执行。\n4P （一）按时报送材料。\n5P （二）逾期的不再受理。");
}
