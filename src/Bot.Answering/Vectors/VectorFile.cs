using System.Security.Cryptography;
using System.Text;

namespace Bot.Answering.Vectors;

/// <summary>
/// The file of passage vectors beside the index. Little-endian: the eight bytes <c>BOTVEC01</c>; the model's name (.NET's length-prefixed
/// UTF-8); dimensions and count as 32-bit integers; for each vector the 32 bytes of its text's SHA-256 and its numbers as 32-bit floats;
/// last the SHA-256 of everything before. A file of another model, or a damaged one, counts as none.
/// </summary>
internal static class VectorFile
{
    /// <summary>More dimensions than any model has.</summary>
    public const int MaxDimensions = 8_192;

    private const int HashBytes = 32;
    private const int MaxCount = 2_000_000;

    private static readonly byte[] Magic = "BOTVEC01"u8.ToArray();

    /// <summary>The vectors by the hash of their text; empty when there are none of that model.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Dictionary<string, float[]> Read(string path, string model)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (file.Length < Magic.Length + HashBytes || !IsSound(file))
        {
            throw new InvalidDataException("its check sum is wrong");
        }

        file.Position = 0;
        using var reader = new BinaryReader(file, Encoding.UTF8);
        return reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) ? Read(reader, model) : throw new InvalidDataException("it has another format");
    }

    /// <summary>Writes the vectors, all of the same dimensions; a reader sees the old file or the new one.</summary>
    public static void Write(string path, string model, IReadOnlyCollection<KeyValuePair<string, float[]>> vectors)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        using (var hash = SHA256.Create())
        {
            using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new BinaryWriter(hashed, Encoding.UTF8))
            {
                writer.Write(Magic);
                writer.Write(model);
                writer.Write(vectors.Count == 0 ? 0 : vectors.First().Value.Length);
                writer.Write(vectors.Count);
                foreach (var (key, vector) in vectors)
                {
                    writer.Write(Convert.FromHexString(key));
                    Array.ForEach(vector, writer.Write);
                }
            }

            file.Write(hash.Hash!);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static Dictionary<string, float[]> Read(BinaryReader reader, string model)
    {
        if (reader.ReadString() != model)
        {
            return [];
        }

        int dimensions = reader.ReadInt32();
        int count = reader.ReadInt32();
        long left = reader.BaseStream.Length - reader.BaseStream.Position - HashBytes;
        if (dimensions is < 0 or > MaxDimensions || count is < 0 or > MaxCount || left != count * (HashBytes + (4L * dimensions)))
        {
            throw new InvalidDataException("its length is not what its head says");
        }

        var vectors = new Dictionary<string, float[]>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = Convert.ToHexStringLower(reader.ReadBytes(HashBytes));
            float[] vector = new float[dimensions];
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()));
            vectors[key] = vector;
        }

        return vectors;
    }

    private static bool IsSound(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        for (long left = file.Length - HashBytes; left > 0;)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        byte[] stored = new byte[HashBytes];
        file.ReadExactly(stored);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(stored);
    }
}
