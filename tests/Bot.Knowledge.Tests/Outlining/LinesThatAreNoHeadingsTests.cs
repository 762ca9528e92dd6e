namespace Bot.Knowledge.Tests.Outlining;

/// <summary>Lines about the document, and labels of one part of a paragraph, head nothing.</summary>
public sealed class LinesThatAreNoHeadingsTests
{
    private const string Article = "第一条　学生每学期开学以后一周以内到所在学院办理注册，逾期不办理的按照旷课处理。";

    [Theory]
    [InlineData("学籍规定\n\n（2022年7月8日石门学院院长办公会议修订通过）\n\n第一章　总则\n\n" + Article, Article, "第一章　总则")]
    [InlineData("收费公示\n\n发布单位：石门学院财务处　发布日期：2025年7月1日\n\n一、学费\n\n" + Article, Article, "一、学费")]
    [InlineData("收费公示\n\n一、学费\n\n" + Article + "\n\n发布单位：石门学院财务处　发布日期：2025年7月1日", "发布单位：石门学院财务处　发布日期：2025年7月1日", "一、学费")]
    [InlineData("换卡通知\n\n一、时间\n\n本科生：3月11日到3月22日换卡；研究生：3月25日到3月29日换卡。", "本科生：3月11日到3月22日换卡；研究生：3月25日到3月29日换卡。", "一、时间")]
    [InlineData("各地政策\n\n一、地方\n\n北京：2016年8月发布绩效任务；同年12月发布发展规划，鼓励发展。", "北京：2016年8月发布绩效任务；同年12月发布发展规划，鼓励发展。", "一、地方 > 北京")]
    public void A_paragraph_stands_below_its_own_headings_only(string text, string paragraph, string headings)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), text);
            var passage = Assert.Single(CollectionReader.Read(folder).Passages, p => p.Text == paragraph);
            Assert.Equal(headings, string.Join(" > ", passage.Headings));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
