namespace Bot.Server.Hosting;

/// <summary>The request cannot be served; the message says to its sender what to change.</summary>
internal sealed class RequestException(int status, string detail) : Exception(detail)
{
    /// <summary>HTTP status to answer with.</summary>
    public int Status { get; } = status;

    /// <summary>For a wrong or missing value.</summary>
    public static RequestException Bad(string detail) => new(StatusCodes.Status400BadRequest, detail);

    /// <summary>For a name that stands for nothing here.</summary>
    public static RequestException NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    /// <summary>For everything that needs the index while there is none.</summary>
    public static RequestException NotReady() =>
        new(StatusCodes.Status503ServiceUnavailable, "The documents are still being indexed. Try again in a few seconds; /health/ready says when.");
}
