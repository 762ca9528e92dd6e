using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>The sentence that says of all things that are compared what each of them has (浙江省和广东省各有4家): no paragraph on one of them tells it better.</summary>
internal static partial class JointClause
{
    private const int Considered = 12;

    // Share of what the question says besides the things themselves.
    private const double Covered = 0.6;

    /// <summary>The same clause for each of <paramref name="parts"/>; empty where no sentence says so of all.</summary>
    public static IReadOnlyList<FoundPart> Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> passages)
    {
        if (parts.Count < 2 || parts.Any(p => p.IsNew || p.IsOld) || Measure.Wanted(question.Question) is not { Count: > 0 } wanted)
        {
            return [];
        }

        bool areDated = parts.All(p => p.When > 0);
        bool arePeriods = parts.All(p => Period().IsMatch(p.Name));
        string[] names = [.. parts.Select(p => Folding.Fold(p.Name))];
        var rest = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Date && !names.Any(n => n.Contains(t.Term.Text, StringComparison.Ordinal) || t.Term.Text.Contains(n, StringComparison.Ordinal))).ToList();
        foreach (var passage in passages.Take(Considered).Select(p => p.Passage).Where(p => p.Passage.Kind != PassageKind.TableRow))
        {
            foreach (var sentence in passage.Sentences)
            {
                string text = sentence.Of(passage.Text);
                var clause = Clause.Of(catalog, passage, sentence);
                bool namesAll = areDated ? parts.All(p => clause.Facts.Any(p.Dates)) && wanted.Any(kind => clause.Facts.Count(f => f.Kind == kind) >= parts.Count)
                    : names.All(n => text.Contains(n, StringComparison.Ordinal)) && wanted.Any(kind => Alike().IsMatch(text) ? clause.Has(kind) : arePeriods && clause.Facts.Count(f => f.Kind == kind) >= parts.Count);
                if (namesAll && WeightedTerm.Share(rest, text) >= Covered)
                {
                    return [.. parts.Select(p => new FoundPart(question.Question.AsTyped(p.Name), clause, IsVersion: false))];
                }
            }
        }

        return [];
    }

    // 2019年上半年, 2018年全年.
    [GeneratedRegex("^(?:19|20)[0-9]{2}年", RegexOptions.None, 10000)]
    private static partial Regex Period();

    [GeneratedRegex("[各均都同]有?(?:为|是|达|占)?[0-9]|并列|(?:数量|数目)?(?:相同|一样|持平)", RegexOptions.None, 10000)]
    private static partial Regex Alike();
}
