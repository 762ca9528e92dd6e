using Bot.Answering.Composition;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Cli.Commands;

/// <summary><c>bot lint</c>: what is wrong with the word lists.</summary>
internal static class LintCommand
{
    private const string Help = """
        usage: bot lint [--knowledge DIR]

        Reads words.txt, synonyms.txt and glossary.txt of the configured lexicon and of the documents' own, and prints every line that
        is not understood, stands twice or contradicts another, as FILE:LINE: what is wrong. Exit code 1 if there is any, 0 if not.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 0, "--knowledge=");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var wordLists = WordLists.Load(BotComposition.LexiconFolders(Opening.Options(arguments.Value("--knowledge"))));
        foreach (var problem in wordLists.Problems)
        {
            await Console.Out.WriteLineAsync(problem.ToString().AsMemory(), cancellationToken);
        }

        return wordLists.Problems.Count == 0 ? ExitCode.Found : ExitCode.NothingFound;
    }
}
