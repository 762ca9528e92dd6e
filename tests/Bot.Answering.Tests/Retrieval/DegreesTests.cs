using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>Degrees have an order, and somebody's degree lies in a bracket of them or not.</summary>
public sealed class DegreesTests
{
    [Theory]
    [InlineData("硕士及以上学历", "我是博士", true)]
    [InlineData("具有硕士研究生及以上学历", "本科毕业", false)]
    [InlineData("本科以上", "大专文凭", false)]
    [InlineData("大专及以上学历", "本科生", true)]
    [InlineData("大专学历以下", "中专", true)]
    [InlineData("大专学历以下", "硕士", false)]
    [InlineData("本科(不含)以下学历", "专科", true)]
    [InlineData("本科(不含)以下学历", "本科", false)]
    [InlineData("本科(不含)以上学历", "本科", false)]
    public void A_stated_degree_lies_in_a_bracket_or_not(string rule, string stated, bool holds)
    {
        var bracket = Assert.Single(BracketReader.Rules(rule, ValueScanner.Scan(rule)));
        var degree = Assert.Single(BracketReader.Stated(stated, ValueScanner.Scan(stated)));
        Assert.True(bracket.IsComparable(degree));
        Assert.Equal(holds, bracket.Holds(degree));
    }

    [Fact]
    public void A_title_of_a_profession_is_no_degree() => Assert.Empty(BracketReader.Stated("我是正高职称", ValueScanner.Scan("我是正高职称")));

    [Fact]
    public void A_degree_alone_is_no_bracket_of_a_rule() => Assert.Empty(BracketReader.Rules("博士每月补贴", ValueScanner.Scan("博士每月补贴")));
}
