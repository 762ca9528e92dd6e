using Bot.Search.Analysis.Scripts;
using Bot.Search.Analysis.Wholes;

namespace Bot.Search.Tests.Analysis;

public sealed class WholeTermsTests
{
    [Theory]
    [InlineData("一千万元", "10000000[0,3) 10000000元[0,4)")]
    [InlineData("１０００万元", "10000000[0,5) 10000000元[0,6)")]
    [InlineData("10,000,000元", "10000000[0,10) 10000000元[0,11)")]
    [InlineData("1.2亿", "120000000[0,4)")]
    [InlineData("三千五百二十", "3520[0,6)")]
    [InlineData("两万零五十", "20050[0,5)")]
    [InlineData("三亿五千万", "350000000[0,5)")]
    [InlineData("十二家", "12[0,2) 12家[0,3)")]
    [InlineData("二〇一九年", "2019[0,4)")]
    [InlineData("2019年", "")]
    [InlineData("增长3.5%", "3.5%[2,6)")]
    [InlineData("百分之五", "5%[0,4)")]
    [InlineData("第三批和第3批", "第3[0,2) 第3[4,6)")]
    [InlineData("十月", "10[0,1)")]
    [InlineData("一般三农百姓万一", "")]
    [InlineData("三五年", "")]
    public void A_number_is_one_term_however_it_is_written(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("国发〔2016〕73号", "〔2016〕73号[2,11)")]
    [InlineData("杭政办[2019]第5号", "〔2019〕5号[3,12)")]
    [InlineData("（2019）年", "")]
    [InlineData("《数字经济，促进条例》", "《数字经济促进条例》[0,11)")]
    [InlineData("《未完", "")]
    [InlineData("《》", "")]
    public void Titles_and_document_numbers_stay_whole(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("春")]
    [InlineData("999999999999999999999999999999亿亿亿亿")]
    [InlineData("，。《〔(1")]
    [InlineData("𠮷")]
    public void Odd_text_gives_nothing_and_does_no_harm(string text) =>
        Assert.All(Find(text), t => Assert.InRange(t.Range.End, t.Range.Start, text.Length));

    private static void Check(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(text).Select(t => $"{t.Term}[{t.Range.Start},{t.Range.End})")));

    private static List<(string Term, TextRange Range)> Find(string text)
    {
        var list = WholeTermList.Take();
        new WholeTerms(TextFolding.Fold(text), list).Find();
        var found = Enumerable.Range(0, list.Count).Select(i => (new string(list.Term(i)), list.Range(i))).ToList();
        WholeTermList.Return(list);
        return found;
    }
}
