using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Checking;

/// <summary>True sentences pass, planted lies do not. Every lie changes one thing that a reader would act upon.</summary>
public sealed class SentenceCheckTests
{
    private static readonly RetrievedPassage[] Sources =
    [
        Passages.Of("青岚县对落户企业3年内给予最高200万元的扶持资金，为入驻企业提供不超过300平方米的办公场地。对牵头制定标准的企业，按国际标准、国家标准、行业标准分别给予500万、300万、100万的奖励。", "青岚县产业扶持办法"),
        Passages.Of("2016年8月，云溪市金融局发布《云溪市金融发展规划》；同年12月，市发改委发布《绿色金融实施办法》；17年4月发布资金支持政策。", "云溪政策汇编", "云溪"),
        Passages.Of("逾期不予受理。已享受同类补贴的，不得重复申请。申请人无需缴纳费用。", "办事指南"),
        Passages.Of("白杨集团计划吸引50家企业，引进人才500名以上。松河公司与白杨集团签署了合作协议，松河公司投资1.2亿元。", "园区介绍"),
        Passages.Of("今年本国上榜企业达到120家，邻国上榜企业为126家，失业率降低约3.5%。", "排行榜"),
        Passages.Of("第五条　单位按照本单位工资总额的2%缴纳失业保险费，职工按照本人工资的1%缴纳失业保险费。", "失业保险办法"),
        Passages.Of("申报系统版本为1.2.3，服务器地址为10.0.0.1，合同编号为123456789012345678901234567890。机房65年10月建成。", "系统手册"),
    ];

    [Theory]
    [InlineData("青岚县对落户企业三年内给予最高200万元扶持资金。[1]")]
    [InlineData("青岚县三年内最高给予2,000,000元扶持资金[1]。")]
    [InlineData("落户企业3年内可获得最高２００万元的扶持资金。[1]")]
    [InlineData("牵头制定国家标准的企业奖励300万元。[1]")]
    [InlineData("国际标准、国家标准、行业标准分别奖励500万元、300万元和100万元。[1]")]
    [InlineData("青岚县提供不超过300平米的办公场地。[1]")]
    [InlineData("云溪市金融局于2016年8月发布了《云溪市金融发展规划》。[2]")]
    [InlineData("2016年12月，市发改委发布《绿色金融实施办法》。[2]")]
    [InlineData("云溪市2017年4月发布资金支持政策。[2]")]
    [InlineData("逾期的不予受理。[3]")]
    [InlineData("申请人无需缴纳费用。[3]")]
    [InlineData("白杨集团计划吸引50家企业、引进500名以上人才。[4]")]
    [InlineData("松河公司投资1.2亿元。[4]")]
    [InlineData("松河公司投资12000万元。[4]")]
    [InlineData("邻国上榜企业为126家。[5]")]
    [InlineData("失业率降低约3.5％。[5]")]
    [InlineData("职工按本人工资的百分之一缴纳失业保险费。[6]")]
    [InlineData("单位按工资总额的2%缴纳失业保险费，职工按本人工资的1%缴纳。[6]")]
    [InlineData("申报系统版本为1.2.3。[7]")]
    [InlineData("服务器地址为10.0.0.1。[7]")]
    [InlineData("合同编号为123456789012345678901234567890。[7]")]
    [InlineData("机房1965年10月建成。[7]")]
    public void What_the_passage_says_is_supported(string sentence) => Check(sentence, Verdict.Supported);

    [Theory]
    [InlineData("青岚县对落户企业3年内给予最高500万元的扶持资金。[1]", "another amount of the same paragraph")]
    [InlineData("青岚县对落户企业3年内给予200万元的扶持资金。[1]", "a cap told as an amount")]
    [InlineData("青岚县对落户企业3年内给予至少200万元的扶持资金。[1]", "a cap told as a floor")]
    [InlineData("青岚县对落户企业5年内给予最高200万元的扶持资金。[1]", "another term")]
    [InlineData("青岚县对落户企业3年内给予最高200亿元的扶持资金。[1]", "another magnitude")]
    [InlineData("云溪市对落户企业3年内给予最高200万元的扶持资金。[1]", "another place")]
    [InlineData("牵头制定国家标准的企业奖励500万元。[1]", "the value of another item")]
    [InlineData("行业标准奖励300万元。[1]", "the value of another item")]
    [InlineData("国际标准、国家标准、行业标准分别奖励300万元、500万元和100万元。[1]", "values in another order")]
    [InlineData("青岚县提供不少于300平方米的办公场地。[1]", "a limit turned round")]
    [InlineData("2017年8月，云溪市金融局发布《云溪市金融发展规划》。[2]", "another year")]
    [InlineData("2016年4月，云溪市发布资金支持政策。[2]", "year and month of different dates")]
    [InlineData("2017年12月，市发改委发布《绿色金融实施办法》。[2]", "year and month of different dates")]
    [InlineData("市发改委发布《云溪市金融发展规划》。[2]", "another issuer")]
    [InlineData("云溪市金融局发布《绿色金融管理条例》。[2]", "another title")]
    [InlineData("云溪市财政局发布《云溪市金融发展规划》。[2]", "an institution that is not there")]
    [InlineData("逾期仍予受理。[3]", "a denial dropped")]
    [InlineData("已享受同类补贴的，可以重复申请。[3]", "a denial dropped")]
    [InlineData("申请人需缴纳费用。[3]", "a denial dropped")]
    [InlineData("白杨集团已吸引50家企业。[4]", "a plan told as done")]
    [InlineData("申报系统版本为9.9.9。[7]", "another version")]
    [InlineData("服务器地址为10.0.0.2。[7]", "another address")]
    [InlineData("合同编号为123456789012345678901234567891。[7]", "another number of thirty digits")]
    [InlineData("松河公司计划吸引50家企业。[4]", "another company's plan")]
    [InlineData("白杨集团投资1.2亿元。[4]", "another company's money")]
    [InlineData("本国上榜企业为126家。[5]", "another country's number")]
    [InlineData("失业率降低3.5个百分点以上。[5]", "about told as at least")]
    [InlineData("职工按照本人工资的2%缴纳失业保险费。[6]", "another payer's rate")]
    [InlineData("青岚县另外免征企业所得税三年。[1]", "an addition")]
    [InlineData("“链上青岚”平台由青岚县建设。[1]", "a name that is not there")]
    [InlineData("青岚县采用Hyperledger技术。[1]", "a Latin name that is not there")]
    [InlineData("详情见 https://evil.example/?q=1 。[1]", "a link")]
    [InlineData("![图](//evil.example/x.png)青岚县给予最高200万元的扶持资金。[1]", "an image")]
    [InlineData("<b>青岚县给予最高200万元的扶持资金</b>。[1]", "markup")]
    [InlineData("苏州对企业最高补贴800万元。[99]", "a passage that does not exist")]
    [InlineData("青岚县给予最高200万元的扶持资金。[3]", "the wrong passage")]
    public void A_planted_lie_does_not_pass(string sentence, string lie)
    {
        Assert.NotEmpty(lie);
        Check(sentence, Verdict.Unsupported);
    }

    [Theory]
    [InlineData("您好！")]
    [InlineData("希望对您有帮助！")]
    [InlineData("资料中没有相关内容。")]
    [InlineData("[1]")]
    public void Idle_talk_is_dropped_without_blame(string sentence) => Check(sentence, Verdict.Idle);

    [Fact]
    public void An_unmarked_sentence_is_backed_by_the_passage_that_says_it()
    {
        var result = new SentenceCheck(Sources).Check("松河公司与白杨集团签署了合作协议。");
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(4, Assert.Single(result.Support).Handle);
    }

    [Fact]
    public void An_unknown_handle_is_dropped_beside_a_good_one()
    {
        var result = new SentenceCheck(Sources).Check("松河公司投资1.2亿元。[4][17]");
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(4, Assert.Single(result.Support).Handle);
    }

    [Theory]
    [InlineData("松河公司投资1.2亿元，", 30)]
    [InlineData("投资1.2亿元和", 60)]
    public void A_sentence_that_would_take_long_to_check_is_not_shown(string piece, int times) =>
        Check(string.Concat(Enumerable.Repeat(piece, times)) + "[4]", Verdict.Unsupported);

    [Fact]
    public void The_quotation_is_the_sentence_that_says_it()
    {
        var support = Assert.Single(new SentenceCheck(Sources).Check("松河公司投资1.2亿元。[4]").Support);
        Assert.Equal("松河公司与白杨集团签署了合作协议，松河公司投资1.2亿元。", support.Quote.Of(Sources[3].Text));
    }

    private static void Check(string sentence, Verdict expected) =>
        Assert.Equal(expected, new SentenceCheck(Sources).Check(sentence).Verdict);
}
