using System.Globalization;
using System.Text.Json;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly CommandLine _bot = new();

    [Fact]
    public async Task An_answer_cites_its_source_and_quotes_it()
    {
        var (exitCode, output, error) = await _bot.RunAsync(["ask", "石桥渡口几点开船？", "--knowledge", "documents"]);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("早上六点开船", lines[0], StringComparison.Ordinal);
        Assert.Contains("[1]", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^\[1\] .*notes#1$", lines[1]);
        Assert.StartsWith("    “石桥渡口每天早上六点开船", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_and_nothing_else()
    {
        var (exitCode, output, _) = await _bot.RunAsync(["ask", "石桥渡口几点开船？", "--knowledge", "documents", "--json"]);
        Assert.Equal(0, exitCode);
        Assert.Equal("grounded", JsonDocument.Parse(output).RootElement.GetProperty("outcome").GetString());
        Assert.Contains("石桥渡口", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_tells_what_the_confidence_is_made_of_beside_the_record()
    {
        var (exitCode, text, _) = await _bot.RunAsync(["ask", "石桥渡口几点开船？", "--knowledge", "documents", "--explain"]);
        Assert.Equal(0, exitCode);
        Assert.Contains("draft from notes#1: “石桥渡口每天早上六点开船", text, StringComparison.Ordinal);
        Assert.Contains("count of terms", text, StringComparison.Ordinal);
        var (_, json, _) = await _bot.RunAsync(["ask", "石桥渡口几点开船？", "--knowledge", "documents", "--explain", "--json"]);
        var record = JsonDocument.Parse(json).RootElement;
        Assert.Equal("grounded", record.GetProperty("outcome").GetString());
        Assert.Equal(record.GetProperty("confidence").GetDouble(), record.GetProperty("explanation").GetProperty("decisive").GetProperty("confidence").GetDouble());
    }

    [Fact]
    public async Task Words_of_a_question_need_no_quotation_marks()
    {
        var (_, output, _) = await _bot.RunAsync(["search", "石桥渡口", "开船", "--knowledge", "documents", "--json"]);
        Assert.Equal("石桥渡口 开船", JsonDocument.Parse(output).RootElement.GetProperty("query").GetString());
    }

    [Fact]
    public async Task A_chat_answers_line_after_line_lists_what_was_asked_and_ends_at_exit()
    {
        var (exitCode, output, _) = await _bot.RunAsync(
            ["ask", "--knowledge", "documents"], "石桥渡口几点开船？\n\nhistory\nexit\n云溪县对茶叶加工企业最高扶持多少？\n");
        Assert.Equal(0, exitCode);
        Assert.Contains("早上六点", output, StringComparison.Ordinal);
        Assert.Contains("1. 石桥渡口几点开船？", output, StringComparison.Ordinal);
        Assert.DoesNotContain("80万元", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_longer_than_the_limit_is_an_error_and_in_a_chat_a_remark()
    {
        string longest = string.Concat(Enumerable.Repeat("石桥渡口几点开船？", 60));
        var (exitCode, output, error) = await _bot.RunAsync(["ask", longest, "--knowledge", "documents"]);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("at most 500 are allowed", error, StringComparison.Ordinal);
        var (_, chat, remark) = await _bot.RunAsync(["ask", "--knowledge", "documents"], $"{longest}\n石桥渡口几点开船？\nexit\n");
        Assert.Contains("早上六点", chat, StringComparison.Ordinal);
        Assert.Contains("at most 500 are allowed", remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task How_many_documents_tell_is_counted_where_there_are_several(int documents, bool isCounted)
    {
        string folder = Path.Combine(_bot.Folder, "prices");
        Directory.CreateDirectory(folder);
        for (int i = 1; i <= documents; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.md"), i == 1 ? "# 船票\n\n| 航线 | 票价 |\n|---|---|\n| 东线 | 12元 |\n| 西线 | 15元 |\n| 南线 | 18元 |\n" : "# 茶园\n\n茶园每年修剪一次。\n");
        }

        var (_, output, _) = await _bot.RunAsync(["ask", "东线和西线的票价哪个高？", "--knowledge", "prices"]);
        Assert.Contains("15元", output, StringComparison.Ordinal);
        Assert.Equal(isCounted, output.Contains("份写到", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Index_names_every_file_that_is_not_served()
    {
        await File.WriteAllTextAsync(Path.Combine(_bot.Folder, "documents/scan.pdf"), "x");
        File.CreateSymbolicLink(Path.Combine(_bot.Folder, "documents/gone.txt"), Path.Combine(_bot.Folder, "no such file"));
        var (_, output, error) = await _bot.RunAsync(["index", "--knowledge", "documents", "--output", "named.bin"]);
        Assert.Contains("2 failed", output, StringComparison.Ordinal);
        Assert.Contains("scan.pdf: Unsupported format", error, StringComparison.Ordinal);
        Assert.Contains("gone.txt: A link to nothing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_prints_the_best_first_and_explain_gives_the_same_score()
    {
        var (exitCode, output, _) = await _bot.RunAsync(["search", "茶叶加工企业", "--knowledge", "documents", "--top", "2"]);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exitCode);
        Assert.InRange(lines.Length, 1, 2);
        string[] best = lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (_, explained, _) = await _bot.RunAsync(["explain", "茶叶加工企业", best[1], "--knowledge", "documents"]);
        Assert.StartsWith($"{best[1]}  {best[0]}", explained, StringComparison.Ordinal);

        // A line for each term and each lift, rounded to four decimals; the second line names the columns.
        double[] added = [.. explained.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..].Select(l => double.Parse(l.Trim().Split(' ')[0], CultureInfo.InvariantCulture))];
        Assert.Equal(double.Parse(best[0], CultureInfo.InvariantCulture), added.Sum(), added.Length * 0.00005 + 0.00005);
    }

    [Fact]
    public async Task Analyze_prints_one_line_for_each_line_also_for_empty_ones()
    {
        var (exitCode, output, _) = await _bot.RunAsync(["analyze", "--analyzer", "bigrams"], "北京大学\n\nABC 春\n");
        Assert.Equal((0, "北京 京大 大学\n\nabc 春\n"), (exitCode, output));
    }

    [Fact]
    public async Task Analyze_reads_a_file_as_it_reads_standard_input()
    {
        await File.WriteAllTextAsync(Path.Combine(_bot.Folder, "lines.txt"), "我购买了道具和服装。\n");
        var (_, output, _) = await _bot.RunAsync(["analyze", "lines.txt"]);
        Assert.Equal("我 购买 了 道具 和 服装 ,\n", output);
    }

    [Fact]
    public async Task Analyze_lists_the_words_learned_from_the_documents_with_what_says_so()
    {
        string folder = Path.Combine(_bot.Folder, "documents");
        string others = string.Concat(Enumerable.Range(0x5000, 1000).Select(c => (char)c));
        await File.WriteAllTextAsync(Path.Combine(folder, "learned.txt"), $"我们用砺石链，他们学砺石链。银行买砺石链吧。\n\n{others}\n");
        var (exitCode, output, _) = await _bot.RunAsync(["analyze", "--learned", "--knowledge", "documents"]);
        Assert.Equal(0, exitCode);
        Assert.Contains("砺石链\t3\t", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(4, line.Split('\t').Length));
    }

    [Fact]
    public async Task Index_reports_what_was_added_changed_and_removed()
    {
        var first = await IndexAsync();
        Assert.Equal(3, first.GetProperty("documents").GetInt32());
        Assert.Equal(3, first.GetProperty("added").GetArrayLength());
        await File.WriteAllTextAsync(Path.Combine(_bot.Folder, "documents/notes.txt"), "渡口改在七点开船。\n");
        File.Delete(Path.Combine(_bot.Folder, "documents/subsidies/yunxi-2021.md"));
        await File.WriteAllTextAsync(Path.Combine(_bot.Folder, "documents/new.txt"), "新的一段。\n");
        var second = await IndexAsync();
        Assert.Equal("new", second.GetProperty("added")[0].GetString());
        Assert.Equal("notes", second.GetProperty("changed")[0].GetString());
        Assert.Equal("subsidies/yunxi-2021", second.GetProperty("removed")[0].GetString());
        var third = await IndexAsync();
        Assert.Equal(0, third.GetProperty("added").GetArrayLength() + third.GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task Nothing_found_is_exit_code_1()
    {
        var (exitCode, output, _) = await _bot.RunAsync(["search", "𠮷", "--knowledge", "documents"]);
        Assert.Equal((1, ""), (exitCode, output));
    }

    [Fact]
    public async Task Answers_are_reported_as_a_page_and_compared_with_an_earlier_run()
    {
        string set = Path.Combine(_bot.Folder, "set.jsonl");
        await File.WriteAllTextAsync(set, """{"id":"ferry","category":"date","question":"石桥渡口几点开船？","answerable":true,"gold":[{"doc":"notes","quote":"早上六点开船"}],"answer_all":[["六点"]]}""" + "\n");
        var (_, run, _) = await _bot.RunAsync(["eval", "answers", "set.jsonl", "--knowledge", "documents", "--json"]);
        await File.WriteAllTextAsync(Path.Combine(_bot.Folder, "run.json"), run);
        var (exitCode, output, error) = await _bot.RunAsync(
            ["eval", "answers", "set.jsonl", "--knowledge", "documents", "--compare", "run.json", "--report", "report.html"]);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("0 fixed, 0 broken, 0 changed, 0 new, 0 gone", output, StringComparison.Ordinal);
        Assert.Contains("<svg", await File.ReadAllTextAsync(Path.Combine(_bot.Folder, "report.html")), StringComparison.Ordinal);
        var (refused, _, why) = await _bot.RunAsync(["eval", "answers", "set.jsonl", "--knowledge", "documents", "--compare", "set.jsonl"]);
        Assert.Equal(2, refused);
        Assert.Contains("bot eval answers FILE --json > RUN.json", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_output_has_no_escape_codes()
    {
        foreach (string[] args in (string[][])[["ask", "茶叶", "--knowledge", "documents"], ["ask", "--knowledge", "documents"], ["index", "--knowledge", "documents"], []])
        {
            var (_, output, error) = await _bot.RunAsync(args, "石桥渡口几点开船？\n");
            Assert.DoesNotContain('\u001b', output + error);
        }
    }

    [Theory]
    [InlineData("frobnicate", "'frobnicate' is not a command", "usage: bot COMMAND")]
    [InlineData("search", "QUERY is missing", "usage: bot search")]
    [InlineData("search x --top 0", "--top is '0'", "from 1 to 1000")]
    [InlineData("search x --top", "--top needs a value", "usage: bot search")]
    [InlineData("search x --depth 3", "'--depth' is not an option", "usage: bot search")]
    [InlineData("ask x --mode fast", "--mode is 'fast'", "extractive")]
    [InlineData("ask x --as-of yesterday", "--as-of is 'yesterday'", "2023-05-01")]
    [InlineData("ask x --as-of 9999-12-31", "--as-of is '9999-12-31'", "1900 to 2200")]
    [InlineData("ask x --as-of 1899-12-31", "--as-of is '1899-12-31'", "1900 to 2200")]
    [InlineData("ask x --knowledge nowhere", "Knowledge:Path is '", "an existing folder")]
    [InlineData("explain x nothing#1 --knowledge documents", "no passage 'nothing#1'", "bot search")]
    [InlineData("analyze nowhere.txt", "nowhere.txt", "bot:")]
    [InlineData("analyze --analyzer lucene", "--analyzer is 'lucene'", "smartcn")]
    [InlineData("eval answers nowhere.jsonl", "nowhere.jsonl", "bot:")]
    public async Task What_is_wrong_is_said_on_standard_error_with_exit_code_2(string args, params string[] expected)
    {
        var (exitCode, output, error) = await _bot.RunAsync(args.Split(' '));
        Assert.Equal((2, ""), (exitCode, output));
        Assert.All(expected, part => Assert.Contains(part, error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_in_the_environment_stops_the_start()
    {
        var (exitCode, _, error) = await _bot.RunAsync(["search", "x"], "", ("Limits__RequestsPerMinute", "none"), ("Knowledge__Pfad", "y"));
        Assert.Equal(2, exitCode);
        Assert.Contains("Limits:RequestsPerMinute is 'none'; allowed is a whole number", error, StringComparison.Ordinal);
        Assert.Contains("Knowledge:Pfad is not a setting", error, StringComparison.Ordinal);
    }

    public void Dispose() => _bot.Dispose();

    private async Task<JsonElement> IndexAsync() => JsonDocument.Parse(
        (await _bot.RunAsync(["index", "--knowledge", "documents", "--output", "out/index.bot", "--json"])).Output).RootElement;
}
