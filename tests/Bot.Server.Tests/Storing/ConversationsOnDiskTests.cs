using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Storing;

public sealed class ConversationsOnDiskTests
{
    [Fact]
    public async Task A_question_is_kept_for_the_next_process_and_the_program_s_own_are_not()
    {
        await using var server = await RunningServer.StartAsync();
        await server.AskAsync("云溪县对茶叶加工企业最高扶持多少？");
        server.Late.Flush();
        string file = Assert.Single(Directory.GetFiles(Path.Combine(server.Root, "data", "turns"), "*", SearchOption.AllDirectories));
        Assert.Contains("云溪县对茶叶加工企业最高扶持多少？", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }
}
