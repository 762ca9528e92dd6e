using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What is asked for in a form of its own must stand in the words quoted, and outside the question's own words where the question names one of its kind itself.</summary>
public sealed class AskedFormTests
{
    private const string Fair = """
        # 云溪国际渔具博览会

        2022年3月，省商务厅厅长方可在云溪国际渔具博览会上表示，要推广智能渔具。

        博览会设展位420个，观众凭身份证入场。

        LAST
        """;

    [Theory]
    [InlineData("方可讲话的渔具博览会在哪座城市办的？", "渔具博览会在苏州市举办。", "苏州")]
    [InlineData("渔具博览会的报名材料发到哪个邮箱？", "渔具博览会的报名材料发送至fair@example.com。", "fair@example.com")]
    [InlineData("渔具博览会的鱼竿包装要用什么颜色？", "渔具博览会的鱼竿包装用蓝色。", "蓝色")]
    [InlineData("渔具博览会的展馆建成了吗？", "渔具博览会的展馆已于2021年竣工。", "竣工")]
    [InlineData("渔具博览会的开幕式是谁主持的？", "渔具博览会的开幕式由副市长林一主持。", "林一")]
    [InlineData("渔具博览会多久办一次？", "渔具博览会每两年举办。", "每两年")]
    [InlineData("渔具博览会的展品运往哪个国家？", "渔具博览会的展品运往日本。", "日本")]
    [InlineData("渔具博览会的管理规定几月几号生效？", "渔具博览会的管理规定自2022年5月1日起施行。", "5月1日")]
    [InlineData("渔具博览会后来推广到杭州了吗？", "渔具博览会后来推广到杭州。", "杭州")]
    [InlineData("渔具博览会的参展补助最多能给几十万？", "渔具博览会的参展补助最多给60万元。", "60万")]
    [InlineData("渔具博览会的管理规定改了哪几条？", "渔具博览会的管理规定修改了第三条和第五条。", "第三条")]
    [InlineData("渔具博览会的鱼竿包装不合格罚多少？", "渔具博览会的鱼竿包装不合格的，罚款500元。", "500元")]
    [InlineData("渔具博览会的展馆在哪个园区？", "渔具博览会的展馆在海湾产业园。", "海湾")]
    [InlineData("渔具博览会的开幕式有哪些高校参加？", "渔具博览会的开幕式有海洋大学参加。", "海洋大学")]
    [InlineData("渔具博览会的主办单位里有海关总署吗？", "渔具博览会的主办单位有商务部和海关总署。", "海关总署")]
    [InlineData("渔具博览会的报名网址是什么？", "渔具博览会的报名网址为www.fair.example。", "fair.example")]
    [InlineData("渔具博览会的开幕式用的是哪种加密算法？", "渔具博览会的开幕式门票用SM2算法加密。", "SM2")]
    [InlineData("渔具博览会的展馆合作协议期限多长？", "渔具博览会的展馆合作协议期限为3年。", "3年")]
    [InlineData("渔具博览会的展馆贷款是哪几家银行在办？", "渔具博览会的展馆贷款由云溪银行办理。", "云溪银行")]
    [InlineData("渔具博览会的展馆后来建成了没有？", "渔具博览会的展馆已建成。", "已建成")]
    public async Task The_answer_is_told_where_it_stands_and_refused_where_it_does_not(string question, string telling, string expected)
    {
        const string other = "渔具博览会的鱼竿包装、展馆、开幕式、展品、参展补助、报名材料、主办单位、管理规定后来都受到好评，推广顺利。";
        var told = await AskedTexts.AskAsync(question, Filled(telling));
        Assert.Equal(Outcome.Grounded, told.Outcome);
        Assert.Contains(expected, told.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotFound, (await AskedTexts.AskAsync(question, Filled(other))).Outcome);
    }

    [Theory]
    [InlineData("日本的上榜企业里有几家在用声呐？", Outcome.NotFound)]
    [InlineData("中国的上榜企业里有几家在用声呐？", Outcome.Grounded)]
    public async Task The_figure_of_one_country_is_not_that_of_another(string question, Outcome expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 渔具企业排行\n\n上榜企业中国有96家，接近日本（102家）。中国上榜的96家企业中有31家在用声呐。");
        Assert.Equal(expected, answer.Outcome);
    }

    [Theory]
    [InlineData("渔具补贴第一批哪天开始受理？", "渔具补贴第二批5月6日开始受理。", Outcome.NotFound)]
    [InlineData("渔具补贴头一批哪天开始受理？", "渔具补贴首批5月6日开始受理。", Outcome.Grounded)]
    [InlineData("渔具补贴第二批哪天开始受理？", "渔具补贴第二批5月6日开始受理。", Outcome.Grounded)]
    public async Task Another_batch_is_not_the_first(string question, string told, Outcome expected) =>
        Assert.Equal(expected, (await AskedTexts.AskAsync(question, "# 渔具补贴的受理\n\n" + told)).Outcome);

    [Theory]
    [InlineData("江西省有几家渔具协会？", "据统计，目前全国共有36家渔具协会。", Outcome.NotFound)]
    [InlineData("江西省有几家渔具协会？", "据统计，目前全国共有36家渔具协会，江西省有4家渔具协会。", Outcome.Grounded)]
    public async Task The_number_of_the_whole_country_is_not_that_of_a_place(string question, string told, Outcome expected) =>
        Assert.Equal(expected, (await AskedTexts.AskAsync(question, "# 渔具协会\n\n" + told)).Outcome);

    private static string Filled(string last) => Fair.Replace("LAST", last, StringComparison.Ordinal);
}
