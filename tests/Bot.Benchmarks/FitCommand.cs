using System.Globalization;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Evaluation;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>
/// Fits the weights that passages, sentences and the confidence are judged by, on pairs of a folder of documents and a question set, and prints
/// them to be put beside their features. Keep sets aside that are not fitted on.
/// </summary>
internal static class FitCommand
{
    // Weights are drawn to nothing this much: six times as much lost .8 of 100 right passages of collections left out (.894 to .886).
    private const double Pull = 0.0005;

    public static int Run(string what, string lexiconFolder, string[] foldersAndSets)
    {
        var lexicon = Lexicon.Read([lexiconFolder]);
        var pipelines = foldersAndSets.Chunk(2).Select(pair => (Pipeline: Open(pair[0], lexicon), Questions: QuestionSet.Read(pair[1]).Where(q => q.Turns.Count == 0).ToList())).ToList();
        switch (what)
        {
            case "passages":
                Print(LinearModel.Fit([.. Groups(FitSamples.Passages)], new double[PassageFeatures.Fitted.Count], Pull));
                return 0;
            case "sentences":
                Print(LinearModel.Fit([.. Groups(FitSamples.Sentences)], new double[SentenceRanker.Fitted.Count], Pull));
                return 0;
            case "support":
                Print(Logistic([.. pipelines.SelectMany(p => p.Questions.SelectMany(q => FitSamples.Support(p.Pipeline, q)))]));
                return 0;
            default:
                Console.Error.WriteLine("fit what? passages, sentences or support");
                return 2;
        }

        IEnumerable<FitGroup> Groups(Func<AnswerPipeline, GoldQuestion, IReadOnlyList<FitCandidate>> samples) =>
            pipelines.SelectMany(p => p.Questions.Where(q => q.Answerable).Select(q => new FitGroup(samples(p.Pipeline, q), 1))).Where(g => g.Candidates.Count > 0);
    }

    private static AnswerPipeline Open(string folder, Lexicon lexicon)
    {
        var collection = CollectionReader.Read(folder);
        var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        return new AnswerPipeline(collection, index, lexicon, TimeProvider.System);
    }

    private static double[] Logistic(List<(double[] Features, bool IsRight, double Weight)> samples)
    {
        double[] weights = new double[samples[0].Features.Length];
        for (int round = 0; round < 1500; round++)
        {
            double[] gradient = new double[weights.Length];
            double total = 0;
            foreach (var (features, isRight, weight) in samples)
            {
                double probability = 1 / (1 + Math.Exp(-LinearModel.Score(features, weights)));
                total += weight;
                for (int i = 0; i < weights.Length; i++)
                {
                    gradient[i] += weight * ((isRight ? 1 : 0) - probability) * features[i];
                }
            }

            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] += 2 * ((gradient[i] / total) - (0.0005 * weights[i]));
            }
        }

        return weights;
    }

    private static void Print(double[] weights) =>
        Console.WriteLine(string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
}
