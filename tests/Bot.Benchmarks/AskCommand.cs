using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Bot.Answering.Configuration;
using Bot.Answering.Evaluation;
using Bot.Server;
using Microsoft.AspNetCore.Builder;

namespace Bot.Benchmarks;

/// <summary>Latency of POST /api/ask as one client sees it: the real host on a free port, the questions of a set one after the other, round after round. The processor time is that of the server, its compiler and the client together.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(string folder, string set, int rounds)
    {
        string data = Directory.CreateTempSubdirectory("bench-ask-").FullName;
        var questions = QuestionSet.Read(set);
        await using var app = BotHost.Build(Settings(folder, data), ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        await app.StartAsync();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            while (!(await http.GetAsync("/health/ready")).IsSuccessStatusCode)
            {
                await Task.Delay(50);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions, {Environment.ProcessorCount} cores"));
            for (int round = 1; round <= rounds; round++)
            {
                await PrintAsync(http, questions, round);
            }
        }
        finally
        {
            await app.StopAsync();
            Directory.Delete(data, recursive: true);
        }

        return 0;
    }

    private static BotOptions Settings(string folder, string data) => BotSettings.Read(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Knowledge:Path"] = Path.GetFullPath(folder),
        ["Index:Path"] = Path.Combine(data, "index.bot"),
        ["Data:Path"] = data,
        ["Limits:RequestsPerMinute"] = "1000000",
    });

    private static async Task PrintAsync(HttpClient http, IReadOnlyList<GoldQuestion> questions, int round)
    {
        var elapsed = new List<double>(questions.Count);
        var (worked, paused, collected, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.CollectionCount(0), GC.GetTotalAllocatedBytes());
        foreach (var gold in questions)
        {
            string? conversationId = null;
            foreach (string question in gold.Turns.Append(gold.Question))
            {
                long started = Stopwatch.GetTimestamp();
                using var response = await http.PostAsJsonAsync("/api/ask", new { question, conversationId });
                byte[] body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                elapsed.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                conversationId = System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("conversationId").GetString();
            }
        }

        (worked, paused) = (Environment.CpuUsage.TotalTime - worked, GC.GetTotalPauseDuration() - paused);
        elapsed.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {round}: {elapsed.Count} requests, p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, worst {elapsed[^1]:0.0} ms; {worked.TotalMilliseconds / elapsed.Count:0.00} ms of processor time and {(GC.GetTotalAllocatedBytes() - allocated) / 1024 / elapsed.Count} KB each; {GC.CollectionCount(0) - collected} collections, {paused.TotalMilliseconds:0} ms"));

        double At(double share) => elapsed[(int)(share * (elapsed.Count - 1))];
    }
}
