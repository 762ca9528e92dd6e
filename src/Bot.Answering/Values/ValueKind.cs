namespace Bot.Answering.Values;

/// <summary>What a number in a text measures.</summary>
internal enum ValueKind
{
    /// <summary>Money: 500万元, 每月2000元.</summary>
    Money,

    /// <summary>A share or rate: 30%, 七成, 百分之五, 三分之二.</summary>
    Percent,

    /// <summary>A number of things, with its measure word: 50家, 12条.</summary>
    Count,

    /// <summary>A span of time: 3年, 15个工作日.</summary>
    Duration,

    /// <summary>A calendar date, at least a year or a month: 2018年8月10日, 同年12月.</summary>
    Date,

    /// <summary>An area: 300平米.</summary>
    Area,

    /// <summary>A time of day: 9:00.</summary>
    Time,
}
