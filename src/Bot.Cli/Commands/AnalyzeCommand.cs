using System.Text;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Cli.Commands;

/// <summary><c>bot analyze</c>: the tokens of each line.</summary>
internal static class AnalyzeCommand
{
    private const int BufferSize = 1 << 16;

    private const string Help = """
        usage: bot analyze [--analyzer smartcn|words|bigrams] [FILE]

        Reads lines of UTF-8 from FILE or standard input and prints the tokens of each line, joined by one blank.
        smartcn is the plain SmartCn segmentation, before stop words and stemming; words is what the index has, bigrams its character pairs.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 1, "--analyzer=");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var analyzer = Analyzers.Named(arguments.Choice("--analyzer", [.. Analyzers.Names]));
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
