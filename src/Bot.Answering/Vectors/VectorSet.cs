using System.Numerics;

namespace Bot.Answering.Vectors;

/// <summary>The vectors of a collection's passages, by doc id, each of length 1. Immutable.</summary>
/// <param name="vectors">One for each passage; null for passages that have none yet.</param>
internal sealed class VectorSet(IReadOnlyList<float[]?> vectors)
{
    /// <summary>The doc ids nearest to <paramref name="question"/> by cosine, best first, equal ones by doc id. Vectors of other dimensions are left out.</summary>
    /// <param name="question">A vector of length 1.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="filter">Which doc ids may be returned; null for all.</param>
    public IReadOnlyList<int> Nearest(float[] question, int top, Func<int, bool>? filter)
    {
        // The worst of the best stands first, to be pushed out by a better one; of equal ones the higher doc id is worse.
        var best = new PriorityQueue<int, (float Score, int Order)>();
        for (int docId = 0; docId < vectors.Count; docId++)
        {
            if (vectors[docId] is not { } vector || vector.Length != question.Length || filter?.Invoke(docId) == false)
            {
                continue;
            }

            var rank = (Dot(question, vector), -docId);
            if (best.Count < top)
            {
                best.Enqueue(docId, rank);
            }
            else
            {
                best.EnqueueDequeue(docId, rank);
            }
        }

        int[] nearest = new int[best.Count];
        for (int i = nearest.Length - 1; i >= 0; i--)
        {
            nearest[i] = best.Dequeue();
        }

        return nearest;
    }

    /// <summary><paramref name="vector"/> at length 1; null when it has no direction or numbers that are none.</summary>
    public static float[]? Normalize(ReadOnlySpan<float> vector)
    {
        double sum = 0;
        foreach (float number in vector)
        {
            sum += (double)number * number;
        }

        if (vector.Length is 0 or > VectorFile.MaxDimensions || !double.IsFinite(sum) || sum < 1e-20)
        {
            return null;
        }

        float scale = (float)(1 / Math.Sqrt(sum));
        float[] normalized = vector.ToArray();
        for (int i = 0; i < normalized.Length; i++)
        {
            normalized[i] *= scale;
        }

        return normalized;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector<float>.Zero;
        int i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sums += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        }

        float dot = Vector.Sum(sums);
        for (; i < a.Length; i++)
        {
            dot += a[i] * b[i];
        }

        return dot;
    }
}
