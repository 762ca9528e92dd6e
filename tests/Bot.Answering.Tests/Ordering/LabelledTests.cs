using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Of labelled paragraphs of one matter, the one whose label names what is asked answers.</summary>
public sealed class LabelledTests
{
    private const string Guide = """
        # 岚川市惠农事项指南

        ## 渔船停航补助

        政策内容：对休渔期内停航的渔船船东中的低保家庭、残疾人家庭和退捕渔民，一次性发放渔船停航补助，鼓励休渔期内停航的渔船船东参加技能培训。

        补助标准：每艘2600元。

        申请材料：身份证、渔船登记证。

        申请渠道：船籍所在地镇政府

        ## 网箱更新补助

        政策内容：对更新深水网箱的养殖户给予补助。

        补助标准：每只900元。

        申请材料：购置发票。

        申请渠道：市农业农村局渔业科
        """;

    [Theory]
    [InlineData("休渔期内停航的渔船船东是低保家庭，渔船停航补助去哪儿申请？", "船籍所在地镇政府")]
    [InlineData("休渔期内停航的渔船船东是退捕渔民，渔船停航补助给多少钱？", "2600元")]
    [InlineData("休渔期内停航的渔船船东申请渔船停航补助要带什么？", "渔船登记证")]
    [InlineData("渔船停航补助鼓励船东参加什么？", "技能培训")]
    public async Task The_label_that_names_what_is_asked_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Guide);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
