using Bot.Answering;

namespace Bot.Channels.Rendering;

/// <summary>Addresses that may be shown as links: http and https, nothing else, however a document spells them.</summary>
internal static class SafeLinks
{
    /// <summary>The absolute address of <paramref name="link"/> as seen from <paramref name="baseUrl"/>; null when it is not http or https.</summary>
    public static string? Absolute(string link, string baseUrl) =>
        Uri.TryCreate(new Uri(baseUrl), link, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : null;

    /// <summary>The cited paragraph in the reader page, its quotations marked; null when the address is not safe.</summary>
    public static string? ToParagraph(Citation citation, string baseUrl) =>
        Absolute(ReaderLink.To(citation.Document.Id, citation.Paragraph, citation.Quotes), baseUrl);
}
