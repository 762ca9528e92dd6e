namespace Bot.Channels.Tests.Support;

/// <summary>A fresh folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-channels-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
