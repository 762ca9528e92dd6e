using Bot.Search.Segments;

namespace Bot.Search.Tests.Segments;

public sealed class PostingBlockTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(127, 5)]
    [InlineData(128, 0)]
    [InlineData(128, 1)]
    [InlineData(128, 7)]
    [InlineData(128, 8)]
    [InlineData(128, 128)]
    public void What_is_packed_is_unpacked(int count, int large)
    {
        var random = new Random((count * 1000) + large);
        for (int round = 0; round < 200; round++)
        {
            var (docs, freqs) = Postings(random, count, large);
            var (length, packed) = Pack(docs, freqs);
            var unpacked = Unpack(packed.AsSpan(0, length), count);
            Assert.Equal(docs, unpacked.Docs);
            Assert.Equal(freqs, unpacked.Freqs);
        }
    }

    [Fact]
    public void A_few_large_numbers_do_not_widen_the_others()
    {
        var (docs, freqs) = Postings(new Random(1), 128, 0);
        int plain = Pack(docs, freqs).Length;
        docs[^1] += 1_000_000;
        freqs[50] = 5000;
        Assert.InRange(Pack(docs, freqs).Length, plain, plain + 16);
    }

    [Fact]
    public void Cut_or_changed_bytes_give_false_or_other_numbers_and_nothing_else()
    {
        var random = new Random(2);
        var (docs, freqs) = Postings(random, 128, 3);
        var (length, packed) = Pack(docs, freqs);
        Assert.True(packed[0] >= 0x80, "the block has outliers");
        for (int cut = 0; cut < length; cut++)
        {
            Assert.False(TryUnpack(packed.AsSpan(0, cut), 128));
        }

        for (int round = 0; round < 20_000; round++)
        {
            byte[] damaged = packed[..length];
            damaged[random.Next(length)] = (byte)random.Next(256);
            TryUnpack(damaged, 128);
        }

        Assert.False(TryUnpack(packed.AsSpan(0, length), 100));
    }

    private static (int[] Docs, int[] Freqs) Postings(Random random, int count, int large)
    {
        int[] docs = new int[count];
        int[] freqs = new int[count];
        int doc = -1;
        for (int i = 0; i < count; i++)
        {
            doc += 1 + random.Next(16);
            docs[i] = doc;
            freqs[i] = 1 + random.Next(2);
        }

        for (int i = 0; i < large; i++)
        {
            int place = random.Next(count);
            freqs[place] = random.Next(1, 1 << 20);
            int added = random.Next(1 << 22);
            for (int later = place; later < count; later++)
            {
                docs[later] += added;
            }
        }

        return (docs, freqs);
    }

    private static (int Length, byte[] Packed) Pack(int[] docs, int[] freqs)
    {
        byte[] packed = new byte[PostingBlock.MaxByteCount];
        return (PostingBlock.Pack(docs, freqs, -1, packed), packed);
    }

    private static bool TryUnpack(ReadOnlySpan<byte> packed, int count) => PostingBlock.TryUnpack(packed, -1, new int[count], new int[count]);

    private static (int[] Docs, int[] Freqs) Unpack(ReadOnlySpan<byte> packed, int count)
    {
        int[] docs = new int[count];
        int[] freqs = new int[count];
        Assert.True(PostingBlock.TryUnpack(packed, -1, docs, freqs));
        return (docs, freqs);
    }
}
