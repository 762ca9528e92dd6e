using System.Globalization;
using BenchmarkDotNet.Running;
using Bot.Benchmarks;

// Long checks of the engine that do not belong in a test run, and micro-benchmarks:
//   fuzz COUNT             damage an index COUNT times and read it
//   swaps COUNT            put a new index file in the place of the one that is being searched, COUNT times
//   exact CORPUS QUERIES   compare the pruned search with scoring every passage
//   fit passages|sentences|support LEXICON FOLDER SET [FOLDER SET ...]   fit the weights of the answers
//   ask FOLDER SET [ROUNDS]   put a question set to POST /api/ask, one after the other: latencies by round
//   --filter '*'           BenchmarkDotNet
switch (args)
{
    case ["fuzz", var count]:
        FuzzCommand.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["swaps", var count]:
        return SwapsCommand.Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["exact", var corpus, var queries]:
        return ExactCommand.Run(corpus, queries);
    case ["fit", var what, var lexicon, .. var foldersAndSets]:
        return FitCommand.Run(what, lexicon, foldersAndSets);
    case ["ask", var folder, var set]:
        return await AskCommand.RunAsync(folder, set, 4);
    case ["ask", var folder, var set, var rounds]:
        return await AskCommand.RunAsync(folder, set, int.Parse(rounds, CultureInfo.InvariantCulture));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FuzzCommand).Assembly).Run(args);
        return 0;
}
