using System.Globalization;
using System.Text;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Learning;

namespace Bot.Cli.Commands;

/// <summary><c>bot analyze</c>: the tokens of each line.</summary>
internal static class AnalyzeCommand
{
    private const int BufferSize = 1 << 16;

    private const string Help = """
        usage: bot analyze [--analyzer smartcn|words|bigrams] [--knowledge DIR] [FILE]
               bot analyze --learned [--knowledge DIR]

        Reads lines of UTF-8 from FILE or standard input and prints the tokens of each line, joined by one blank.
        smartcn is the plain SmartCn segmentation, before stop words and stemming; words is what the index of DIR has, bigrams its character pairs.

        --learned lists the words that the documents use and no dictionary has, most frequent first: the word, how often it stands there,
        how much more often its parts stand together than by chance, and how little its neighbours can be foretold (both in nats).
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 1, "--analyzer=", "--knowledge=", "--learned");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        if (arguments.Has("--learned"))
        {
            return await ListLearnedAsync(arguments.Value("--knowledge"), cancellationToken);
        }

        var analyzer = Analyzers.Named(arguments.Choice("--analyzer", [.. Analyzers.Names]), arguments.Value("--knowledge"));
        string file = arguments.Operands.FirstOrDefault("-");
        await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize);
        await using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), BufferSize);
        var tokens = new JoinedTokens(new StringBuilder());
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            analyzer.Analyze(line, ref tokens);
            await writer.WriteLineAsync(tokens.Line, cancellationToken);
            tokens.Line.Clear();
        }

        return ExitCode.Found;
    }

    private static async Task<int> ListLearnedAsync(string? knowledge, CancellationToken cancellationToken)
    {
        var collection = CollectionReader.Read(Opening.Options(knowledge).Knowledge.Path);
        var words = WordLearner.Learn([.. collection.Passages.Select(p => p.Text)]);
        foreach (var word in words)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{word.Text}\t{word.Freq}\t{word.Cohesion:F2}\t{word.Freedom:F2}"));
        }

        return words.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
    }

    private readonly struct JoinedTokens(StringBuilder line) : ITokenSink
    {
        public StringBuilder Line => line;

        public void Add(scoped ReadOnlySpan<char> term, TextRange range)
        {
            if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(term);
        }
    }
}
