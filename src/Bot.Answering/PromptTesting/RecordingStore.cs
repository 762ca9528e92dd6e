using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Answering.PromptTesting;

/// <summary>The recorded calls of one folder, a JSON file each, named by key.</summary>
public sealed class RecordingStore
{
    private const long MaxBytes = 2_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _folder;

    /// <summary>Opens the recordings in <paramref name="folder"/>, which need not exist yet.</summary>
    public RecordingStore(string folder) => _folder = folder;

    /// <summary>Keys of all recordings, in order.</summary>
    public IReadOnlyList<string> Keys =>
        Directory.Exists(_folder)
            ? [.. Directory.EnumerateFiles(_folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The recording with that key, or null.</summary>
    /// <exception cref="InvalidDataException">The file is not a recording, or was edited so that it no longer is the one it is named for.</exception>
    public RecordedCall? Find(string key)
    {
        string path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: larger than {MaxBytes} bytes; record it again.");
        }

        var call = Parse(path);
        return RecordedCall.KeyOf(call.Model, call.Messages, call.Settings) == key
            ? call
            : throw new InvalidDataException($"{path}: its messages no longer match its name; record it again with: bot eval prompts --record");
    }

    /// <summary>Writes one recording; a reader sees the old file or the new one.</summary>
    public void Save(RecordedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Directory.CreateDirectory(_folder);
        string path = PathOf(call.Key);
        string temporary = path + ".tmp";
        File.WriteAllText(temporary, JsonSerializer.Serialize(call, Json) + "\n");
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Deletes a recording.</summary>
    public void Delete(string key) => File.Delete(PathOf(key));

    private static RecordedCall Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RecordedCall>(File.ReadAllText(path), Json)
                ?? throw new InvalidDataException($"{path}: empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: not a recording: {exception.Message}", exception);
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key + ".json");
}
