namespace Bot.Answering.Retrieval;

/// <summary>Which aspects a text tells, found out when they are first asked for. Safe for any number of threads: two may find out the same at once.</summary>
internal sealed class AspectMemory(string folded)
{
    private const byte IsTold = 1;
    private const byte IsNot = 2;

    private readonly byte[] _known = new byte[Aspects.Count];

    /// <summary>The aspects among <paramref name="asked"/> that the text tells, as bits.</summary>
    public ulong Told(ulong asked)
    {
        ulong told = 0;
        for (int i = 0; i < _known.Length; i++)
        {
            if ((asked >> i & 1) == 0)
            {
                continue;
            }

            if (_known[i] == 0)
            {
                _known[i] = Aspects.Told(folded, 1UL << i) != 0 ? IsTold : IsNot;
            }

            told |= _known[i] == IsTold ? 1UL << i : 0;
        }

        return told;
    }
}
