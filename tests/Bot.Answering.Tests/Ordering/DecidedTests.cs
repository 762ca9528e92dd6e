using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Whether a case is admitted is told by the clause that shuts it out.</summary>
public sealed class DecidedTests
{
    private const string Text = """
        # 苇塘市创意园招商办法

        第一条　创意园的入驻企业享受租金优惠，园区为入驻企业提供食堂、会议室和班车，入驻企业每季度参加一次园区活动。

        第二条　园区不引进{0}、皮革和纯仓储类项目。

        第三条　入驻企业年产值不足{1}万元的不予装修补贴。装修补贴按每平方米200元计算，由园区管理办公室发放。

        第四条　申请装修补贴的入驻企业须注册满两年，并提交合同、发票和照片。园区管理办公室在10个工作日内审核。
        """;

    [Theory]
    [InlineData("印染企业能不能进创意园？", "印染", "80", "不引进印染")]
    [InlineData("造纸企业能不能进创意园？", "造纸", "80", "不引进造纸")]
    [InlineData("公司从注册到现在才十个月，能申请装修补贴吗？", "印染", "80", "须注册满两年")]
    [InlineData("公司注册三年多了，能申请装修补贴吗？", "印染", "80", "须注册满两年")]
    [InlineData("入驻企业年产值六十万出头，装修补贴给不给？", "印染", "80", "不足80万元的不予")]
    public async Task The_clause_that_shuts_the_case_out_answers(string question, string trade, string least, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, With(trade, least));
        string quoted = answer.Text[(answer.Text.IndexOf("范围内。", StringComparison.Ordinal) + 1)..];
        Assert.Contains(expected, quoted[..Math.Min(40, quoted.Length)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("入驻企业年产值多少才有装修补贴？", "80万元")]
    [InlineData("装修补贴怎么算？", "每平方米200元")]
    [InlineData("入驻企业有班车坐吗？", "班车")]
    public async Task What_is_asked_otherwise_is_answered_otherwise(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, With("印染", "80"));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不引进", answer.Text, StringComparison.Ordinal);
    }

    private static string With(string trade, string least) => Text.Replace("{0}", trade, StringComparison.Ordinal).Replace("{1}", least, StringComparison.Ordinal);
}
