using System.ComponentModel.DataAnnotations;

namespace Bot.Server.Api;

/// <summary>The body of POST /api/ask.</summary>
internal sealed record AskRequest
{
    /// <summary>The question in Chinese or English.</summary>
    [Required]
    public required string Question { get; init; }

    /// <summary>The conversation to continue, as an earlier reply named it; null starts one.</summary>
    public string? ConversationId { get; init; }

    /// <summary>How many passages to return beside the answer, 1 to 50; 5 unless set.</summary>
    [Range(1, 50)]
    public int? Top { get; init; }

    /// <summary>Which documents may answer.</summary>
    public AskFilter? Filter { get; init; }

    /// <summary>The day on which the answer must hold, as 2023-05-01; null means today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How the text is made: <c>auto</c>, <c>extractive</c> or <c>retrieval</c>; auto unless set.</summary>
    public string? Mode { get; init; }
}

/// <summary>Which documents may answer; values of one list are alternatives, an empty or missing list admits all.</summary>
internal sealed record AskFilter
{
    /// <summary>Places.</summary>
    public IReadOnlyList<string>? Region { get; init; }

    /// <summary>Years.</summary>
    public IReadOnlyList<int>? Year { get; init; }

    /// <summary>Categories of documents.</summary>
    public IReadOnlyList<string>? Category { get; init; }

    /// <summary>Ids of documents.</summary>
    public IReadOnlyList<string>? Document { get; init; }
}
