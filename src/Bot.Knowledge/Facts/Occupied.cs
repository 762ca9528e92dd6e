using System.Collections;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>The parts of a text that are taken: what stands there means nothing else.</summary>
/// <param name="length">Length of the text.</param>
internal sealed class Occupied(int length)
{
    // One bit a character: a paragraph of nothing but dates has thousands, and a list of ranges made reading it quadratic (7 s for 100,000 characters).
    private readonly BitArray _taken = new(length);

    /// <summary>Takes a range of the text.</summary>
    public void Add(TextRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            _taken[i] = true;
        }
    }

    /// <summary>Whether a taken range reaches into it.</summary>
    public bool Overlaps(TextRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (_taken[i])
            {
                return true;
            }
        }

        return false;
    }
}
