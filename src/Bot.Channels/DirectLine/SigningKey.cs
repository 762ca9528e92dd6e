using System.Security.Cryptography;

namespace Bot.Channels.DirectLine;

/// <summary>The key of the host's tokens, kept beside the conversations so that a restart does not sign everybody out.</summary>
internal static class SigningKey
{
    private const int Length = 32;

    /// <summary>Reads the key from <paramref name="folder"/>, or makes one there.</summary>
    /// <exception cref="InvalidDataException">The file is there and is not a key.</exception>
    public static byte[] ReadOrCreate(string folder)
    {
        string path = Path.Combine(folder, "token.key");
        if (!File.Exists(path))
        {
            Create(folder, path);
        }

        byte[] key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException($"'{path}' holds {key.Length} bytes, a signing key has {Length}. Delete it: a new one is made, and open chats reconnect.");
    }

    private static void Create(string folder, string path)
    {
        string temporary = Path.Combine(folder, $"token.{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
        }

        try
        {
            File.Move(temporary, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made one first; both use that.
            File.Delete(temporary);
        }
    }
}
