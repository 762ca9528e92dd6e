using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Answering.Configuration;
using Bot.Server.Hosting;

namespace Bot.Server.Chat;

/// <summary>GET /: the chat page. All it loads is on this host; the policy lets nothing else run or load.</summary>
internal static class ChatPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps the page and its files, if the build made them; false when it did not.</summary>
    public static bool MapChatPage(this WebApplication app, BotOptions options)
    {
        if (ChatBundle.Read(Path.Combine(AppContext.BaseDirectory, "chat")) is not { } bundle)
        {
            return false;
        }

        app.MapGet("/", (HttpContext context, ChatOffers offers) => ShowAsync(context, offers, bundle, options)).LimitPerClient().ExcludeFromDescription();
        app.MapGet("/chat/{name}", bundle.Send).ExcludeFromDescription();
        return true;
    }

    private static async Task ShowAsync(HttpContext context, ChatOffers offers, ChatBundle bundle, BotOptions options)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        string facets = HtmlEncoder.Default.Encode(JsonSerializer.Serialize(await offers.FacetsAsync(), Json));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request, nonce, options);
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="用中文提问，答案附原文出处。">
            <title>知识库问答</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/chat/{bundle.Style}">
            <script src="/chat/{bundle.Script}" nonce="{nonce}" defer></script>
            </head>
            <body>
            <div id="app" data-facets="{facets}"></div>
            <noscript><p>聊天需要 JavaScript。不用它也能提问：<a href="/ask">打开简明页面</a>。</p></noscript>
            </body>
            </html>
            """,
            context.RequestAborted);
    }

    // 'self' does not cover WebSockets in older browsers, so the host is named.
    private static string Policy(HttpRequest request, string nonce, BotOptions options) => string.Join(
        "; ",
        "default-src 'none'",
        $"script-src 'nonce-{nonce}'",
        $"style-src 'self' 'nonce-{nonce}'",
        $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}",
        "img-src 'self' data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
        $"frame-ancestors 'self' {string.Join(' ', options.DirectLine.AllowedOrigins)}".TrimEnd());
}
