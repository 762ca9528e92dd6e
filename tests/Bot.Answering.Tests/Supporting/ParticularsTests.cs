using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

public sealed class ParticularsTests
{
    [Fact]
    public void No_line_stands_in_two_lists() =>
        Assert.Empty(EmbeddedLines.Of(typeof(Particulars), "forms.txt").Intersect(EmbeddedLines.Of(typeof(Particulars), "particulars.txt"), StringComparer.Ordinal));

    [Theory]
    [InlineData("particulars.txt")]
    [InlineData("forms.txt")]
    [InlineData("quoted.txt")]
    public void No_line_stands_twice(string name)
    {
        var lines = EmbeddedLines.Of(typeof(Particulars), name);
        Assert.Empty(lines.GroupBy(line => line, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("高度是多少", "青湖观光巴士全长8.5米，最高时速60公里，可坐30人。", false)]
    [InlineData("宽度是多少", "青湖观光巴士全长8.5米，最高时速60公里，可坐30人。", false)]
    [InlineData("重量是多少", "青湖观光巴士全长8.5米，最高时速60公里，可坐30人。", false)]
    [InlineData("长度是多少", "青湖观光巴士全长8.5米，最高时速60公里，可坐30人。", true)]
    [InlineData("高度是多少", "观光塔高324米。", true)]
    [InlineData("高度是多少", "观光塔324米，每天开放。", true)]
    [InlineData("宽度是多少", "展台尺寸为3米×2米。", true)]
    [InlineData("重量是多少", "每件重12公斤。", true)]
    [InlineData("速度是多少", "全长8公里。", false)]
    [InlineData("速度是多少", "每小时60公里。", true)]
    public void A_dimension_is_told_by_its_own_figure(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Named.Untold(Read(question), Folding.Fold(said)).Count == 0);

    [Theory]
    [InlineData("有多高", "青湖观光巴士全长8.5米，最高时速60公里，可坐30人。", false)]
    [InlineData("有多高", "观光塔高324米。", true)]
    [InlineData("利率有多高", "年利率4.5%。", true)]
    [InlineData("快递一天收几次", "快递员每天上门两次取件。", true)]
    [InlineData("垃圾站一天收几次厨余", "厨余破袋投放，一天一次。", false)]
    [InlineData("一档企业最多补多少", "各档中补贴最高的是一档，每家企业50万元。", true)]
    [InlineData("哪个国家参加了", "按照办法的意见执行。", false)]
    [InlineData("哪个国家参加了", "来自法国和德国的企业参加。", true)]
    public void What_is_quoted_tells_it_in_its_form(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Quoted.Untold(Read(question), Folding.Fold(said)).Count == 0);

    [Theory]
    [InlineData("对罚款不服怎么办", "不服处理决定的，可以申请复议。", true)]
    [InlineData("不服罚款怎么办", "不服处理决定的，可以申请复议。", true)]
    [InlineData("茶园罚款是什么意思", "茶园由村里看管。", false)]
    [InlineData("拖一天罚多少", "每日按欠缴金额的万分之五收取违约金。", true)]
    [InlineData("节日采茶几倍工资", "节日采茶按3倍支付。", true)]
    [InlineData("一楼铺面什么价", "一楼铺面每平方米30元。", true)]
    [InlineData("考茶艺当天突然发烧，证明何时交", "突发急病的，3日内补交证明。", true)]
    public void A_word_of_the_case_is_no_particular(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Named.Untold(Read(question), Folding.Fold(said)).Count == 0);

    // As they are laid out: with spaces around figures, telephone numbers in groups, numbers within a house.
    [Theory]
    [InlineData("秋茶节几号开幕", "秋茶节于 9 月 7 日开幕。", true)]
    [InlineData("茶厂电话是多少", "茶厂咨询：0571-8633 2190。", true)]
    [InlineData("茶厂电话是多少", "茶厂客服：400-618-2207。", true)]
    [InlineData("厂长手机号是多少", "厂长 139 0571 2288", true)]
    [InlineData("茶厂电话是多少", "茶厂值班：分机8120", true)]
    [InlineData("茶厂电话是多少", "茶厂成立于 2018 年 12 月。", false)]
    public void Figures_are_read_however_they_are_laid_out(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Quoted.Untold(Read(question), FigureSpacing.Closed(Folding.Fold(said))).Count == 0);

    // Both lines would have to be met, which nobody means.
    [Fact]
    public void No_word_is_asked_in_two_lines()
    {
        var words = EmbeddedLines.Of(typeof(Particulars), "particulars.txt").Select(line => line.Split("=>")[0].Trim().TrimStart('~', ' '))
            .Where(asked => asked.All(c => char.IsLetterOrDigit(c) || c == '|')).SelectMany(asked => asked.Split('|'));
        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
