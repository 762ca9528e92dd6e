using System.Net;
using System.Net.Http.Headers;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class UploadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("text/html", "application/octet-stream")]
    [InlineData("image/svg+xml", "application/octet-stream")]
    public async Task A_file_comes_back_in_the_echo_with_its_name_and_a_harmless_type(string type, string expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var response = await client.RequestAsync(HttpMethod.Post, "/upload?userId=u1", Form("说明.txt", type, 10));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = (await client.PollAsync("1"))["activities"]![0]!;
        var file = echo["attachments"]![0]!;
        Assert.Equal("说明.txt", file["name"]!.GetValue<string>());
        Assert.Equal(expected, file["contentType"]!.GetValue<string>());
        Assert.StartsWith($"data:{expected};base64,", file["contentUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("l022", echo["channelData"]!["clientActivityID"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_upload_that_is_too_large_gets_413_and_a_broken_one_400()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxUploadBytes = 5000 });
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var large = await client.RequestAsync(HttpMethod.Post, "/upload", Form("a.png", "image/png", 6000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        var broken = new StringContent("no parts");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var response = await client.RequestAsync(HttpMethod.Post, "/upload", broken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static MultipartFormDataContent Form(string name, string type, int length)
    {
        var activity = new StringContent("""{"type":"message","attachments":[{"contentType":"text/plain","name":"说明.txt"}],"channelData":{"clientActivityID":"l022"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var file = new ByteArrayContent(new byte[length]);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new MultipartFormDataContent { { activity, "activity", "blob" }, { file, "file", name } };
    }
}
