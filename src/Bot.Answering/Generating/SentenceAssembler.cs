using System.Text;

namespace Bot.Answering.Generating;

/// <summary>Cuts a draft into sentences as its pieces arrive. A sentence keeps the markers that follow its full stop.</summary>
internal sealed class SentenceAssembler
{
    /// <summary>A sentence longer than this is cut: no reader wants it and no check can hold it.</summary>
    private const int MaxSentenceLength = 1_000;

    private const string SentenceEnds = "。！？!?；;\n";
    private readonly StringBuilder _pending = new();

    /// <summary>Takes in more text and returns the sentences that it completes.</summary>
    public IReadOnlyList<string> Add(string text)
    {
        var sentences = new List<string>();
        foreach (char c in text)
        {
            // A marker may still follow the stop, so a sentence is complete only when something else does.
            if (EndsSentence() && !IsMarkerPart(c))
            {
                Take(sentences);
            }

            _pending.Append(c);
            if (_pending.Length >= MaxSentenceLength)
            {
                Take(sentences);
            }
        }

        return sentences;
    }

    /// <summary>What is left at the end of the draft; a last sentence without its stop counts only when the draft is <paramref name="complete"/>.</summary>
    public IReadOnlyList<string> Finish(bool complete)
    {
        var sentences = new List<string>();
        if (complete || EndsSentence())
        {
            Take(sentences);
        }

        _pending.Clear();
        return sentences;
    }

    private static bool IsMarkerPart(char c) => c is '[' or ']' or '【' or '】' or ' ' or '，' || char.IsAsciiDigit(c);

    private bool EndsSentence()
    {
        // Look back over markers, and over the start of one, to the last character of the sentence proper.
        int i = _pending.Length - 1;
        int depth = 0;
        while (i >= 0 && (IsMarkerPart(_pending[i]) && (depth > 0 || _pending[i] is ']' or '】' or ' ' or '[' or '【')))
        {
            depth += _pending[i] is ']' or '】' ? 1 : _pending[i] is '[' or '【' ? -1 : 0;
            i--;
        }

        return i >= 0 && SentenceEnds.Contains(_pending[i]);
    }

    private void Take(List<string> sentences)
    {
        string sentence = _pending.ToString().Trim();
        _pending.Clear();
        if (sentence.Length > 0)
        {
            sentences.Add(sentence);
        }
    }
}
