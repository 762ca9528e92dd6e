using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>A quoted item that announces items of its own is told with them.</summary>
public sealed class ItemListTests
{
    private const string Rules = """
        # 岚川市示范渔场评定办法

        第六条　评为示范渔场的，须同时满足以下条件：

        （一）渔场注册成立满两年；

        （二）渔场近三年的尾水处理投入占养殖总支出的比例符合如下要求：

        1. 养殖面积不足500亩的渔场，比例不低于2%；

        2. 养殖面积500亩以上不足2000亩的渔场，比例不低于3%；

        3. 养殖面积2000亩以上的渔场，比例不低于5%；

        （三）渔场近一年没有受过行政处罚。
        """;

    [Fact]
    public async Task Items_that_are_counted_in_the_question_follow_what_announces_them()
    {
        var answer = await AskedTexts.AskAsync("示范渔场尾水处理投入占养殖总支出的比例分几档，三档各要到多少？", Rules);
        Assert.Equal(3, answer.Table!.Rows.Count);
        Assert.Equal(4, answer.Citations.Count);
        Assert.Contains("尾水处理投入", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_item_that_fits_the_case_answers_alone()
    {
        var answer = await AskedTexts.AskAsync("渔场养殖面积800亩，尾水处理投入的比例至少要多少？", Rules);
        Assert.Contains("3%", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5%", answer.Text, StringComparison.Ordinal);
    }
}
