using System.Globalization;
using Bot.Knowledge;
using Bot.Server.Hosting;

namespace Bot.Server.Tests;

public sealed class WarmUpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-warm-").FullName;

    [Fact]
    public void What_is_asked_about_comes_from_all_over_the_collection()
    {
        for (int i = 0; i < 100; i++)
        {
            Write(i, $"# 第{i:000}号办法\n\n## 第{i:000}章\n\n本章规定补贴{i}万元。\n");
        }

        var subjects = WarmUp.Subjects(CollectionReader.Read(_folder));

        var numbers = subjects.Select(s => int.Parse(s.AsSpan(1, 3), CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(subjects.Count, 12, 24);
        Assert.Contains(numbers, n => n < 10);
        Assert.Contains(numbers, n => n > 85);
        Assert.Contains(subjects, s => s.EndsWith("号办法", StringComparison.Ordinal));
        Assert.Contains(subjects, s => s.EndsWith('章'));
    }

    [Fact]
    public void A_long_title_is_cut()
    {
        Write(1, $"# {new string('长', 3000)}\n\n补贴五万元。\n");

        Assert.All(WarmUp.Subjects(CollectionReader.Read(_folder)), s => Assert.InRange(s.Length, 1, 40));
    }

    [Fact]
    public void An_empty_collection_has_nothing_to_ask_about() => Assert.Empty(WarmUp.Subjects(new Collection([], [])));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(int number, string text) => File.WriteAllText(Path.Combine(_folder, $"d{number:000}.md"), text);
}
