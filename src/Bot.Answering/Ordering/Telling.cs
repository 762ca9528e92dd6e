using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>Puts the passage first that has a sentence of a certain form.</summary>
internal static class Telling
{
    // Passages whose documents are looked through, and how much of what the first says of the question is enough.
    private const int Considered = 3;
    private const double Enough = 0.35;

    /// <summary><paramref name="passages"/>, with the one first that has a sentence which <paramref name="told"/> finds, of the documents of the best; as they are where the first has one or none has.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, Regex told)
    {
        if (passages.Count < 2 || question.Question.Compares || Sentence(told, passages[0].Passage) is not null)
        {
            return passages;
        }

        var documents = passages.Take(Considered).Select(p => p.Passage.Passage.Document).ToHashSet();
        var telling = passages.Where(p => documents.Contains(p.Passage.Passage.Document) && p.TermsSaid >= Enough * passages[0].TermsSaid && Sentence(told, p.Passage) is not null
            && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage)).MaxBy(p => p.TermsSaid);
        return telling is null ? passages : passages.PutFirst(telling);
    }

    /// <summary>The first sentence of <paramref name="passage"/> that <paramref name="told"/> finds, a row whole; null where it finds none.</summary>
    public static TextRange? Sentence(Regex told, PreparedPassage passage)
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
