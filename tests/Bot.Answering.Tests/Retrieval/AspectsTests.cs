using Bot.Answering.Retrieval;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>A question and the paragraph that answers it share what is asked of the thing, though no word of it.</summary>
public sealed class AspectsTests
{
    [Theory]
    [InlineData("公租房到哪儿申请", "申请人可以向街道服务大厅提出申请。", "轮候期间由区住房保障局每年复核。")]
    [InlineData("要带什么证件", "申请时应当提交下列材料:", "本办法自印发之日起施行。")]
    [InlineData("骗补会怎么样", "弄虚作假的,责令改正并追回补贴。", "补贴每年发放一次。")]
    [InlineData("有问题打哪个电话", "咨询电话:0571-2233445。", "申请人应当年满18周岁。")]
    [InlineData("两样补贴能同时领吗", "同类补贴只能享受其中一项。", "补贴由财政局拨付。")]
    [InlineData("", "", "补贴由财政局拨付。")]
    public void What_is_asked_is_told_by_one_paragraph_and_not_by_the_other(string question, string telling, string other)
    {
        ulong asked = Aspects.Asked(question);
        Assert.False(Aspects.Lacks(asked, Aspects.Told(telling)), "the paragraph tells what is asked");
        Assert.Equal(asked != 0, ulong.PopCount(Aspects.Told(telling) & asked) > ulong.PopCount(Aspects.Told(other) & asked));
    }

    [Theory]
    [InlineData("培训的钱谁出", "所需经费由用人单位承担。", "培训为期三天。")]
    [InlineData("过了点没报会咋样", "逾期未报的视为放弃。", "名单在网站公示。")]
    [InlineData("不服气能找谁说理", "对处理结果有异议的,可以申请复核。", "补贴每年发放一次。")]
    [InlineData("先跟基地签什么", "企业应当与基地签订入驻协议。", "基地面积两千平方米。")]
    [InlineData("人走了钱还接着给吗", "离职的,自次月起停发。", "补贴标准为每月500元。")]
    [InlineData("房子丢了钥匙要赔吗", "遗失的照价赔偿。", "公寓共有三栋。")]
    public void What_is_asked_is_told_by_one_paragraph_more_than_by_the_other(string question, string telling, string other)
    {
        ulong asked = Aspects.Asked(question);
        Assert.True(ulong.PopCount(Aspects.Told(telling) & asked) > ulong.PopCount(Aspects.Told(other) & asked));
    }

    [Fact]
    public async Task A_paragraph_that_tells_what_is_asked_comes_before_one_that_repeats_the_subject()
    {
        using var documents = new SmallCollection(("rent.md", """
            # 云陂县公共租赁住房管理细则

            ## 一、保障对象

            公共租赁住房面向城镇中等偏下收入家庭，公共租赁住房的户型以六十平方米以下为主。

            ## 二、办理渠道

            符合条件的家庭可以向户籍所在地镇政府的便民服务窗口递交公共租赁住房的登记表。
            """));
        var answer = await documents.AskAsync("云陂县公租房去哪里申请？");
        Assert.Contains("便民服务窗口", answer.Text, StringComparison.Ordinal);
    }
}
