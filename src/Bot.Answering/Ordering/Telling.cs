using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>An order by the form of a sentence: <paramref name="form"/> finds, in a folded question, the pattern of the sentence that answers it, which goes before what shares more words; null where the question asks otherwise.</summary>
/// <param name="form">The pattern of the sentence for a folded question.</param>
/// <param name="enough">How much a passage that has it must say of what the first one says of the question; little for what only one sentence of a document can be.</param>
/// <param name="compares">Whether a question that compares is meant, too.</param>
internal sealed class Telling(Func<string, Regex?> form, double enough = Telling.Enough, bool compares = false)
{
    // Passages whose documents are looked through, and how much of what the first says of the question is enough.
    private const int Considered = 3;
    private const double Enough = 0.35;

    /// <summary><paramref name="passages"/>, with the one first that has the sentence which <paramref name="question"/> asks for, of the documents of the best; as they are where the first has one or none has.</summary>
    public IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || (question.Question.Compares && !compares) || form(question.Question.Folded) is not { } told)
        {
            return passages;
        }

        // What a replaced version says in that form gives way to what the one in force says.
        bool tells = Sentence(told, passages[0].Passage) is not null;
        if (tells && !IsReplaced(question, passages[0]))
        {
            return passages;
        }

        var documents = passages.Take(Considered).Select(p => p.Passage.Passage.Document).ToHashSet();
        var telling = passages.Where(p => documents.Contains(p.Passage.Passage.Document) && p.TermsSaid >= enough * passages[0].TermsSaid && Sentence(told, p.Passage) is not null
            && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage))
            .OrderBy(p => IsReplaced(question, p)).ThenByDescending(p => p.TermsSaid).FirstOrDefault();
        return telling is null || (tells && !passages[0].Passage.Validity.ReplacedBy.Any(r => ReferenceEquals(r.Document, telling.Passage.Passage.Document))) ? passages : passages.PutFirst(telling);
    }

    private static bool IsReplaced(WeightedQuestion question, RankedPassage passage) =>
        !question.Question.SpeaksOfThePast && passage.Passage.Validity.At(question.Question.HoldsOn) is ValidityState.Replaced;

    /// <summary>Whether <paramref name="question"/> asks for the form and one of <paramref name="passages"/> would come first, or does, by it.</summary>
    public bool Decides(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        passages.Count > 0 && First(question, passages) is var ordered && Sentence(question, ordered[0].Passage) is not null;

    /// <summary>The first sentence of <paramref name="passage"/>, no row of a table, or of several the one whose case the asker's is (满5年不足10年), that tells what <paramref name="question"/> asks for; null where it asks otherwise or none does.</summary>
    public TextRange? Sentence(WeightedQuestion question, PreparedPassage passage) =>
        form(question.Question.Folded) is not { } told || passage.Passage.Kind == PassageKind.TableRow || Sentence(told, passage) is not { } first ? null
        : question.Question.Stated.Count == 0 ? first
        : passage.Stretches.Where(s => told.IsMatch(passage.Text.AsSpan(s.Start, s.Length))).MaxBy(s => RangeMatch.Of(question.Question, passage, s));

    private static TextRange? Sentence(Regex told, PreparedPassage passage)
    {
        foreach (var sentence in passage.Stretches)
        {
            if (told.IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)))
            {
                return sentence;
            }
        }

        return null;
    }
}
