using System.Net;
using System.Text;

namespace Bot.Channels.Tests.Support;

/// <summary>Plays Entra ID's token endpoint, without a network.</summary>
internal sealed class LoginStub : HttpMessageHandler
{
    /// <summary>Forms that were posted, with their address before them.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What each request gets in turn; the last for all further ones.</summary>
    public List<string> Tokens { get; } = [StrictConnector.Token];

    /// <summary>An error in place of tokens.</summary>
    public string? Error { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string form = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.RequestUri} {form}");
        string token = Tokens[Math.Min(Requests.Count, Tokens.Count) - 1];
        return Error is null
            ? Json(HttpStatusCode.OK, $"{{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"{token}\"}}")
            : Json(HttpStatusCode.Unauthorized, $"{{\"error\":\"{Error}\",\"error_description\":\"AADSTS7000215\"}}");
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
