namespace Bot.Search.Indexing;

/// <summary>Reads what <see cref="RunWriter"/> wrote of one term, passage by passage.</summary>
internal ref struct RunReader(ReadOnlySpan<byte> bytes, int firstDoc)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _next;

    /// <summary>Doc id of the current posting.</summary>
    public int Doc { get; private set; } = firstDoc - 1;

    /// <summary>Frequency of the current posting.</summary>
    public int Freq { get; private set; }

    /// <summary>Moves to the next posting; its positions, where there are any, must be read before the next move.</summary>
    public bool MoveNext()
    {
        if (_next == _bytes.Length)
        {
            return false;
        }

        uint gap = ReadNumber();
        Doc += (int)(gap >> 1) + 1;
        Freq = (gap & 1) == 1 ? 1 : (int)ReadNumber();
        return true;
    }

    /// <summary>The next number of the current posting's positions.</summary>
    public uint ReadNumber()
    {
        uint value = _bytes[_next++];
        if (value < 128)
        {
            return value;
        }

        value &= 127;
        for (int shift = 7; ; shift += 7)
        {
            uint more = _bytes[_next++];
            value |= (more & 127) << shift;
            if (more < 128)
            {
                return value;
            }
        }
    }
}
