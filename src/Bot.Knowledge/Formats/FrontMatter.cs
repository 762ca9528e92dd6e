using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Knowledge.Formats;

/// <summary>The YAML block between <c>---</c> lines at the start of a document.</summary>
/// <param name="Values">Values by lower-case key; lists joined by <c>、</c>, nested keys by a dot.</param>
/// <param name="BodyStart">Where the text after the block begins.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, int BodyStart)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxEvents = 5_000;
    private const int MaxDepth = 8;

    /// <summary>The value of that key, or null.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <summary>Reads the block; a text without one gives no values.</summary>
    /// <exception cref="KnowledgeException">The block is not valid YAML, or uses aliases (a small text can grow without bound through them).</exception>
    public static FrontMatter Of(string source)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!TryFind(source, out int start, out int end, out int bodyStart))
        {
            return new FrontMatter(values, 0);
        }

        if (end - start > MaxLength)
        {
            throw new KnowledgeException($"The front matter is longer than {MaxLength} characters. Shorten it.");
        }

        try
        {
            Read(new Parser(new StringReader(source[start..end])), values);
        }
        catch (YamlException e)
        {
            throw new KnowledgeException($"The front matter is not valid YAML at line {e.Start.Line + 1}: {e.Message} Quote the value.");
        }

        return new FrontMatter(values, bodyStart);
    }

    private static bool TryFind(string source, out int start, out int end, out int bodyStart)
    {
        (start, end, bodyStart) = (0, 0, 0);
        if (!source.StartsWith("---", StringComparison.Ordinal) || !IsRuleAt(source, 0, out start))
        {
            return false;
        }

        for (int line = start; line < source.Length;)
        {
            if (IsRuleAt(source, line, out bodyStart))
            {
                end = line;
                // Between two thematic breaks stands prose, not keys.
                return source.AsSpan(start, end - start).Contains(':');
            }

            int next = source.IndexOf('\n', line);
            line = next < 0 ? source.Length : next + 1;
        }

        return false;
    }

    private static bool IsRuleAt(string source, int line, out int next)
    {
        int end = source.IndexOf('\n', line);
        next = end < 0 ? source.Length : end + 1;
        return source.AsSpan(line, next - line).TrimEnd() is "---" or "...";
    }

    private static void Read(Parser parser, SortedDictionary<string, string> values)
    {
        var path = new Stack<string>();
        var collections = new Stack<bool>();
        string? key = null;
        for (int events = 0; parser.MoveNext(); events++)
        {
            if (events > MaxEvents || collections.Count > MaxDepth || parser.Current is AnchorAlias)
            {
                throw new KnowledgeException("The front matter is too large, nested too deeply or uses YAML aliases. Write the values out.");
            }

            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    collections.Push(parser.Current is MappingStart);
                    path.Push(key ?? "");
                    key = null;
                    break;
                case MappingEnd or SequenceEnd:
                    collections.Pop();
                    path.Pop();
                    key = null;
                    break;
                case Scalar scalar when collections.TryPeek(out bool isMapping):
                    key = Take(scalar, isMapping, key, path, values);
                    break;
            }
        }
    }

    /// <summary>Takes one scalar: a key of the mapping, or a value. Returns the key that waits for its value.</summary>
    private static string? Take(Scalar scalar, bool isMapping, string? key, Stack<string> path, SortedDictionary<string, string> values)
    {
        if (isMapping && key is null)
        {
            return scalar.Value;
        }

        string name = string.Join('.', path.Reverse().Append(isMapping ? key! : "").Where(part => part.Length > 0)).ToLowerInvariant();
        string value = scalar.Value.Trim();
        if (name.Length > 0 && value.Length > 0)
        {
            values[name] = values.TryGetValue(name, out string? earlier) && !isMapping ? $"{earlier}、{value}" : value;
        }

        return null;
    }
}
