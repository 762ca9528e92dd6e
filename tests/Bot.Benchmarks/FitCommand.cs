using System.Globalization;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Evaluation;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>
/// Fits the weights that passages, sentences and the confidence are judged by, on pairs of a folder of documents and a question set, and prints
/// them to be put beside their features. A set written as FILE@0.2 counts that much. Keep sets aside that are not fitted on.
/// </summary>
internal static class FitCommand
{
    // Weights are drawn to nothing this much: six times as much lost .8 of 100 right passages of collections left out (.894 to .886).
    private const double Pull = 0.0005;

    public static int Run(string what, string lexiconFolder, string[] foldersAndSets)
    {
        var lexicon = Lexicon.Read([lexiconFolder]);
        var pipelines = foldersAndSets.Chunk(2).Select(pair => (Pipeline: Open(pair[0], lexicon), Questions: QuestionSet.Read(pair[1].Split('@')[0]).Where(q => q.Turns.Count == 0).ToList(), Weight: WeightOf(pair[1]))).ToList();
        switch (what)
        {
            case "passages":
                Print(LinearModel.Fit([.. Groups(FitSamples.Passages)], new double[PassageFeatures.Fitted.Count], Pull));
                return 0;
            case "sentences":
                Print(LinearModel.Fit([.. Groups(FitSamples.Sentences)], new double[SentenceRanker.Fitted.Count], Pull));
                return 0;
            case "support":
                Print(SupportFeatures.All, Logistic([.. pipelines.SelectMany(p => p.Questions.SelectMany(q => FitSamples.Support(p.Pipeline, q).Select(s => s with { Weight = s.Weight * p.Weight })))]));
                return 0;
            default:
                Console.Error.WriteLine("fit what? passages, sentences or support");
                return 2;
        }

        IEnumerable<FitGroup> Groups(Func<AnswerPipeline, GoldQuestion, IReadOnlyList<FitCandidate>> samples) =>
            pipelines.SelectMany(p => p.Questions.Where(q => q.Answerable).Select(q => new FitGroup(samples(p.Pipeline, q), p.Weight))).Where(g => g.Candidates.Count > 0);
    }

    private static double WeightOf(string set) => set.Split('@') is [_, var weight] ? double.Parse(weight, CultureInfo.InvariantCulture) : 1;

    private static AnswerPipeline Open(string folder, Lexicon lexicon)
    {
        var collection = CollectionReader.Read(folder);
        var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        return new AnswerPipeline(collection, index, lexicon, TimeProvider.System);
    }

    // Newton's method: the sum is concave, and some ten steps end at its maximum.
    private static double[] Logistic(List<(double[] Features, bool IsRight, double Weight)> samples)
    {
        const double pull = 0.0005;
        double[] weights = new double[samples[0].Features.Length];
        double total = samples.Sum(s => s.Weight);
        for (int round = 0; round < 12; round++)
        {
            double[] gradient = [.. weights.Select(w => -pull * total * w)];
            double[][] curvature = [.. weights.Select((_, i) => weights.Select((_, j) => i == j ? pull * total : 0).ToArray())];
            foreach (var (features, isRight, weight) in samples)
            {
                double probability = 1 / (1 + Math.Exp(-LinearModel.Score(features, weights)));
                for (int i = 0; i < weights.Length; i++)
                {
                    gradient[i] += weight * ((isRight ? 1 : 0) - probability) * features[i];
                    for (int j = 0; j < weights.Length; j++)
                    {
                        curvature[i][j] += weight * probability * (1 - probability) * features[i] * features[j];
                    }
                }
            }

            double[] step = Solve(curvature, gradient);
            weights = [.. weights.Zip(step, (w, s) => w + s)];
        }

        return weights;
    }

    // Elimination without pivots: the matrix is symmetric and positive.
    private static double[] Solve(double[][] matrix, double[] right)
    {
        for (int column = 0; column < right.Length; column++)
        {
            for (int row = column + 1; row < right.Length; row++)
            {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < right.Length; i++)
                {
                    matrix[row][i] -= factor * matrix[column][i];
                }

                right[row] -= factor * right[column];
            }
        }

        double[] solution = new double[right.Length];
        for (int row = right.Length - 1; row >= 0; row--)
        {
            double known = 0;
            for (int i = row + 1; i < right.Length; i++)
            {
                known += matrix[row][i] * solution[i];
            }

            solution[row] = (right[row] - known) / matrix[row][row];
        }

        return solution;
    }

    private static void Print(IReadOnlyList<SupportFeature> features, double[] weights)
    {
        foreach (var (feature, weight) in features.Zip(weights))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weight,6:0.00} (now {feature.Weight:0.00})  {feature.Name}"));
        }
    }

    private static void Print(double[] weights) =>
        Console.WriteLine(string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
}
