namespace Bot.Answering.Reading;

/// <summary>What kind of answer a question wants.</summary>
internal enum QuestionKind
{
    /// <summary>Nothing that its form tells.</summary>
    Fact,

    /// <summary>A sum of money, or a share that makes one: 补多少钱.</summary>
    Amount,

    /// <summary>A share: 百分之几, 几成.</summary>
    Percent,

    /// <summary>A number of things with a measure word: 多少家.</summary>
    Count,

    /// <summary>A number of whatever kind: 招生多少.</summary>
    Number,

    /// <summary>A length of time: 多久, 几天.</summary>
    Duration,

    /// <summary>When something happens: 哪年, 什么时候.</summary>
    Date,

    /// <summary>A time of day: 几点.</summary>
    Time,

    /// <summary>A size of ground or rooms: 面积, 多少平.</summary>
    Area,

    /// <summary>A person: 谁, 哪位.</summary>
    Who,

    /// <summary>A body: 哪个部门, 哪家公司.</summary>
    Organisation,

    /// <summary>A place to be or to go to: 在哪, 去哪办.</summary>
    Where,

    /// <summary>What something is called: 叫什么.</summary>
    Name,

    /// <summary>A titled document: 哪个文件, 依据什么.</summary>
    Document,

    /// <summary>What a word means: 什么是.</summary>
    Definition,

    /// <summary>Why: 为什么.</summary>
    Reason,

    /// <summary>How something is done: 怎么办理.</summary>
    Manner,

    /// <summary>Whether: 吗, 是不是.</summary>
    YesNo,

    /// <summary>No question: a greeting.</summary>
    Greeting,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>No question: thanks or a farewell.</summary>
    Thanks,

    /// <summary>No question about the documents: an instruction to the bot.</summary>
    Instruction,
}
