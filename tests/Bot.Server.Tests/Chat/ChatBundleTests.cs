using System.Text;
using Bot.Server.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Server.Tests.Chat;

public sealed class ChatBundleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-bundle-").FullName;

    public ChatBundleTests()
    {
        Write("manifest.json", """{"script":"chat-A.js","style":"chat-B.css"}""");
        Write("chat-A.js", "script");
        Write("chat-A.js.br", "brotli");
        Write("chat-A.js.gz", "gzip");
        Write("chat-B.css", "style");
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "brotli")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("", null, "script")]
    public void The_smallest_form_that_the_client_reads_is_sent_for_good(string accepted, string? encoding, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptEncoding = accepted;
        var file = Assert.IsType<FileContentHttpResult>(ChatBundle.Read(_folder)!.Send(context, "chat-A.js"));
        Assert.Equal(expected, Encoding.UTF8.GetString(file.FileContents.Span));
        Assert.Equal("text/javascript; charset=utf-8", file.ContentType);
        Assert.Equal(encoding, (string?)context.Response.Headers.ContentEncoding);
        Assert.Contains("immutable", context.Response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("chat-A.js.br")]
    [InlineData("../appsettings.json")]
    [InlineData("missing.js")]
    public void Other_files_are_not_sent(string name) =>
        Assert.IsType<NotFound>(ChatBundle.Read(_folder)!.Send(new DefaultHttpContext(), name));

    [Fact]
    public void Without_a_manifest_there_is_no_bundle() => Assert.Null(ChatBundle.Read(Path.Combine(_folder, "none")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
