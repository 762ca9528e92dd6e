namespace Bot.Answering.Reading;

/// <summary>What kind of answer a question wants.</summary>
internal enum QuestionKind
{
    Fact,
    Amount,
    Percent,
    Count,
    Number,
    Duration,
    Date,
    Time,
    Area,
    Who,
    Organisation,
    Where,
    Name,
    Document,
    Definition,
    Reason,
    Manner,
    YesNo,
    List,
    Comparison,
    Aggregate,
    Greeting,
    Help,
    Thanks,
    Instruction,
}
