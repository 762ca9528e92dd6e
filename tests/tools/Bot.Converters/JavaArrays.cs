using System.Buffers.Binary;
using System.Text;

namespace Bot.Converters;

/// <summary>
/// Reads the arrays of primitives that Java's object serialisation wrote (Java Object Serialization Specification, section 6.4):
/// nothing but arrays, so neither field values nor blocks of data are understood.
/// </summary>
internal sealed class JavaArrays
{
    private const byte Null = 0x70;
    private const byte Reference = 0x71;
    private const byte ClassDescription = 0x72;
    private const byte NewArray = 0x75;
    private const byte EndOfBlock = 0x78;
    private const int FirstHandle = 0x7E0000;

    private readonly byte[] _bytes;
    private readonly List<object?> _handles = [];
    private int _position = 4;

    public JavaArrays(byte[] bytes)
    {
        _bytes = bytes;
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes) != 0xACED0005)
        {
            throw new InvalidDataException("Not a Java object stream: it does not start with AC ED 00 05.");
        }
    }

    /// <summary>The next object of the stream; an <c>object?[]</c> for an array of arrays.</summary>
    public object? Read()
    {
        byte kind = _bytes[_position++];
        return kind switch
        {
            Null => null,
            Reference => _handles[Int() - FirstHandle],
            NewArray => ReadArray(),
            _ => throw new InvalidDataException($"Unexpected type code {kind:X2} at byte {_position - 1}: only arrays are understood."),
        };
    }

    private object ReadArray()
    {
        string type = ReadClass();
        int handle = _handles.Count;
        _handles.Add(null);
        int length = Int();
        object array = type switch
        {
            "[S" => Fill(new short[length], 2, BinaryPrimitives.ReadInt16BigEndian),
            "[C" => Fill(new char[length], 2, b => (char)BinaryPrimitives.ReadUInt16BigEndian(b)),
            "[I" => Fill(new int[length], 4, BinaryPrimitives.ReadInt32BigEndian),
            "[J" => Fill(new long[length], 8, BinaryPrimitives.ReadInt64BigEndian),
            _ when type.StartsWith("[[", StringComparison.Ordinal) => ReadItems(length),
            _ => throw new InvalidDataException($"Arrays of type {type} are not understood."),
        };
        _handles[handle] = array;
        return array;
    }

    private object?[] ReadItems(int length)
    {
        var items = new object?[length];
        for (int i = 0; i < length; i++)
        {
            items[i] = Read();
        }

        return items;
    }

    private T[] Fill<T>(T[] array, int size, Reader<T> reader)
    {
        for (int i = 0; i < array.Length; i++, _position += size)
        {
            array[i] = reader(_bytes.AsSpan(_position));
        }

        return array;
    }

    private string ReadClass()
    {
        byte kind = _bytes[_position++];
        if (kind == Reference)
        {
            return (string)_handles[Int() - FirstHandle]!;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(_position));
        string name = Encoding.UTF8.GetString(_bytes, _position + 2, length);
        _handles.Add(name);

        // After the name: the serial version (8 bytes), flags (1), number of fields (2, none in arrays), end of annotations, no super class.
        _position += 2 + length + 11;
        if (kind != ClassDescription || _bytes[_position++] != EndOfBlock || _bytes[_position++] != Null)
        {
            throw new InvalidDataException($"The description of class {name} before byte {_position} is not that of an array.");
        }

        return name;
    }

    private int Int()
    {
        int value = BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(_position));
        _position += 4;
        return value;
    }

    private delegate T Reader<T>(ReadOnlySpan<byte> bytes);
}
