using Bot.Search.Analysis;

namespace Bot.Search.Tests.Support;

/// <summary>Terms are what stands between spaces, so that a test says exactly which terms a passage has.</summary>
internal sealed class SpaceAnalyzer : Analyzer
{
    public override string Name => "spaces";

    public override int Version => 1;

    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        foreach (var range in text.Split(' '))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length > 0)
            {
                sink.Add(text.Slice(start, length), new TextRange(start, start + length));
            }
        }
    }
}
