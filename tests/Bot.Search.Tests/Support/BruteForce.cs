using Bot.Search.Segments;

namespace Bot.Search.Tests.Support;

/// <summary>BM25 written down as plainly as possible over counted terms: the oracle for the pruned search.</summary>
internal sealed class BruteForce(IReadOnlyList<PassageSource> passages, IndexOptions options)
{
    private readonly List<List<Dictionary<string, int>>> _counts =
        [.. options.Fields.Select(f => passages.Select(p => Count(f, f.Source == FieldSource.Title ? p.Title : p.Body)).ToList())];

    public List<(int DocId, float Score)> Search(Query query)
    {
        double[] scores = new double[passages.Count];
        for (int field = 0; field < options.Fields.Count; field++)
        {
            var counts = _counts[field];
            float[] lengths = [.. counts.Select(c => (float)LengthCode.Decode(LengthCode.Encode(c.Values.Sum())))];
            int docCount = counts.Count(c => c.Count > 0);
            float average = docCount == 0 ? 1 : (float)(counts.Sum(c => (double)c.Values.Sum()) / docCount);
            foreach (var (term, times) in Count(options.Fields[field], query.Text))
            {
                int docFreq = counts.Count(c => c.ContainsKey(term));
                float idf = (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));
                float weight = query.Ranking.FieldWeights[options.Fields[field].Name] * times * idf;
                for (int doc = 0; doc < counts.Count; doc++)
                {
                    float norm = 1f / (1.2f * ((1 - 0.75f) + (0.75f * lengths[doc] / average)));
                    scores[doc] += weight - (weight / (1f + (counts[doc].GetValueOrDefault(term) * norm)));
                }
            }
        }

        return [.. scores.Select((score, doc) => (DocId: doc, Score: (float)score))
            .Where(s => s.Score > 0 && query.Filter?.Invoke(s.DocId) != false)
            .OrderByDescending(s => s.Score).ThenBy(s => s.DocId).Take(query.Top)];
    }

    private static Dictionary<string, int> Count(IndexField field, string text) =>
        field.Analyzer.Tokens(text).CountBy(t => t.Term).ToDictionary(StringComparer.Ordinal);
}
