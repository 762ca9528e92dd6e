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
}
