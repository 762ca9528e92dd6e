using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A near miss is refused, and the same paragraphs still answer what they say.</summary>
public sealed class SupportFeaturesTests
{
    private const string Grants = """
        # 岚川县引进人才补贴办法

        第一条　博士研究生到岚川县工作的，给予购房补贴20万元，分4年发放。

        第二条　购房补贴由县人力资源和社会保障局受理，自受理之日起10个工作日内审核。
        """;

    private const string Cars = """
        # 岚川县公务用车管理办法

        第一条　公务用车每年检修两次，租金每月不超过3000元。

        第二条　公务用车由县机关事务中心统一调度。
        """;

    [Theory]
    [InlineData("岚川县博士研究生的购房补贴是多少？", "20万元")]
    [InlineData("购房补贴多少个工作日审核完？", "10个工作日")]
    [InlineData("公务用车的租金每月多少？", "3000元")]
    [InlineData("购房补贴的材料，送到县里哪个部门受理？", "人力资源和社会保障局")]
    [InlineData("厂子倒闭了，炒股又亏得精光，审核要几天？", "10个工作日")]
    public async Task What_the_documents_say_is_answered(string question, string expected)
    {
        using var documents = new SmallCollection(("grants.md", Grants), ("cars.md", Cars));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("岚川县人才公寓的租金每月多少？")]
    [InlineData("公务用车管理办法的局长是谁？")]
    [InlineData("岚川县博士后的科研经费有多少？")]
    [InlineData("隔壁梧陵县博士研究生的购房补贴是多少？")]
    public async Task What_they_say_of_something_else_is_not(string question)
    {
        using var documents = new SmallCollection(("grants.md", Grants), ("cars.md", Cars));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    // 快 is the only character that the paragraph shares with the first question, 检 with the second.
    [Theory]
    [InlineData("感冒了吃什么药好得快？")]
    [InlineData("体检前能喝水吗？")]
    public async Task A_single_character_that_both_have_answers_nothing(string question)
    {
        using var documents = new SmallCollection(("cars.md", Cars.Replace("统一调度", "尽快检修", StringComparison.Ordinal)), ("grants.md", Grants));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task What_a_situation_told_in_clauses_of_its_own_lacks_weighs_less()
    {
        using var documents = new SmallCollection(("grants.md", Grants), ("cars.md", Cars));
        var apart = await documents.AskAsync("老婆怀孕刚辞职，存款也花光了，购房补贴几天审核完？");
        var together = await documents.AskAsync("老婆怀孕刚辞职存款也花光了购房补贴几天审核完？");
        Assert.True(apart.Confidence > together.Confidence, $"{apart.Confidence} apart, {together.Confidence} together");
    }

    [Theory]
    [InlineData("岚川县的服务窗口什么时候开？", "9:00")]
    [InlineData("岚川县奖励委员会的主任是谁？", "总经理")]
    public async Task A_compound_is_said_in_its_parts_and_a_post_by_another_post(string question, string expected)
    {
        using var documents = new SmallCollection(("office.md", """
            # 岚川县奖励办法

            第一条　岚川县设立奖励委员会，主任由县产业集团总经理兼任。

            第二条　岚川县政务服务大厅的窗口工作日上午9:00至12:00开放。
            """), ("grants.md", Grants));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_feature_has_a_weight_and_a_name_or_place_of_its_own()
    {
        Assert.Equal(SupportFeatures.All.Count, SupportFeatures.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(SupportFeatures.All, f => f.Weight is 0 || f.Name.Length == 0);
        Assert.Equal(PassageFeatures.Names.Count, PassageFeatures.Fitted.Count);
        Assert.Equal(SentenceFeatures.Names.Count, SentenceRanker.Fitted.Count);
        Assert.Equal("terms within the document", PassageFeatures.Names[PassageFeatures.TermsInDocument]);
        Assert.Equal("said by the version that holds", PassageFeatures.Names[PassageFeatures.SaidByVersion]);
        Assert.Equal("characters of missing terms", PassageFeatures.Names[PassageFeatures.CharactersOfMissing]);
        Assert.Equal("replaced", PassageFeatures.Names[PassageFeatures.Replaced]);
        Assert.Equal("strict answer type", PassageFeatures.Names[PassageFeatures.StrictType]);
        Assert.Equal("soft answer type", PassageFeatures.Names[PassageFeatures.SoftType]);
        Assert.Equal("place", PassageFeatures.Names[PassageFeatures.Place]);
        Assert.Equal("index score", PassageFeatures.Names[PassageFeatures.IndexScore]);
    }
}
