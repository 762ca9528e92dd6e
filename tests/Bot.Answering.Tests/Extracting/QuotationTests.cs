using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>Of sentences of one paragraph that fit about as well, both are told; what fits worse is not.</summary>
public sealed class QuotationTests
{
    private const string Text = """
        # 岚川渔港年报

        岚川渔港在今年7月初对外宣布，正式对入港渔船开放其自主研发的渔获拍卖平台——渔拍链，平台由渔港公司的十二名工程师开发完成，覆盖三个码头的全部渔获。自今年3月发布《渔获拍卖平台白皮书》以来，岚川渔港的拍卖平台在称重、结算、冷链三个环节取得了进展，下一步的重点将放在冷链运输和远程拍卖上，服务更多外地渔船和鱼商。渔港食堂由两家餐饮企业承包，供应早中晚三餐，菜单每周更换一次，船员凭证件就餐可以享受八折优惠，家属同价。
        """;

    [Fact]
    public async Task A_sentence_about_as_good_as_the_best_is_told_too()
    {
        var answer = await AskedTexts.AskAsync("岚川渔港自主研发的拍卖平台叫什么名字？", Text);
        Assert.Contains("渔拍链", answer.Text, StringComparison.Ordinal);
        Assert.Contains("白皮书", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("食堂", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    private const string Rules = """
        # 岚川渔港差旅办法

        第五条　借款须在返港后5日内冲账。第六条　差旅费须在返港后15日内报销；超过30日的，扣减一半；超过90日的，不予报销。渔港食堂凭证就餐，家属同价，每月底统一结算一次，由食堂公布结算单。船票丢失的，凭码头证明报销八成；车票可以补打。
        """;

    [Theory]
    [InlineData("船票丢失了怎么报销？", "船票丢失的，凭码头证明报销八成；车票可以补打。")]
    [InlineData("差旅费返港后多少日内报销？", "差旅费须在返港后15日内报销；超过30日的，扣减一半；超过90日的，不予报销。")]
    public async Task Clauses_of_one_sentence_stay_together_and_what_is_left_out_is_marked(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不予报销。船票", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_ties_a_quotation_to_what_is_not_quoted_is_left_out()
    {
        var answer = await AskedTexts.AskAsync("渔具补贴最高多少？", "# 岚川渔具补贴\n\n补贴比例为购置费用的一成。\n\n也就是说，渔民按购置费用领取渔具补贴，最高5万元。");
        Assert.StartsWith("渔民按购置费用", answer.Text, StringComparison.Ordinal);
    }
}
