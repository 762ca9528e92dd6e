using System.Buffers.Binary;
using Bot.Search.Segments;

namespace Bot.Search.Tests.Support;

/// <summary>Damages an index in random places and reads all of it: each time it works or says what is wrong.</summary>
internal sealed class IndexFuzzer(byte[] sound, IndexOptions options)
{
    private static readonly string[] Queries = ["t1 t2 t3 t9", "“t4 t5” t0", "t0 t0 t7"];

    /// <summary>How many damaged files were refused, at opening or at reading; the others were readable.</summary>
    public int Refused { get; private set; }

    /// <summary>Damages and reads <paramref name="count"/> times.</summary>
    public void Run(int seed, int count)
    {
        for (int i = 0; i < count; i++)
        {
            byte[] damaged = Damage(new Random(seed + i));
            try
            {
                Read(damaged, new Random(seed + i).Next(4) == 0);
            }
            catch (IndexFormatException)
            {
                Refused++;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed + i} made the reader fail otherwise than by refusing.", e);
            }
        }
    }

    private byte[] Damage(Random random)
    {
        byte[] bytes = [.. sound];
        int places = random.Next(1, 5);
        for (int i = 0; i < places; i++)
        {
            // Half of the hits go to the header and the small tables at the front, which steer everything else.
            int place = random.Next(2) == 0 ? random.Next(bytes.Length) : random.Next(Math.Min(bytes.Length, 2048));
            switch (random.Next(4))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.AsSpan(place, Math.Min(random.Next(1, 40), bytes.Length - place)).Fill((byte)(random.Next(2) * 255));
                    break;
                default:
                    bytes = random.Next(8) == 0 ? bytes[..place] : bytes;
                    break;
            }
        }

        if (random.Next(2) == 0)
        {
            Reseal(bytes);
        }

        return bytes;
    }

    /// <summary>Makes the header's checksum and lengths right again, so that contradictions behind them are reached.</summary>
    private static void Reseal(byte[] bytes)
    {
        if (bytes.Length < IndexHeader.FixedSize)
        {
            return;
        }

        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), bytes.Length);
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        if (length > IndexHeader.FixedSize && length <= bytes.Length)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(length - 4), Checksum.Of(bytes.AsSpan(0, length - 4)));
        }
    }

    private void Read(byte[] bytes, bool checksWhole)
    {
        using var index = PassageIndex.Open(IndexMemory.From(bytes), options, checksWhole ? long.MaxValue : 0);
        foreach (string text in Queries)
        {
            var query = new Query(text);
            foreach (var hit in index.Search(query))
            {
                _ = index.Explain(query, hit.DocId);
                _ = index.Find(hit.PassageId);
            }
        }

        _ = index.Vocabulary.Words().Count();
        for (int docId = 0; docId < Math.Min(index.PassageCount, 50); docId++)
        {
            _ = index.PassageId(docId);
        }
    }
}
