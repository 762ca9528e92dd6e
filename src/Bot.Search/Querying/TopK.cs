namespace Bot.Search.Querying;

/// <summary>The best k of many scored passages, in a heap with the worst on top: score down, then doc id up.</summary>
internal sealed class TopK(int capacity)
{
    private readonly ScoredDoc[] _heap = new ScoredDoc[capacity];
    private int _count;

    /// <summary>A passage must score above this to enter; 0 while there is room, since only positive scores count.</summary>
    public float Threshold => _count < _heap.Length ? 0 : _heap[0].Score;

    /// <summary>Takes a passage in if it is among the best so far. Passages must come in ascending order of doc id.</summary>
    public void Add(int docId, float score)
    {
        if (score <= Threshold)
        {
            return;
        }

        var added = new ScoredDoc(docId, score);
        if (_count < _heap.Length)
        {
            int place = _count++;
            for (; place > 0 && added.IsWorseThan(_heap[(place - 1) / 2]); place = (place - 1) / 2)
            {
                _heap[place] = _heap[(place - 1) / 2];
            }

            _heap[place] = added;
            return;
        }

        ReplaceWorst(added);
    }

    /// <summary>The passages taken in, best first.</summary>
    public ScoredDoc[] Ranked()
    {
        var ranked = _heap[.._count];
        Array.Sort(ranked, static (left, right) => left.IsWorseThan(right) ? 1 : -1);
        return ranked;
    }

    private void ReplaceWorst(ScoredDoc added)
    {
        int place = 0;
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _heap[child + 1].IsWorseThan(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].IsWorseThan(added))
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = added;
    }
}
