using System.Globalization;
using System.Text;

namespace Bot.Answering.Evaluation;

/// <summary>Whether answers given with a confidence of p are right in a share p of the cases: the answers of a run, sorted into ten bins by confidence.</summary>
/// <param name="Bins">The bins that hold answers, by rising confidence.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins)
{
    private const int BinCount = 10;
    private const int Size = 320;
    private const int Margin = 40;

    /// <summary>Mean distance between confidence and share right, weighted by answers (expected calibration error); 0 is perfect.</summary>
    public double Error => Bins.Count == 0 ? 0 : Bins.Sum(b => b.Answers * Math.Abs(b.Confidence - b.Right)) / Bins.Sum(b => b.Answers);

    /// <summary>The bins of a run. Refusals have none: what would have been said is not graded.</summary>
    public static Reliability Of(IReadOnlyList<Grade> grades) => new(
    [
        .. grades.Where(g => g.Answer.Outcome == Outcome.Grounded)
            .GroupBy(g => Math.Min(BinCount - 1, (int)(g.Answer.Confidence * BinCount)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(bin.Count(), bin.Average(g => g.Answer.Confidence), bin.Average(g => g.AnswerRight ? 1.0 : 0.0))),
    ]);

    /// <summary>The diagram as an SVG element: a dot for each bin, as large as the bin, and the line on which a perfect confidence lies.</summary>
    public string ToSvg()
    {
        var svg = new StringBuilder();
        int full = Size + (2 * Margin);
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {full} {full}\" width=\"{full}\" role=\"img\" aria-label=\"Share of right answers by confidence\" font-size=\"11\" fill=\"currentColor\">")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{Margin}\" width=\"{Size}\" height=\"{Size}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".3\"/>")
            .Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(0)} {Y(0)}L{X(1)} {Y(1)}\" stroke=\"currentColor\" stroke-opacity=\".4\" stroke-dasharray=\"4 4\"/>");
        for (int tick = 0; tick <= 10; tick += 2)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(tick / 10.0)}\" y=\"{Y(0) + 16}\" text-anchor=\"middle\">{tick / 10.0:0.0}</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{X(0) - 8}\" y=\"{Y(tick / 10.0) + 4}\" text-anchor=\"end\">{tick / 10.0:0.0}</text>");
        }

        if (Bins.Count > 0)
        {
            string line = string.Join('L', Bins.Select(b => string.Create(CultureInfo.InvariantCulture, $"{X(b.Confidence):0.#} {Y(b.Right):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{line}\" fill=\"none\" stroke=\"#27c\" stroke-width=\"1.5\"/>");
        }

        int most = Bins.Select(b => b.Answers).DefaultIfEmpty(1).Max();
        foreach (var bin in Bins)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(bin.Confidence):0.#}\" cy=\"{Y(bin.Right):0.#}\" r=\"{3 + (9 * Math.Sqrt((double)bin.Answers / most)):0.#}\" fill=\"#27c\" fill-opacity=\".6\">")
                .Append(CultureInfo.InvariantCulture, $"<title>{bin.Answers} answers, confidence {bin.Confidence:0.00}, right {bin.Right:0.00}</title></circle>");
        }

        return svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{full / 2}\" y=\"{full - 4}\" text-anchor=\"middle\">confidence</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{Margin - 14}\">share right</text></svg>").ToString();
    }

    private static double X(double value) => Margin + (value * Size);

    private static double Y(double value) => Margin + ((1 - value) * Size);
}

/// <summary>The answers of about one confidence.</summary>
/// <param name="Answers">How many.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ReliabilityBin(int Answers, double Confidence, double Right);
