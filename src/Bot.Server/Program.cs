using Bot.Answering.Configuration;
using Bot.Server;

try
{
    await using var app = BotHost.Build(BotSettings.Read(), args);
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
