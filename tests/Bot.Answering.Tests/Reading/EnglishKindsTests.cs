using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

/// <summary>English questions want the kind of answer that their frame says.</summary>
public sealed class EnglishKindsTests
{
    [Theory]
    [InlineData("how many of the local dairy firms joined?", "家")]
    [InlineData("how many retired teachers live there?", "人")]
    [InlineData("how many parks are there?", null)]
    [InlineData("which firms joined?", null)]
    public void What_is_counted_has_its_measure_word(string question, string? measure) => Assert.Equal(measure, EnglishKinds.MeasureOf(question));

    [Theory]
    [InlineData("what is the longest repayment period they allow", QuestionKind.Duration)]
    [InlineData("what is the latest day to hand in the form", QuestionKind.Date)]
    [InlineData("within how many working days must the list be reported?", QuestionKind.Duration)]
    [InlineData("how many hours of service does a volunteer need?", QuestionKind.Duration)]
    [InlineData("for how long is the certificate valid?", QuestionKind.Duration)]
    [InlineData("what is the maximum loan amount for a start-up?", QuestionKind.Amount)]
    [InlineData("what is the monthly rent subsidy for technicians?", QuestionKind.Amount)]
    [InlineData("what percentage of the fee is refunded?", QuestionKind.Percent)]
    [InlineData("what is the contribution rate for individuals?", QuestionKind.Percent)]
    [InlineData("until when is the elevator subsidy valid?", QuestionKind.Date)]
    [InlineData("what is the application deadline?", QuestionKind.Date)]
    [InlineData("what are the visiting hours?", QuestionKind.Time)]
    [InlineData("which department reviews the applications?", QuestionKind.Organisation)]
    [InlineData("must employers pay for the training?", QuestionKind.YesNo)]
    [InlineData("how many beds are there?", QuestionKind.Count)]
    [InlineData("how old may applicants be?", QuestionKind.Number)]
    [InlineData("how big is the park?", QuestionKind.Area)]
    [InlineData("how big is the fund?", QuestionKind.Amount)]
    [InlineData("what's the most i can borrow?", QuestionKind.Amount)]
    [InlineData("what is the cut-off date?", QuestionKind.Date)]
    [InlineData("who decides on the application?", QuestionKind.Organisation)]
    [InlineData("which level of government is responsible?", QuestionKind.Organisation)]
    [InlineData("what rent-free space is offered?", null)]
    [InlineData("why was the plan changed?", null)]
    public void The_frame_tells_the_kind(string question, object? expected) => Assert.Equal((QuestionKind?)expected, EnglishKinds.Of(question));
}
