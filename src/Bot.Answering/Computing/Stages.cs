using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>Adds up the time that the stages of a procedure take (审核20个工作日, 公示5个工作日): those that the question names, or all that one paragraph tells.</summary>
internal static partial class Stages
{
    // Passages and documents that are looked at, best first, and names and stages that a question or a place has at the most: every way of pairing them is tried.
    private const int Considered = 5;
    private const int Documents = 2;
    private const int MostNames = 6;
    private const int MostTerms = 12;

    // What a stage must say of what the question calls it, in its words or words akin to them; single characters (听证, 许可证) are chance.
    private const double Said = 0.3;
    private const double Above = 0.5;
    private const double Akin = 0.5;
    private const double Characters = 0.2;

    // All stages found in one place answer surely.
    private const double Sure = 0.6;

    /// <summary>The sum with its terms; null unless the time of several stages is asked for and each is found once.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, AnswerPipeline pipeline, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (read.Kind != QuestionKind.Duration || Unit(read) is not { } units || !TotalAsked.OfStages(read.Folded))
        {
            return null;
        }

        var named = Names(read.Folded).Select(n => pipeline.Weigh(pipeline.Read(n, read.AsOf))).ToList();
        bool areNamed = named.Count >= 2 && named.TrueForAll(n => n.Terms.Count > 0);
        if (!areNamed && !Whole().IsMatch(read.Folded))
        {
            return null;
        }

        // Where the best is of a rule in force, no replaced one tells the stages.
        bool holds = Holds(passages[0]);
        foreach (var pool in Pools(pipeline.Catalog, [.. passages.Where(p => Holds(p) == holds)], units, areNamed))
        {
            if ((areNamed ? Assigned(named, pool) : [.. pool]) is { Count: >= 2 } chosen && chosen.TrueForAll(s => string.Equals(s.Time.Unit, chosen[0].Time.Unit, StringComparison.Ordinal)))
            {
                string total = Measure.Write(chosen.Sum(s => s.Time.Number), Written(chosen[0].Time.Unit));
                return Calculations.Told($"合计{total}（{string.Join('＋', chosen.Select(s => s.Time.Said))}）", [.. chosen.Select(s => s.Clause)], Math.Max(plain.Confidence, areNamed ? Sure : 0));
            }
        }

        return null;

        bool Holds(RankedPassage passage) => InForce.Holds(read, passage.Passage.Passage.Document, passage.Passage.Validity);
    }

    // What the question counts in: 天 may be working days.
    private static string[]? Unit(ReadQuestion question) => question.Measure switch
    {
        "个工作日" or "工作日" => ["工作日"],
        "天" => ["工作日", "天"],
        "个月" => ["个月"],
        "年" => ["年"],
        _ => null,
    };

    private static string Written(string unit) => unit is "工作日" ? "个工作日" : unit;

    // One paragraph that tells them, else the document that the best are of.
    private static IEnumerable<List<Stage>> Pools(PassageCatalog catalog, IReadOnlyList<RankedPassage> passages, string[] units, bool wide)
    {
        foreach (var passage in passages.Take(wide ? Considered : 1))
        {
            yield return Told(catalog, [passage.Passage], units);
        }

        if (wide)
        {
            foreach (var passage in passages.Take(Considered).DistinctBy(p => p.Passage.Passage.Document).Take(Documents))
            {
                yield return Told(catalog, Pieces.Document(catalog, passage.Passage.Passage), units);
            }
        }
    }

    private static List<Stage> Told(PassageCatalog catalog, IEnumerable<PreparedPassage> passages, string[] units)
    {
        var stages = new List<Stage>();
        foreach (var piece in passages.SelectMany(p => Pieces.Of(catalog, p)))
        {
            var times = piece.Facts.Where(f => f is { Kind: FactKind.Duration, Quantity: { } time } && units.Contains(time.Unit, StringComparer.Ordinal)).ToList();
            if (times is [{ Quantity.Bound: Bound.Exact or Bound.AtMost } only] && Measure.Of(only) is { } value)
            {
                stages.Add(new Stage(piece, value));
            }
        }

        return stages.Count <= MostTerms ? stages : [];
    }

    // For each name the stage that says it best, no stage twice; where there are as many as names, the last one left over is the stage that no word told.
    private static List<Stage> Assigned(List<WeightedQuestion> names, List<Stage> pool)
    {
        if (pool.Count < names.Count)
        {
            return [];
        }

        double[][] scores = [.. names.Select(n => pool.Select(s => Score(n, s.Clause)).ToArray())];
        var best = new int[names.Count];
        int unsaid = pool.Count == names.Count && names.Count > 2 && pool.TrueForAll(s => ReferenceEquals(s.Clause.Passage, pool[0].Clause.Passage)) ? 1 : 0;
        return Assign(scores, 0, unsaid, new int[names.Count], best) is null ? [] : [.. best.Select(i => pool[i])];
    }

    // At most six names and twelve stages: every way is tried.
    private static double? Assign(double[][] scores, int name, int unsaid, int[] taken, int[] best)
    {
        if (name == scores.Length)
        {
            taken.CopyTo(best, 0);
            return 0;
        }

        double? most = null;
        int[] found = new int[best.Length];
        for (int stage = 0; stage < scores[name].Length; stage++)
        {
            int left = scores[name][stage] < Said ? unsaid - 1 : unsaid;
            if (left < 0 || Array.IndexOf(taken, stage, 0, name) >= 0)
            {
                continue;
            }

            taken[name] = stage;
            if (Assign(scores, name + 1, left, taken, found) is { } rest && scores[name][stage] + rest > (most ?? -1))
            {
                most = scores[name][stage] + rest;
                found.CopyTo(best, 0);
            }
        }

        return most;
    }

    // What the title says belongs to the matter, not to the stage: 摊位许可初审.
    private static double Score(WeightedQuestion name, Clause clause)
    {
        string text = clause.Folded;
        double said = 0;
        double total = 1e-6;
        for (int t = 0; t < name.Terms.Count; t++)
        {
            var term = name.Terms[t];
            double kin = Akin * name.Akin[t].Where(k => text.Contains(k.Text, StringComparison.Ordinal)).Select(k => k.Factor).DefaultIfEmpty().Max();
            double strength = Math.Max(kin, Math.Max(term.PartialStrength(text), Above * term.PartialStrength(clause.Passage.Heading ?? "")));
            said += term.Weight * strength;
            total += strength > 0 || term.Strength(clause.Passage.Title) <= 0 ? term.Weight : 0;
        }

        return (said / total) + (Characters * CharacterMatch.Share(name, text));
    }

    // 查真假加上放钱, 审核、公示、打款: what is put side by side in the last clause that does so, without what asks.
    private static List<string> Names(string folded)
    {
        foreach (string clause in Comma().Split(folded).Reverse())
        {
            var names = Joint().Split(clause).Select(n => Asking().Replace(n, "").Trim()).Where(n => n.Length > 0).ToList();
            if (names.Count is >= 2 and <= MostNames)
            {
                return names;
            }
        }

        return [];
    }

    private sealed record Stage(Clause Clause, Measure Time);

    [GeneratedRegex("各个?(?:环节|步|阶段|道|关)|每一?(?:环节|步|关|道)|全程|整个|全部?(?:环节|流程|走完)|走完|从.{2,14}到.{2,16}", RegexOptions.None, 10000)]
    private static partial Regex Whole();

    [GeneratedRegex("[,，。;；:：?？]", RegexOptions.None, 10000)]
    private static partial Regex Comma();

    [GeneratedRegex("、|再?加上|再加(?!急)|(?<=[\u4e00-\u9fff]{2})加(?!起来|在一起|一块|装|盖|急|快|工|强|入|班)(?=[\u4e00-\u9fff]{2})|和|跟(?!进|踪)|连同|以及", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    [GeneratedRegex("(?:一共|总共|合计|加起来|加在一起|前后|最[多长快慢]|拢共|全算|全部|都算|要等?|得花?|总的|这?[两二三四五六][段步个关]|多少|几个?工作日).*$|^.*?(?:之后|以后|的)(?=[\u4e00-\u9fff]{2})", RegexOptions.None, 10000)]
    private static partial Regex Asking();
}
