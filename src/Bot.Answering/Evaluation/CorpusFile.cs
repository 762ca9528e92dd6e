using System.Globalization;
using System.Text;
using Bot.Search;

namespace Bot.Answering.Evaluation;

/// <summary>A text file of one passage a line, read as a stream; the counts are those of the last reading.</summary>
internal sealed class CorpusFile(string path)
{
    /// <summary>Passages read.</summary>
    public int Count { get; private set; }

    /// <summary>Their UTF-8 bytes, without line ends.</summary>
    public long ByteCount { get; private set; }

    /// <summary>The passages, named by their line numbers from zero.</summary>
    public IEnumerable<PassageSource> Passages()
    {
        Count = 0;
        ByteCount = 0;
        foreach (string line in File.ReadLines(path))
        {
            ByteCount += Encoding.UTF8.GetByteCount(line);
            yield return new PassageSource((Count++).ToString(CultureInfo.InvariantCulture), "", line);
        }
    }
}
