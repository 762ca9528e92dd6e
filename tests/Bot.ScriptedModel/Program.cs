using Bot.ScriptedModel;

// A model server for tests and for the recordings that ship: it answers by rule, and its model names say so.
await using var server = await ScriptedModelServer.StartAsync(args is [var port] ? int.Parse(port) : 3979);
Console.WriteLine($"Scripted models at {server.Endpoint}: {string.Join(", ", Scripts.Names)}. Ctrl+C stops.");
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stopping.Cancel();
};
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stopping.Cancel();
});
await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
