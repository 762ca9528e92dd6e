using Bot.Answering.Configuration;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Configuration;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_first_answer_that_the_README_shows_is_the_one_that_its_command_prints()
    {
        string readme = (await File.ReadAllTextAsync(Path.Combine(BotSettings.Read().Root, "README.md"))).ReplaceLineEndings("\n");
        string command = readme.Split('\n').Single(line => line.Contains("src/Bot.Cli -c Release -- ask ", StringComparison.Ordinal));
        using var bot = new CommandLine();
        var (exitCode, output, _) = await bot.RunAsync(["ask", command[(command.IndexOf(" ask ", StringComparison.Ordinal) + 5)..]]);
        Assert.Equal(0, exitCode);
        string shown = readme[(readme.IndexOf("begins with\n\n```\n", StringComparison.Ordinal) + "begins with\n\n```\n".Length)..];
        Assert.StartsWith(shown[..shown.IndexOf("```", StringComparison.Ordinal)], output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_lists_every_setting_with_its_default()
    {
        string readme = File.ReadAllText(Path.Combine(BotSettings.Read().Root, "README.md"));
        var missing = BotSettings.Defaults()
            .Where(setting => !readme.Contains($"| `{setting.Key}` | {(setting.Value.Length == 0 ? "none" : $"`{setting.Value}`")} |", StringComparison.Ordinal))
            .Select(setting => $"| `{setting.Key}` | `{setting.Value}` |");
        Assert.Empty(missing);
    }
}
