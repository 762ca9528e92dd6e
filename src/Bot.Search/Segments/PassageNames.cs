using System.Text;

namespace Bot.Search.Segments;

/// <summary>Passage ids by doc id and back.</summary>
internal readonly struct PassageNames
{
    private readonly TextTable _names;
    private readonly Section _order;

    /// <summary>Reads the ids of <paramref name="count"/> passages.</summary>
    public PassageNames(int count, Section offsets, Section texts, Section order)
    {
        _names = new TextTable(count, offsets, texts);
        _order = order;
        if (order.Length != (long)count * sizeof(int))
        {
            throw order.Damaged($"{order.Length} bytes of passage order for {count} passages");
        }
    }

    /// <summary>The id of a passage.</summary>
    public string Name(int docId) => _names.Text(docId);

    /// <summary>The doc id of a passage, or -1; binary search in the order of the ids' bytes.</summary>
    public int Find(string name)
    {
        ReadOnlySpan<byte> key = Encoding.UTF8.GetBytes(name);
        int low = 0;
        int high = _names.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int docId = _order.Read<int>(middle);
            if ((uint)docId >= (uint)_names.Count)
            {
                throw _order.Damaged($"doc id {docId} among {_names.Count} passages");
            }

            int order = _names.Bytes(docId).SequenceCompareTo(key);
            if (order == 0)
            {
                return docId;
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }

        return -1;
    }
}
