using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>What a word means is told by the paragraph that defines it.</summary>
public sealed class DefinedTests
{
    private const string Text = "# 蓝汀市社区工厂管理办法\n\n第一条　社区工厂应当办理登记。社区工厂招用居民的，按人数给予补贴。\n\n第二条　本办法所称社区工厂，是指{0}的小型加工点；所称带头人是指{1}。\n\n第三条　社区工厂的带头人每年培训一次，带头人变更的应当报备。社区工厂包括新办的和迁入的。";

    [Theory]
    [InlineData("什么样的地方才算社区工厂？", "设在楼栋里", "设在楼栋里")]
    [InlineData("什么样的地方才算社区工厂？", "租用闲置厂房", "租用闲置厂房")]
    [InlineData("蓝汀市说的带头人指的是谁？", "设在楼栋里", "登记时的负责人")]
    [InlineData("什么叫社区工厂？", "设在楼栋里", "设在楼栋里")]
    public async Task The_definition_answers(string question, string place, string expected)
    {
        string text = Text.Replace("{0}", place, StringComparison.Ordinal).Replace("{1}", "登记时的负责人", StringComparison.Ordinal);
        var answer = await AskedTexts.AskAsync(question, text);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains("第二条", answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲类船都指哪些船？", "钢质渔船")]
    [InlineData("乙类船都指哪些船？", "木质渔船")]
    public async Task Of_two_definitions_in_a_paragraph_the_one_asked_for_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 渔船停靠标准\n\n停靠费按船的类别收取。\n\n甲类船是指钢质渔船和其他机动的大船；乙类船是指木质渔船。");
        Assert.StartsWith(expected, answer.Text[(answer.Text.IndexOf("是指", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("蓝汀市讲的“渔船”到底指什么样的船？", "所称渔船是指")]
    [InlineData("蓝汀市讲的“渔船补贴”究竟指什么？", "所称渔船补贴是指")]
    public async Task The_very_word_is_defined_and_no_longer_one(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 蓝汀市渔船补贴办法\n\n第一条　本办法所称渔船补贴是指蓝汀市向购买渔船的渔民发放的补助，渔船补贴由渔业局发放，渔船应当在蓝汀市登记。\n\n第二条　本办法所称渔船是指从事捕捞的机动船。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Fact]
    public async Task Another_question_about_a_defined_word_is_not_answered_by_its_definition()
    {
        var answer = await AskedTexts.AskAsync("社区工厂招用居民按什么给补贴？", Text);
        Assert.Contains("按人数", answer.Text, StringComparison.Ordinal);
    }

    private const string Loans = "# 蓝汀市渔船贷款办法\n\n第一条　渔船贷款由渔业局会同银行办理，借款家庭可以申请渔船贷款。\n\n第二条　借款家庭（仅指借款人夫妻双方，下同）有下列情形之一的，不得申请渔船贷款：\n\n（一）家庭名下有两艘渔船；\n\n（二）家庭有未结清的渔船贷款。\n\n第三条　渔业局负责统筹，南汀镇、沙头镇和礁石镇（以下统称“三镇”）做好服务，三镇的渔船贷款另有优惠。市财政做好三镇的保障。\n\n第四条　配偶可以一同借款（以下简称“参贷”），渔船贷款的参贷人负连带责任。";

    [Theory]
    [InlineData("蓝汀渔船贷款说的家庭，算上父母吗？", "仅指借款人夫妻双方")]
    [InlineData("蓝汀渔船贷款里讲的“借款家庭”包括孩子吗？", "仅指借款人夫妻双方")]
    [InlineData("蓝汀办法里的三镇，指的是哪三个？", "南汀镇、沙头镇和礁石镇")]
    [InlineData("蓝汀渔船贷款说的参贷是啥意思？", "配偶可以一同借款")]
    public async Task A_definition_in_brackets_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Loans);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    private const string Rule = "# 蓝汀市渔业条例\n\n第一条　为延续渔港提升和渔村振兴（以下简称“双渔”行动），制定本条例。\n\n第二条　持有渔船证书，在蓝汀市从事捕捞的，为专业渔民。\n\n第三条　本条例所称返乡青年，是指离开蓝汀市{0}年后回来的人。\n\n第四条　专业渔民、返乡青年参加“双渔”行动的，购置的渔网设备属于网目大于{0}厘米的拖网以及围网的，给予补贴。\n\n第五条　渔网设备的补贴每年发放一次，专业渔民和返乡青年都可以申请渔网补贴。";

    [Theory]
    [InlineData("蓝汀常说的“双渔”是哪两样？", "渔港提升和渔村振兴")]
    [InlineData("什么人算专业渔民？", "持有渔船证书")]
    [InlineData("按蓝汀的条例，怎样的人才算专业渔民？", "持有渔船证书")]
    [InlineData("蓝汀的什么人算“返乡”的？", "离开蓝汀市6年")]
    [InlineData("蓝汀哪种青年叫返乡的？", "离开蓝汀市6年")]
    [InlineData("蓝汀条例里的“返乡青年”，说的是哪些人？", "离开蓝汀市6年")]
    [InlineData("蓝汀渔网补贴认的是什么样的渔网？", "网目大于6厘米")]
    public async Task A_definition_in_another_form_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rule.Replace("{0}", "6", StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
