using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

public sealed class BareNameTests
{
    private static readonly (string Name, string Text)[] Documents =
    [
        ("link.md", """
            # 云溪县的政务协同平台

            | 时间 | 事情 |
            |---|---|
            | 5月 | 宣布向企业开放溪云通 |
            | 6月 | 溪云通用户超过一万 |

            ## 来历

            县里自己建设的政务协同平台叫溪云通。

            ## 分工

            “茶源码”由云溪茶业和北岭物流联合打造，用来追溯茶叶的来源。

            ## 成效

            多家茶企靠茶源码卖出了茶叶，金额超过百万元。
            """),
        ("library.md", "# 云溪县图书馆读者须知\n\n每张借书证最多借阅8册图书，借期为30天。\n"),
    ];

    [Fact]
    public async Task A_word_typed_alone_asks_what_the_thing_is()
    {
        using var collection = new SmallCollection(Documents);
        var answer = await collection.AskAsync("溪云通");
        Assert.Equal("definition", answer.Understanding.Intent);
        Assert.Contains("政务协同平台叫溪云通", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("茶源码是谁做的")]
    [InlineData("茶源码是哪些企业开发的？")]
    public async Task Who_made_something_is_told_by_whom_it_was_made(string question)
    {
        using var collection = new SmallCollection(Documents);
        var answer = await collection.AskAsync(question);
        Assert.Contains("云溪茶业和北岭物流", answer.Text, StringComparison.Ordinal);
    }
}
