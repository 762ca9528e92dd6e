using Bot.Answering.Configuration;

namespace Bot.Server.Tests.Configuration;

public sealed class ReadmeTests
{
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
