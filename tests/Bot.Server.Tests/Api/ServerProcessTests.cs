using System.Net;
using System.Net.Http.Json;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class ServerProcessTests : IDisposable
{
    private const string Question = "石桥渡口几点开船？";

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-process-").FullName;
    private readonly HttpClient _http = new();

    public ServerProcessTests() => InventedCollection.WriteTo(Path.Combine(_folder, "documents"));

    [Fact]
    public async Task It_starts_from_any_folder_answers_and_stops_when_told_to()
    {
        using var server = new ServerProcess(_folder);
        var address = await ReadyAsync(server);
        var answer = await _http.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question = Question });
        Assert.Contains("早上六点", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task Answers_and_index_outlive_the_process_and_a_killed_one_leaves_nothing_broken()
    {
        string id;
        byte[] before;
        using (var first = new ServerProcess(_folder))
        {
            var address = await ReadyAsync(first);
            var answer = await _http.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question = Question });
            before = await answer.Content.ReadAsByteArrayAsync();
            id = System.Text.Json.JsonDocument.Parse(before).RootElement.GetProperty("answerId").GetString()!;
            await WrittenAsync("answers", id);
        }

        using var second = new ServerProcess(_folder);
        var again = await ReadyAsync(second);
        Assert.Equal(before, await _http.GetByteArrayAsync(new Uri(again, "/api/answers/" + id)));
        Assert.Equal(0, await second.StopAsync());
        Assert.DoesNotContain("built anew", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_goes_on_after_the_process_was_killed()
    {
        string? conversationId;
        using (var first = new ServerProcess(_folder))
        {
            var address = await ReadyAsync(first);
            var answer = await _http.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question = "云溪县对茶叶加工企业最高扶持多少？" });
            conversationId = (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("conversationId").GetString();
            await WrittenAsync("turns", "");
        }

        using var second = new ServerProcess(_folder);
        var again = await ReadyAsync(second);
        var followUp = await _http.PostAsJsonAsync(new Uri(again, "/api/ask"), new { question = "有什么条件？", conversationId });
        var reply = await followUp.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Contains("茶叶", reply.GetProperty("understanding").GetProperty("standalone").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_index_file_is_built_anew()
    {
        string index = Path.Combine(_folder, "data", "index.bot");
        Directory.CreateDirectory(Path.GetDirectoryName(index)!);
        await File.WriteAllBytesAsync(index, [.. "not an index"u8]);
        using var server = new ServerProcess(_folder);
        await ReadyAsync(server);
        Assert.Equal(0, await server.StopAsync());
        Assert.Contains("built anew", server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/directline/token.key", "token.key' holds 3 bytes, a signing key has 32. Delete it")]
    [InlineData("data/teams/token.key", "token.key' holds 3 bytes, a signing key has 32. Delete it")]
    [InlineData("data", "Set Data:Path to a folder")]
    public async Task A_file_that_is_not_what_it_should_be_stops_the_start_and_says_what_to_do(string name, string expected)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "abc");
        using var server = new ServerProcess(_folder, ("Index__Path", Path.Combine(_folder, "index.bot")));
        Assert.Equal(2, await server.ExitAsync());
        Assert.Contains(expected, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_cannot_be_read_stops_the_start_with_its_name()
    {
        string prompts = Path.Combine(_folder, "prompts");
        Directory.CreateDirectory(prompts);
        await File.WriteAllTextAsync(Path.Combine(prompts, "answer.yaml"), "template: [");
        using var server = new ServerProcess(_folder, ("Prompts__Path", prompts), ("Model__Endpoint", "http://127.0.0.1:9/v1"), ("Model__Name", "m"));
        Assert.Equal(2, await server.ExitAsync());
        Assert.Contains("answer.yaml", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_not_in_the_log()
    {
        using var server = new ServerProcess(_folder);
        var address = await ReadyAsync(server);
        await _http.GetStringAsync(new Uri(address, "/ask?q=石桥渡口秘密"));
        await _http.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question = "石桥渡口秘密" });
        await _http.GetAsync(new Uri(address, "/documents/石桥渡口秘密"));
        await server.StopAsync();
        Assert.DoesNotContain("秘密", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString("秘密"), server.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Limits__BodyBytes", "12", "Limits:BodyBytes is '12'")]
    [InlineData("Knowledge__Path", "/nowhere/at/all", "Knowledge:Path is '/nowhere/at/all'; allowed is an existing folder")]
    [InlineData("Server__TrustedProxies", "proxy.example", "Server:TrustedProxies is 'proxy.example'")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:80", "192.0.2.1")]
    public async Task A_setting_that_cannot_be_stops_the_start_with_its_name(string key, string value, string expected)
    {
        using var server = new ServerProcess(_folder, (key, value));
        Assert.NotEqual(0, await server.ExitAsync());
        Assert.Contains(expected, server.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // What was said is written soon after the reply, which does not wait for the disk.
    private async Task WrittenAsync(string store, string name)
    {
        string folder = Path.Combine(_folder, "data", store);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!Directory.Exists(folder) || Directory.GetFiles(folder, name + "*.json", SearchOption.AllDirectories).Length == 0)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private async Task<Uri> ReadyAsync(ServerProcess server)
    {
        var address = await server.AddressAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await _http.GetAsync(new Uri(address, "/health/ready"), limit.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        return address;
    }
}
