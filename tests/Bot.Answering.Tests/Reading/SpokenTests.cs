using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Reading;

/// <summary>What only speech says of numbers and times is read as plain words, and what merely looks like it stays.</summary>
public sealed class SpokenTests
{
    [Theory]
    [InlineData("一个月贴几多块", "一个月贴多少块")]
    [InlineData("第二批从几号报到几号", "第二批从几号申报到几号")]
    [InlineData("新生几号报到", "新生几号报到")]
    [InlineData("求职补贴找谁申请", "求职补贴到哪里申请")]
    [InlineData("2018年一整年和2019上半年各申请多少件", "2018年全年和2019年上半年各申请多少件")]
    [InlineData("专利比前一年差多远", "专利比前一年差多少")]
    [InlineData("买26万电车补多少", "买26万元的电车补多少")]
    [InlineData("中国有多少个产业园", "全国有多少个产业园")]
    [InlineData("你们能查到岚川的补贴吗？", "岚川的补贴")]
    [InlineData("你好，你们这里能不能查到岚川茶业补贴的资料？", "岚川茶业补贴")]
    [InlineData("能帮我找一下茶业协会的名单吗", "茶业协会的名单")]
    [InlineData("能查到企业信用信息的网站是哪个？", "能查到企业信用信息的网站是哪个？")]
    [InlineData("中国一共几家这样的公司", "全国一共几家这样的公司")]
    [InlineData("毕业的有多少万人", "毕业的有多少人")]
    [InlineData("打算招多少个人？", "打算招多少人？")]
    [InlineData("多少个人独资企业", "多少个人独资企业")]
    [InlineData("一共给多少万", "一共给多少万")]
    [InlineData("我爸都六十八了，能便宜吗", "我爸都六十八岁了，能便宜吗")]
    [InlineData("我是教授，四十二了，行不行", "我是教授，四十二岁了，行不行")]
    [InlineData("夫妻俩住的那种", "夫妻住的那种")]
    [InlineData("第二回住院起付线多少", "第二次住院起付线多少")]
    [InlineData("换车头一批什么时候报", "换车第一批什么时候报")]
    [InlineData("办个证要多钱", "办个证要多少钱")]
    [InlineData("要交好多钱", "要交多少钱")]
    [InlineData("要等好久才办得下来", "要等多久才办得下来")]
    [InlineData("几时能领", "什么时候能领")]
    [InlineData("俩礼拜能办好吗", "两个星期能办好吗")]
    [InlineData("住了仨月", "住了三个月")]
    [InlineData("研发花了三千万能补多少", "研发花了3000万能补多少")]
    [InlineData("发票二十六万元", "发票26万元")]
    [InlineData("收入一百二十亿的公司", "收入120亿的公司")]
    [InlineData("工资一万五千元", "工资一万五千元")]
    [InlineData("百万英才计划", "百万英才计划")]
    [InlineData("几十万元", "几十万元")]
    [InlineData("展馆星期几闭馆", "展馆哪天闭馆")]
    [InlineData("每周几能办", "哪天能办")]
    [InlineData("一周几次", "一周几次")]
    [InlineData("19年头六个月发了多少条", "19年上半年发了多少条")]
    [InlineData("2023年后半年还收吗", "2023年下半年还收吗")]
    [InlineData("第二拨几月收件", "第二批几月收件")]
    [InlineData("头一批有几家", "第一批有几家")]
    [InlineData("头三年免租吗", "前三年免租吗")]
    [InlineData("多掏几个亿", "多掏几亿")]
    [InlineData("房款150w", "房款150万")]
    [InlineData("单位交几个点", "单位交几个百分点")]
    [InlineData("干了小半年", "干了不到半年")]
    [InlineData("有百十来人", "有一百多人")]
    [InlineData("住了個把月", "住了一个月")]
    [InlineData("撑多久才能领那八千块", "撑多久才能领那8000块")]
    [InlineData("能领那8000块吗", "能领那8000元吗")]
    [InlineData("我花了30万买辆新的", "我花了30万元买辆新的")]
    [InlineData("场地费是根据哪个文发的", "场地费是根据哪个文件发的")]
    [InlineData("哪个文化馆能报名", "哪个文化馆能报名")]
    [InlineData("那3000块地砖谁买", "那3000块地砖谁买")]
    [InlineData("2024年二季度的奖金", "2024年第二季度的奖金")]
    [InlineData("How long does the card last?", "How long does the card stay valid?")]
    public void Spoken_quantities_become_plain(string text, string expected) => Assert.Equal(expected, Spoken.Plain(text));

    [Theory]
    [InlineData("这么多钱能分期吗")]
    [InlineData("我们都招了五十了")]
    [InlineData("红楼梦第三回答了什么")]
    [InlineData("好多钱没到账怎么办")]
    [InlineData("等了好久没消息")]
    [InlineData("咱俩一起申请")]
    [InlineData("码头三期什么时候开工")]
    [InlineData("带头一年以上的算不算")]
    [InlineData("“几多”是什么意思")]
    [InlineData("最后一个重点项目")]
    [InlineData("十几多")]
    [InlineData("What is the last day?")]
    public void What_states_or_names_stays(string text) => Assert.Equal(text, Spoken.Plain(text));

    [Fact]
    public void The_user_sees_his_own_words()
    {
        var read = new QuestionReader(Lexicon.Empty).Read("一个月贴几多块", FactContext.None);
        Assert.Equal("一个月贴几多块", read.Asked);
        Assert.Equal(QuestionKind.Amount, read.Kind);
    }
}
