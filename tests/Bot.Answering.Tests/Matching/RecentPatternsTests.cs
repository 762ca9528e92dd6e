using System.Globalization;
using Bot.Answering.Matching;

namespace Bot.Answering.Tests.Matching;

public sealed class RecentPatternsTests
{
    [Fact]
    public void What_is_asked_for_again_stays_and_the_others_are_bounded()
    {
        var patterns = new RecentPatterns(10);
        var first = patterns.Of("甲+");
        for (int i = 0; i < 100; i++)
        {
            Assert.Matches(patterns.Of(i.ToString(CultureInfo.InvariantCulture)), $"第{i}条");
            Assert.Same(first, patterns.Of("甲+"));
            Assert.InRange(patterns.Kept, 1, 11);
        }
    }
}
