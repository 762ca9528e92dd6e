using System.Text;

namespace Bot.Server.Pages;

/// <summary>What all pages share: head, banner, footer and response headers.</summary>
internal static class Layout
{
    // No script at all: the plain pages need none. Frames of this host only: the chat page shows the reader beside itself.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Sends a whole page.</summary>
    public static async Task WriteAsync(HttpContext context, string title, Html main)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        byte[] page = Encoding.UTF8.GetBytes(Page(title, main).ToString());
        response.ContentLength = page.Length;
        await response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static Html Page(string title, Html main) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        </head>
        <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="banner">
        <div class="frame">
        <a class="brand" href="/ask">文档问答</a>
        <nav aria-label="主要页面"><a href="/ask">提问</a><a href="/documents">全部文档</a></nav>
        </div>
        </header>
        <main id="main" class="frame" tabindex="-1">
        {main}
        </main>
        <footer class="frame">
        <p>回答只依据所收文档，并注明出处；文档没有写的，不作推测。请以原文为准。</p>
        </footer>
        </body>
        </html>

        """);
}
