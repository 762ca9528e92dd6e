using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Pages;

public sealed partial class WhyTableTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("云溪县对茶叶加工企业最高扶持多少？", false)]
    [InlineData("云溪县对年产值超过3000万元的茶叶加工企业，一次性给予最高80万元的扶持资金，申报材料由云溪县农业农村局受理，每年9月30日截止，最高多少？", true)]
    public async Task The_rows_of_a_passage_add_up_to_its_score(string question, bool hasMoreThanRows)
    {
        string page = await server.Http.GetStringAsync("/ask?q=" + Uri.EscapeDataString(question));
        var tables = Table().Matches(page);
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            double[] scores = [.. Score().Matches(table.Value).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];

            // The last one is the total; each is rounded to three decimals.
            Assert.Equal(scores[^1], scores[..^1].Sum(), scores.Length * 0.0005);
        });
        Assert.Equal(hasMoreThanRows, tables.Any(t => t.Value.Contains("个词</td>", StringComparison.Ordinal)));
    }

    [GeneratedRegex("<details class=\"why\">.*?</details>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Table();

    [GeneratedRegex(@"<td>([\d.]+)</td><td>[^<]*</td></tr>", RegexOptions.NonBacktracking)]
    private static partial Regex Score();
}
