using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Outlining;

/// <summary>What stands above a title is not the title.</summary>
public sealed class DocumentLinesTests
{
    [Theory]
    [InlineData("【已废止，仅供查阅】\n云溪县茶园守则\n云农发〔2019〕3号\n\n第一条　茶园由村里看管。", "云溪县茶园守则", true)]
    [InlineData("【提示：本文件已被云农发〔2023〕7号废止，仅供查阅】\n\n云溪县茶园守则\n\n第一条　茶园由村里看管。", "云溪县茶园守则", true)]
    [InlineData("（已失效）\n云溪县茶园守则\n\n第一条　茶园由村里看管。", "云溪县茶园守则", true)]
    [InlineData("云溪县茶园守则（已废止）\n\n第一条　茶园由村里看管。", "云溪县茶园守则（已废止）", true)]
    [InlineData("（征求意见稿）\n云溪县茶园守则\n\n第一条　茶园由村里看管。", "云溪县茶园守则", false)]
    [InlineData("云溪县财政局 云溪县农业农村局\n关于做好茶机贴息申报工作的通知\n\n各乡镇：\n现通知如下。", "关于做好茶机贴息申报工作的通知", false)]
    [InlineData("云溪茶业有限公司\n茶工作息时间表\n\n早班六点开工，晚班两点开工。", "茶工作息时间表", false)]
    [InlineData("云溪县农业局\n成立于一九五二年三月\n\n主管全县农业。", "云溪县农业局", false)]
    public void The_title_follows_the_state_of_the_document_and_who_issues_it(string text, string title, bool isRepealed)
    {
        Document document = Dump.Read("a.txt", text);
        Assert.Equal(title, document.Title);
        Assert.Equal(isRepealed, document.Metadata.ContainsKey("repealed"));
    }

    [Theory]
    [InlineData("（本办法已于2024年4月1日废止，仅供查档）\n\n第一条　茶园由村里看管。", null)]
    [InlineData("云农发〔2021〕9号　2021年3月1日印发\n（本办法已于2024年4月1日废止）\n\n第一条　茶园由村里看管。", "2021-03-01")]
    public void The_day_on_which_a_document_was_ended_is_not_its_own(string lines, string? date) =>
        Assert.Equal(date, Dump.Read("a.txt", "云溪县茶园守则\n" + lines).Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("云农发〔2023〕7号　2023年6月5日印发", "number", "云农发〔2023〕7号")]
    [InlineData("（云农发〔2021〕12号，2021年3月1日起实施，2023年7月第一次修正）", "number", "云农发〔2021〕12号")]
    [InlineData("（云农发﹝2021﹞ 12号，2021年3月1日起实施）", "number", "云农发﹝2021﹞ 12号")]
    [InlineData("YX-CY-009 V1.2    执行日期：2022年4月1日", "code", "YX-CY-009")]
    public void A_line_of_numbers_and_dates_describes_the_document(string line, string key, string value)
    {
        Document document = Dump.Read("a.txt", $"云溪县茶园守则\n{line}\n\n第一条　茶园由村里看管，不得放牧。\n第二条　本守则由县里解释。");
        Assert.Equal(value, document.Metadata[key]);
        Assert.Equal(PassageKind.Paragraph, document.Passages[1].Kind);
    }
}
