using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>What is told of a part of a year is not told of all of it, whatever the whole is called.</summary>
public sealed class YearMatchTests
{
    [Theory]
    [InlineData("云陂县图书馆2023年全年借出图书5200册。", "云陂县图书馆2023年一整年借出了多少册图书？", true)]
    [InlineData("云陂县图书馆2023年借出图书5200册。", "云陂县图书馆2023年全年借出了多少册图书？", true)]
    [InlineData("云陂县图书馆2023年上半年借出图书5200册。", "云陂县图书馆2023年一整年借出了多少册图书？", false)]
    [InlineData("云陂县图书馆2023年上半年借出图书5200册。", "云陂县图书馆2023年上半年借出了多少册图书？", true)]
    [InlineData("云陂县图书馆2023年上半年借出图书5200册。", "云陂县图书馆2023年下半年借出了多少册图书？", false)]
    [InlineData("云陂县图书馆前身借出图书5200册是在960年", "云陂县图书馆前身960年全年借出了多少册图书？", true)]
    public async Task A_part_of_a_year_answers_for_that_part(string text, string question, bool isAnswered)
    {
        using var documents = new SmallCollection(("library.md", $"# 云陂县图书馆年度工作总结\n\n{text}\n\n全馆有阅览座位300个，职工24名。\n"));
        Assert.Equal(isAnswered ? Outcome.Grounded : Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    // The number of the rule above the second sum is of 2022; what was applied for in 2022 is paid by the first.
    [Theory]
    [InlineData("2022年递的申请，渔船执照每本补贴多少？", "渔船执照每本补贴300元")]
    [InlineData("按2022年的办法，渔船每本补贴多少？", "每本补贴90元")]
    public async Task The_number_of_a_rule_in_a_heading_is_the_year_of_the_rule_alone(string question, string expected)
    {
        using var documents = new SmallCollection(("boats.md", """
            # 云陂县2023年渔船补贴申报通知

            ## 一、按照老办法执行的项目

            渔船执照每本补贴300元。

            ## 二、按照《云陂县渔船办法》（云府办〔2022〕20号）执行的项目

            渔船检验每本补贴90元。
            """));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }
}
