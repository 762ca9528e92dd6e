using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering.Composition;
using Bot.Answering.Evaluation;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Evaluation;

namespace Bot.Cli.Commands;

/// <summary><c>bot eval retrieval</c>: how well the right passages are found.</summary>
internal static class EvalRetrievalCommand
{
    private const string Help = """
        usage: bot eval retrieval DIR [--ablate] [--json]
               bot eval retrieval FILE.jsonl [--knowledge DIR] [--ablate] [--json]

        Indexes a set in BEIR's layout (corpus.jsonl, queries.jsonl, qrels/test.tsv) or the documents of a question set, asks all
        its queries and prints recall at 1, 5 and 10, MRR@10 and nDCG@10. Of a question set, a passage is right that holds a gold
        quote, and questions that follow others are left out. --ablate prints the figures for every part of the analysis and the
        ranking, added and taken away.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 1, "--knowledge=", "--ablate", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var options = Opening.Options(arguments.Value("--knowledge"));
        string path = arguments.Operand(0, "DIR or FILE.jsonl");
        var set = Directory.Exists(path) ? RetrievalSet.Read(path) : RetrievalSet.Of(QuestionSet.Read(path), CollectionReader.Read(options.Knowledge.Path));
        cancellationToken.ThrowIfCancellationRequested();
        if (arguments.Has("--ablate"))
        {
            Ablate(set, WordLists.Load(BotComposition.LexiconFolders(options)), arguments.Has("--json"), cancellationToken);
            return ExitCode.Found;
        }

        using var index = PassageIndex.InMemory(set.Passages, BotComposition.EngineOptions(options, [.. set.Passages.Select(p => p.Body)]));
        var metrics = RetrievalEvaluation.Run(index, set.Queries, text => new Query(text));
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(Json(metrics));
        }
        else
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{metrics.Passages} passages, {metrics.Queries} queries: recall@1 {metrics.RecallAt1:F4}, recall@5 {metrics.RecallAt5:F4}, recall@10 {metrics.RecallAt10:F4}, MRR@10 {metrics.MrrAt10:F4}, nDCG@10 {metrics.NdcgAt10:F4}"));
        }

        return ExitCode.Found;
    }

    private static void Ablate(RetrievalSet set, WordLists wordLists, bool asJson, CancellationToken cancellationToken)
    {
        var rows = new JsonArray();
        foreach (var (variant, m) in RetrievalAblation.Run(set, wordLists))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = Json(m);
            row.Insert(0, "variant", variant);
            rows.Add(row);
            if (!asJson)
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{variant,-36} recall@1 {m.RecallAt1:F4}  recall@5 {m.RecallAt5:F4}  MRR@10 {m.MrrAt10:F4}  nDCG@10 {m.NdcgAt10:F4}"));
            }
        }

        if (asJson)
        {
            Terminal.WriteJson(rows);
        }
    }

    private static JsonObject Json(RetrievalMetrics metrics) => new()
    {
        ["passages"] = metrics.Passages,
        ["queries"] = metrics.Queries,
        ["recall@1"] = Math.Round(metrics.RecallAt1, 4),
        ["recall@5"] = Math.Round(metrics.RecallAt5, 4),
        ["recall@10"] = Math.Round(metrics.RecallAt10, 4),
        ["mrr@10"] = Math.Round(metrics.MrrAt10, 4),
        ["ndcg@10"] = Math.Round(metrics.NdcgAt10, 4),
    };
}
