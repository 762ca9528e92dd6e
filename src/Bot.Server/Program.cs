using System.Net.Sockets;
using Bot.Answering.Configuration;
using Bot.Answering.Prompts;
using Bot.Server;

// What an operator can mend is said in one line; a stack trace would hide it.
try
{
    WebApplication app;
    try
    {
        app = BotHost.Build(BotSettings.Read(), args);
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"The server cannot keep its data: {e.Message} Set Data:Path to a folder that it may write to.");
        return 2;
    }

    await using (app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            string urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "the default address";
            await Console.Error.WriteLineAsync($"The server cannot listen on {urls}: {e.Message}. Set ASPNETCORE_URLS to an address that is free.");
            return 2;
        }
    }
}
catch (Exception e) when (e is SettingsException or PromptFormatException or InvalidDataException)
{
    // Settings are wrong before the host is built; prompts are read when it starts, and only once it listens does it know addresses that it may not.
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
