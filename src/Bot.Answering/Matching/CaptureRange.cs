using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answering.Matching;

/// <summary>Where regular expressions match.</summary>
internal static class CaptureRange
{
    /// <summary>The range of the text that <paramref name="capture"/> covers.</summary>
    public static TextRange Range(this Capture capture) => new(capture.Index, capture.Index + capture.Length);
}
