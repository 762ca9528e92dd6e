using Bot.Answering.Configuration;
using Bot.Answering.Prompts;
using Bot.Server;

try
{
    await using var app = BotHost.Build(BotSettings.Read(), args);
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is SettingsException or PromptFormatException or IOException)
{
    // A wrong setting, a broken prompt, an address in use: the message says what to change, a stack trace would hide it.
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
