using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>What the documents cannot answer for certain, whatever else matches.</summary>
internal static partial class Hopeless
{
    /// <summary>The confidence that is left at the most.</summary>
    public const double Most = 0.1;

    // From this share of the question's characters on, what is there is there by chance: 一部 in 推荐一部电影. At .7 off-topic questions are refused
    // as often, and 2 to 7 % more of what the documents answer too.
    private const double MostMissing = 0.8;
    private const double MostForeignMissing = 0.5;

    // Longer questions are compared by their beginning.
    private const int MostCharacters = 500;

    private static readonly (string Name, Func<FirstPassage, bool> Holds)[] Reasons =
    [
        ("about other places", p => p.Place < 0),
        ("figures of another part of the year", p => p.Read.YearPart is not null && YearMatch.Lacks(p.Read, p.Passage)),
        ("shares next to nothing", p => SharesNextToNothing(p.Question, p.Passage)),
        ("foreign words missing", p => ForeignMissing(p.Question, p.Passage) > MostForeignMissing),
        ("nothing of what a follow-up asks itself", p => SaysNothingNew(p.Question, p.Passage)),
        ("no word of the question", p => SaysNoWord(p.Question, p.Passage)),
        ("names a place that no document knows", p => NamesUnknownPlace(p.Read, p.Statistics)),
    ];

    /// <summary>Why <paramref name="first"/> answers nothing; null where it may.</summary>
    public static string? Reason(FirstPassage first) => Array.Find(Reasons, r => r.Holds(first)).Name;

    // A situation told around the question may share nothing with any paragraph: what asks must be missing as well.
    private static bool SharesNextToNothing(WeightedQuestion question, PreparedPassage passage)
    {
        string folded = question.Question.Folded;
        return CharactersMissing(question, passage, new TextRange(0, folded.Length)) >= MostMissing
            && CharactersMissing(question, passage, WordingSupport.Asking(folded)) >= MostMissing;
    }

    // 隔壁青山县: a county or city that no gazetteer and no document has is not one that the documents speak of.
    private static bool NamesUnknownPlace(ReadQuestion question, PairStatistics statistics) =>
        County().Matches(question.Folded).Any(place => !statistics.Occurs(place.Value) && !question.Places.Any(p => place.Value.Contains(p.ShortName, StringComparison.Ordinal)));

    // Where a question has whole words, a single character that it shares with the passage is chance.
    private static bool SaysNoWord(WeightedQuestion question, PreparedPassage passage)
    {
        WeightedTerm[] subjects = [.. question.Terms.Where(IsSubject)];
        WeightedTerm[] words = [.. subjects.Where(t => t.Term.IsDemanded)];
        WeightedTerm[] asked = words.Length > 0 ? words : subjects;
        bool saysAsked = words.Length == 0 && question.Terms.Any(t => t.Term.Asks && !Support.IsMissing(t, passage));
        return asked.Length > 0 && !saysAsked && asked.All(t => Support.IsMissing(t, passage))
            // 那三千块 is a word of its own where the place fits, and so is a row for 我30万买的.
            && !(question.Question.Places.Count > 0 && (passage.StatesSumOf(question.Question) || (passage.Passage.Kind == PassageKind.TableRow && RangeMatch.Of(question.Question, passage, passage.Whole) > 0)));
    }

    // What a follow-up carries over from the question before says nothing of what it asks itself.
    private static bool SaysNothingNew(WeightedQuestion question, PreparedPassage passage)
    {
        bool carries = question.Terms.Any(t => t.Term.Share < 1);
        WeightedTerm[] own = carries ? [.. question.Terms.Where(t => t.Term.Share >= 1 && t.Term.IsDemanded && IsSubject(t))] : [];
        return own.Length > 0 && own.All(t => Support.IsMissing(t, passage));
    }

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint) && !term.Term.Asks;

    // Share of the characters of the content of the range that the passage lacks: a character is there when a pair that it belongs to stands in the passage,
    // its headings or title, or a term that it belongs to is said in whatever words.
    private static double CharactersMissing(WeightedQuestion question, PreparedPassage passage, TextRange range)
    {
        string folded = question.Question.Folded;
        Span<bool> content = stackalloc bool[Math.Min(folded.Length, MostCharacters)];
        Span<bool> there = stackalloc bool[content.Length];
        for (int i = 0; i + 1 < content.Length; i++)
        {
            var pair = folded.AsSpan(i, 2);
            if (question.AsksOf(pair))
            {
                content[i] = content[i + 1] = true;
                bool holds = passage.Mentions(pair);
                there[i] |= holds;
                there[i + 1] |= holds;
            }
        }

        foreach (var term in question.Terms.Where(t => !Support.IsMissing(t, passage) && t.Term.Range.End <= folded.Length))
        {
            for (int i = term.Term.Range.Start; i < Math.Min(term.Term.Range.End, there.Length); i++)
            {
                there[i] = true;
            }
        }

        int asked = 0;
        int missing = 0;
        for (int i = range.Start; i < Math.Min(range.End, content.Length); i++)
        {
            asked += content[i] ? 1 : 0;
            missing += content[i] && !there[i] ? 1 : 0;
        }

        return (double)missing / Math.Max(1, asked);
    }

    /// <summary>Share of the terms of <paramref name="question"/>, 0 to 1, that are foreign words which nothing Chinese stands for and <paramref name="passage"/> does not say: the larger, the less was understood.</summary>
    public static double ForeignMissing(WeightedQuestion question, PreparedPassage passage) =>
        (double)question.Terms.Count(t => t.Term.Role == TermRole.Foreign && t.Strength(passage.Text) <= 0) / Math.Max(1, question.Terms.Count);

    [GeneratedRegex("(?<=^|[,。、;?!]|隔壁|邻近|附近|旁边|[在到和跟与的是来去从])(?![全本各该哪几两某外]|上市|超市|城市|股市)[\\u4e00-\\u9fff][\\u4e00-\\u9fff-[到在往去给由向归找请交报送问从]][县市](?![场民长级区内外委政价县值面里])", RegexOptions.None, 10000)]
    private static partial Regex County();
}
