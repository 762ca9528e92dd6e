using BenchmarkDotNet.Attributes;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Benchmarks;

/// <summary>Analyzing one paragraph of 96 characters; the memory column must show nothing.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private const string Text =
        "对在本市注册、具有独立法人资格的区块链企业，自落户之日起三年内给予最高200万元的扶持资金；企业牵头制定国际标准、国家标准和行业标准的，分别给予一次性奖励，并提供不超过300平方米的办公场地。";

    private readonly Analyzer _smartCn = new SmartCnSegmenter();
    private readonly Analyzer _words = new WordAnalyzer(WordLists.Empty);
    private readonly Analyzer _pairs = new BigramAnalyzer();

    [GlobalSetup]
    public void Check()
    {
        if (SmartCn() != _smartCn.Tokens(Text).Sum(t => t.Term.Length))
        {
            throw new InvalidOperationException("The tokens that are counted are not those that are listed.");
        }
    }

    [Benchmark(Baseline = true)]
    public int SmartCn() => Count(_smartCn);

    [Benchmark]
    public int Words() => Count(_words);

    [Benchmark]
    public int Pairs() => Count(_pairs);

    private static int Count(Analyzer analyzer)
    {
        var length = new Length();
        analyzer.Analyze(Text, ref length);
        return length.Characters;
    }

    private struct Length : ITokenSink
    {
        public int Characters;

        public void Add(scoped ReadOnlySpan<char> term, TextRange range) => Characters += term.Length;
    }
}
