using System.Net;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class HotReloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The tests ask again and again until a change shows.
    private static readonly (string Key, string Value) NoLimit = ("Limits:RequestsPerMinute", "1000000");

    [Fact]
    public async Task Documents_that_come_change_and_go_are_followed_while_serving()
    {
        await using var server = await RunningServer.StartAsync(NoLimit);
        string file = Path.Combine(server.Root, "knowledge", "新增.txt");
        await File.WriteAllTextAsync(file, "望湖楼茶馆每周一歇业。\n");
        await UntilAsync(server, "望湖楼茶馆", text => text.Contains("每周一歇业", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, "望湖楼茶馆每周三歇业。\n");
        await UntilAsync(server, "望湖楼茶馆", text => text.Contains("每周三歇业", StringComparison.Ordinal));
        File.Delete(file);
        await UntilAsync(server, "望湖楼茶馆", text => !text.Contains("望湖楼", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/documents/新增")).StatusCode);
    }

    [Fact]
    public async Task Questions_are_answered_without_an_error_while_documents_change()
    {
        await using var server = await RunningServer.StartAsync(NoLimit);
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            int answered = 0;
            while (!stop.IsCancellationRequested)
            {
                Assert.Contains("80万元", (await server.AskAsync("云溪县对茶叶加工企业最高扶持多少？")).GetProperty("text").GetString(), StringComparison.Ordinal);
                answered++;
            }

            return answered;
        });
        for (int i = 0; i < 5; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(server.Root, "knowledge", "变化.txt"), $"望湖楼茶馆第{i}号包间朝南。\n");
            string expected = $"第{i}号包间";
            await UntilAsync(server, "望湖楼茶馆包间", text => text.Contains(expected, StringComparison.Ordinal));
        }

        await stop.CancelAsync();
        Assert.True(await asking > 0);
    }

    [Fact]
    public async Task A_word_that_is_added_holds_without_a_restart()
    {
        await using var server = await RunningServer.StartAsync(NoLimit);
        string lexicon = Path.Combine(server.Root, "knowledge", "lexicon");
        Directory.CreateDirectory(lexicon);
        await File.WriteAllTextAsync(Path.Combine(lexicon, "words.txt"), "石桥渡口\n");
        using var limit = new CancellationTokenSource(Patience);
        while (!(await ExplainedTermsAsync(server)).Contains("石桥渡口", StringComparer.Ordinal))
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task A_conversation_goes_on_across_a_change()
    {
        await using var server = await RunningServer.StartAsync(NoLimit);
        var first = await server.AskAsync("云溪县对茶叶加工企业最高扶持多少？");
        await File.WriteAllTextAsync(Path.Combine(server.Root, "knowledge", "新增.txt"), "望湖楼茶馆每周一歇业。\n");
        await UntilAsync(server, "望湖楼茶馆", text => text.Contains("每周一歇业", StringComparison.Ordinal));
        var second = await RunningServer.JsonAsync(await server.PostAsync("/api/ask", System.Text.Json.JsonSerializer.Serialize(
            new { question = "申报材料有哪些？", conversationId = first.GetProperty("conversationId").GetString() })));
        Assert.Contains("云溪县", second.GetProperty("understanding").GetProperty("standalone").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_watched_is_served_as_it_was()
    {
        await using var server = await RunningServer.StartAsync(("Knowledge:Watch", "false"), NoLimit);
        File.Delete(Path.Combine(server.Root, "knowledge", "notes.txt"));
        Assert.Contains("石桥渡口", await SearchAsync(server, "石桥渡口"), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(RunningServer server, string query, Func<string, bool> isThere)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!isThere(await SearchAsync(server, query)))
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<List<string>> ExplainedTermsAsync(RunningServer server)
    {
        var reply = await server.GetJsonAsync("/api/search?q=石桥渡口&explain=true&top=1");
        return [.. reply.GetProperty("passages")[0].GetProperty("explanation").GetProperty("contributions").EnumerateArray().Select(c => c.GetProperty("term").GetString()!)];
    }

    private static async Task<string> SearchAsync(RunningServer server, string query) =>
        string.Join('\n', (await server.GetJsonAsync("/api/search?q=" + query)).GetProperty("passages").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
