using Bot.Answering;
using Bot.Answering.Configuration;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>Turns the body of POST /api/ask into a question, or says what to change.</summary>
internal static class AskRequestReader
{
    private const int MaxFilterValues = 100;
    private const int MaxFilterLength = 300;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["question"] = "a text",
        ["conversationId"] = "a text of at most 128 letters, digits, '-', '_', '.' or '|', or null",
        ["top"] = "a whole number from 1 to 50",
        ["filter"] = "an object with the lists region, year, category and document",
        ["filter.region"] = "a list of texts",
        ["filter.year"] = "a list of whole numbers from 1900 to 2200",
        ["filter.category"] = "a list of texts",
        ["filter.document"] = "a list of texts",
        ["asOf"] = "a date such as \"2023-05-01\" from 1900 to 2200, or null",
        ["mode"] = "\"auto\", \"extractive\" or \"retrieval\"",
    };

    public static async Task<Question> ReadAsync(HttpRequest request, LimitsOptions limits)
    {
        var body = await JsonBody.ReadAsync<AskRequest>(request, Fields);
        Require(body.Top is null or (>= 1 and <= 50), "top");
        Require(body.AsOf is null || (body.AsOf >= Question.FirstDay && body.AsOf <= Question.LastDay), "asOf");
        return new Question(Text(body.Question, limits))
        {
            ConversationId = Conversation(body.ConversationId),
            Top = body.Top ?? 5,
            Filter = Filter(body.Filter),
            AsOf = body.AsOf,
            Mode = Mode(body.Mode),
        };
    }

    /// <summary>The question without surrounding white space; <paramref name="field"/> is what its sender calls it.</summary>
    /// <exception cref="RequestException">It is empty or too long.</exception>
    public static string Text(string? question, LimitsOptions limits, string field = "question")
    {
        string text = question?.Trim() ?? "";
        if (text.Length == 0)
        {
            throw RequestException.Bad($"'{field}' is empty. Send the question as a text.");
        }

        return text.Length <= limits.QuestionLength
            ? text
            : throw new RequestException(
                StatusCodes.Status413PayloadTooLarge,
                $"The question has {text.Length} characters; at most {limits.QuestionLength} are allowed. Shorten it.");
    }

    /// <summary>The conversation's id, or null for none.</summary>
    /// <exception cref="RequestException">It is not such an id.</exception>
    public static string? Conversation(string? id)
    {
        Require(id is null || (id.Length is >= 1 and <= 128 && id.All(c => char.IsAsciiLetterOrDigit(c) || "-_.|".Contains(c))), "conversationId");
        return id;
    }

    private static QuestionFilter Filter(AskFilter? filter)
    {
        if (filter is null)
        {
            return QuestionFilter.None;
        }

        Require(filter.Year is null || (filter.Year.Count <= MaxFilterValues && filter.Year.All(y => y is >= 1900 and <= 2200)), "filter.year");
        return new QuestionFilter(
            Texts(filter.Region, "filter.region"),
            filter.Year ?? [],
            Texts(filter.Category, "filter.category"),
            Texts(filter.Document, "filter.document"));
    }

    private static string[] Texts(IReadOnlyList<string>? values, string field)
    {
        Require(values is null || values.All(v => v is not null), field);
        return values is null || (values.Count <= MaxFilterValues && values.All(v => v.Trim().Length is > 0 and <= MaxFilterLength))
            ? values?.Select(v => v.Trim()).ToArray() ?? []
            : throw RequestException.Bad($"'{field}' takes at most {MaxFilterValues} texts of 1 to {MaxFilterLength} characters.");
    }

    private static AnswerMode Mode(string? mode) => mode switch
    {
        null or "auto" => AnswerMode.Auto,
        "extractive" => AnswerMode.Extractive,
        "retrieval" => AnswerMode.Retrieval,
        _ => throw RequestException.Bad($"'mode' must be {Fields["mode"]}."),
    };

    private static void Require(bool isMet, string field)
    {
        if (!isMet)
        {
            throw RequestException.Bad($"'{field}' must be {Fields[field]}.");
        }
    }
}
