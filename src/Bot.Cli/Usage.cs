using System.Reflection;

namespace Bot.Cli;

/// <summary>What the program prints about itself.</summary>
internal static class Usage
{
    /// <summary>All commands, one a line.</summary>
    public const string Text = """
        usage: bot COMMAND

          ask [QUESTION]             answers with its sources; a chat at the prompt when no question is given
          search QUERY               passages with their scores
          explain QUERY PASSAGE_ID   why that passage has that score, term by term
          analyze [FILE]             the tokens of each line of a file or of standard input
          lint                       what is wrong with the word lists
          index                      builds the index file and reports what changed
          eval retrieval DIR         recall, MRR and nDCG on a set in BEIR format
          eval answers FILE          citations, answers and refusals on a set of questions
          eval prompts               the prompt fixtures, replayed from recordings
          bench CORPUS QUERIES       speed and size of the engine on files with one text a line
          teams-package              the app package that brings the bot into Teams

        bot COMMAND --help says more. Exit codes: 0 found, 1 nothing found, 2 error.
        """;

    public static async Task<int> PrintAsync()
    {
        await Console.Out.WriteLineAsync(Text);
        return ExitCode.Found;
    }

    public static async Task<int> PrintVersionAsync()
    {
        await Console.Out.WriteLineAsync(Assembly.GetExecutingAssembly().GetName().Version?.ToString(3));
        return ExitCode.Found;
    }
}

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    /// <summary>Something was found, or done.</summary>
    public const int Found = 0;

    /// <summary>All went well, and there was nothing to find.</summary>
    public const int NothingFound = 1;

    /// <summary>It failed; standard error says why.</summary>
    public const int Error = 2;
}
