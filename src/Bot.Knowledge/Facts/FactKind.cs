namespace Bot.Knowledge.Facts;

/// <summary>What kind of thing a fact names.</summary>
public enum FactKind
{
    /// <summary>A place: <see cref="Fact.Region"/>.</summary>
    Region,

    /// <summary>An authority, company, school, association or other body; <see cref="Fact.Value"/> is its full name where the document gives one.</summary>
    Institution,

    /// <summary>A person named after an office ("局长王信"); <see cref="Fact.Value"/> is the name, <see cref="Fact.Detail"/> the office.</summary>
    Person,

    /// <summary>A day, month, year, quarter or range of them: <see cref="Fact.Dates"/>.</summary>
    Date,

    /// <summary>Money: <see cref="Fact.Quantity"/> in yuan, or in the currency that its unit names.</summary>
    Amount,

    /// <summary>A share: <see cref="Fact.Quantity"/> in per cent.</summary>
    Percentage,

    /// <summary>A number of things: <see cref="Fact.Quantity"/> with the measure word or unit.</summary>
    Count,

    /// <summary>A length of time or a time limit: <see cref="Fact.Quantity"/> in 年, 个月, 周, 天, 工作日, 小时 or 分钟.</summary>
    Duration,

    /// <summary>A title in 《》; <see cref="Fact.Value"/> is what stands inside.</summary>
    Title,

    /// <summary>The number of a document, such as 青政发〔2023〕7号; brackets and spaces normalised in <see cref="Fact.Value"/>.</summary>
    DocumentNumber,

    /// <summary>Words in quotation marks; <see cref="Fact.Value"/> is what stands inside.</summary>
    Quotation,

    /// <summary>A statement on when a document is in force or which one it ends: <see cref="Fact.Detail"/> says which, see <see cref="ValidityWords"/>.</summary>
    Validity,
}
