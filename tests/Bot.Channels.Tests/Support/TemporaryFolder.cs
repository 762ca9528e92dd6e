namespace Bot.Channels.Tests.Support;

/// <summary>A fresh folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-channels-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A turn that the test did not wait for wrote its last line into a folder that was just emptied. The system clears it away.
        }
    }
}
