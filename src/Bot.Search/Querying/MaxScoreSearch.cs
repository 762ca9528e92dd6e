using System.Numerics;

namespace Bot.Search.Querying;

/// <summary>
/// The exact best k passages for a weighted sum of terms, without scoring all of them: MaxScore (Turtle and Flood 1995) over
/// windows of doc ids with the bounds of block-max indexes (Ding and Suel 2011).
/// In a window, the terms whose bounds together stay below the worst passage kept so far cannot bring in a passage by themselves;
/// they are only looked up for passages that the other terms found.
/// </summary>
internal sealed class MaxScoreSearch
{
    // Of 2,048 to 16,384 the fastest at 1,000,000 passages: in longer windows bounds are loose and sums leave the first cache.
    private const int WindowSize = 8192;

    // Without a threshold every passage of a window is scored by every term; the first windows are short to get one cheaply.
    private const int FirstWindowSize = 128;

    private readonly int _passageCount;
    private readonly TopK _top;
    private readonly Func<int, bool>? _admits;
    private readonly ClauseCursor[] _cursors;
    private readonly double[] _scores;

    // One bit for each passage of a window that has a score: of 8,192 some two hundred have, and the others are never looked at.
    private readonly ulong[] _touched;
    private readonly int[] _candidates;
    private readonly double[] _candidateScores;

    private MaxScoreSearch(IReadOnlyList<Clause> clauses, int passageCount, TopK top, Func<int, bool>? admits)
    {
        _passageCount = passageCount;
        _top = top;
        _admits = admits;
        _cursors = [.. clauses.Select(c => new ClauseCursor(c, passageCount))];

        int largest = Math.Min(WindowSize, passageCount);
        _scores = new double[largest];
        _touched = new ulong[(largest + 63) / 64];
        _candidates = new int[largest];
        _candidateScores = new double[largest];
    }

    /// <summary>Adds to <paramref name="top"/> the best passages among those that <paramref name="admits"/> lets through.</summary>
    /// <remarks>
    /// Sums are taken in 64 bits, where adding a few dozen 32-bit scores is exact, so that a score does not depend on the order
    /// in which its terms were reached.
    /// </remarks>
    public static void Run(IReadOnlyList<Clause> clauses, int passageCount, TopK top, Func<int, bool>? admits)
    {
        var search = new MaxScoreSearch(clauses, passageCount, top, admits);
        int length = FirstWindowSize;
        for (int start = 0; start < passageCount && clauses.Count > 0; start += length)
        {
            length = Math.Min(length * 2, WindowSize);
            search.ScoreWindow(start, Math.Min(passageCount, start + length));
        }
    }

    private void ScoreWindow(int start, int end)
    {
        double total = 0;
        foreach (var cursor in _cursors)
        {
            cursor.EnterWindow(start, end);
            total += cursor.Bound;
        }

        double threshold = _top.Threshold;
        if (total <= threshold)
        {
            return;
        }

        int essential = Partition(threshold, out double rest);
        var scores = _scores.AsSpan(0, end - start);
        for (int i = essential; i < _cursors.Length; i++)
        {
            _cursors[i].AddScores(start, scores, _touched, threshold - (total - _cursors[i].Bound));
        }

        int count = Collect(start, threshold - rest);
        for (int i = essential - 1; i >= 0 && count > 0; i--)
        {
            _cursors[i].AddScores(_candidates.AsSpan(0, count), _candidateScores.AsSpan(0, count));
            rest -= _cursors[i].Bound;
            count = Retain(count, threshold - rest);
        }

        for (int i = 0; i < count; i++)
        {
            _top.Add(_candidates[i], (float)_candidateScores[i]);
        }
    }

    /// <summary>Sorts the terms by their bounds; those before the returned place have bounds that sum up to at most the threshold.</summary>
    private int Partition(double threshold, out double sum)
    {
        Array.Sort(_cursors, static (left, right) => left.Bound.CompareTo(right.Bound));
        int place = 0;
        sum = 0;
        while (sum + _cursors[place].Bound <= threshold)
        {
            sum += _cursors[place++].Bound;
        }

        return place;
    }

    /// <summary>Gathers the passages that still can exceed the threshold, in ascending order, and leaves all sums at zero.</summary>
    private int Collect(int start, double needed)
    {
        var touched = _touched.AsSpan();
        var scores = _scores.AsSpan();
        var candidates = _candidates.AsSpan();
        var candidateScores = _candidateScores.AsSpan();
        int count = 0;
        for (int word = 0; word < touched.Length; word++)
        {
            ulong bits = touched[word];
            touched[word] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                int place = (word * 64) + BitOperations.TrailingZeroCount(bits);
                double score = scores[place];
                scores[place] = 0;
                candidates[count] = start + place;
                candidateScores[count] = score;
                count += score > needed ? 1 : 0;
            }
        }

        return _admits is null ? count : Admitted(count, _admits);
    }

    private int Admitted(int count, Func<int, bool> admits)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            _candidates[kept] = _candidates[i];
            _candidateScores[kept] = _candidateScores[i];
            kept += admits(_candidates[i]) ? 1 : 0;
        }

        return kept;
    }

    private int Retain(int count, double needed)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            _candidates[kept] = _candidates[i];
            _candidateScores[kept] = _candidateScores[i];
            kept += _candidateScores[i] > needed ? 1 : 0;
        }

        return kept;
    }
}
