using Bot.Answering.Retrieval;

namespace Bot.Answering.Tests.Retrieval;

public sealed class AspectMatcherTests
{
    [Theory]
    [InlineData("退", "申请退款", true)]
    [InlineData("退 !退休", "退休人员", false)]
    [InlineData("退 !退休", "退休人员退房", true)]
    [InlineData("[送寄]到", "寄到县里", true)]
    [InlineData("按(照|)以下", "按以下办理", true)]
    [InlineData("按(照|)以下", "按照以下办理", true)]
    [InlineData("#万元", "补贴3万元", true)]
    [InlineData("#万元", "补贴若干万元", false)]
    [InlineData("由<2-6>审批", "由县人民政府审批", true)]
    [InlineData("由<2-6>审批", "由县审批", false)]
    [InlineData("由<2-6>审批", "由县人民政府及其部门审批", false)]
    [InlineData("由<2-6>审批", "审批由县政府负责", false)]
    [InlineData("先<4>后<4>再", "先登记，后公示，再发放", true)]
    [InlineData("局$", "县财政局", true)]
    [InlineData("局$", "县财政局印发", false)]
    [InlineData("处<4># !处理", "处5000元罚款", true)]
    [InlineData("处<4># !处理", "处理5件事", false)]
    [InlineData("退", "", false)]
    public void A_pattern_is_found_where_its_pieces_follow_one_another(string patterns, string text, bool expected)
    {
        var matcher = new AspectMatcher([[], [.. patterns.Split(' ').Select(AspectPattern.Parse)]]);
        Assert.Equal(expected ? 2UL : 0, matcher.Find(text));
    }

    [Fact]
    public void Each_aspect_is_found_by_its_own_patterns_in_one_pass()
    {
        var read = AspectWords.Read(["fee", "? 要钱", ": 收费 免费", "late", "? 晚了", ": 逾期", ": 超过<4>的"]);
        var matcher = new AspectMatcher([.. read.Select(a => a.Told)]);
        Assert.Equal(["fee", "late"], read.Select(a => a.Name));
        Assert.Equal(3UL, matcher.Find("逾期不办的,免费的也要收费"));
        Assert.Equal(2UL, matcher.Find("超过3天的"));
        Assert.Equal(0UL, matcher.Find("要钱"));
    }

    [Fact]
    public void More_aspects_than_there_are_bits_are_refused()
    {
        var pattern = AspectPattern.Parse("税");
        Assert.Throws<ArgumentException>(() => new AspectMatcher([.. Enumerable.Repeat<IReadOnlyList<AspectPattern>>([pattern], 65)]));
    }
}
