namespace Bot.Answering.Reading;

/// <summary>The names of question kinds in replies.</summary>
internal static class IntentNames
{
    /// <summary>The intent of <paramref name="question"/>, as the contract names it.</summary>
    public static string Of(ReadQuestion question)
    {
        bool isSmallTalk = question.Kind is QuestionKind.Greeting or QuestionKind.Help or QuestionKind.Thanks or QuestionKind.Instruction;
        if (!isSmallTalk && (question.Compares || question.WantsList))
        {
            return question.Compares ? "comparison" : "list";
        }

        return question.Kind switch
        {
            QuestionKind.Amount or QuestionKind.Percent or QuestionKind.Area => "amount",
            QuestionKind.Count or QuestionKind.Number => "count",
            QuestionKind.Duration or QuestionKind.Date or QuestionKind.Time => "date",
            QuestionKind.Who or QuestionKind.Organisation => "who",
            QuestionKind.Where => "where",
            QuestionKind.Document => "document",
            QuestionKind.Definition => "definition",
            QuestionKind.YesNo => "yes_no",
            QuestionKind.Greeting => "greeting",
            QuestionKind.Help or QuestionKind.Thanks => "help",
            QuestionKind.Instruction => "instruction",
            _ => "fact",
        };
    }
}
