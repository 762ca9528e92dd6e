using Bot.Answering.Prompts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Answering.PromptTesting;

/// <summary>Reads fixture files: YAML lists of fixtures.</summary>
public static class FixtureReader
{
    private const long MaxBytes = 1_000_000;

    /// <summary>The model of fixtures that name none: the scripted one that behaves well.</summary>
    public const string DefaultModel = "scripted-good";

    private static readonly string[] Keys = ["name", "prompt", "question", "turns", "passages", "models", "assert"];

    /// <summary>All fixtures of the files <c>*.yaml</c> in <paramref name="folder"/>, by file name and then in order.</summary>
    /// <exception cref="PromptFormatException">A file is not a list of fixtures, or two fixtures have one name.</exception>
    public static IReadOnlyList<PromptFixture> ReadFolder(string folder)
    {
        var fixtures = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var twice = fixtures.GroupBy(f => f.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Last();
        return twice is null ? fixtures : throw new PromptFormatException(twice.File, twice.Line, $"the name '{twice.Name}' is taken by another fixture.");
    }

    private static List<PromptFixture> Read(string path)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new PromptFormatException(path, 1, $"the file is larger than {MaxBytes} bytes; split it.");
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(File.ReadAllText(path)));
        }
        catch (YamlException exception)
        {
            throw new PromptFormatException(path, (int)exception.Start.Line, $"not valid YAML: {exception.Message}");
        }

        return stream.Documents is [{ RootNode: YamlSequenceNode list }]
            ? [.. list.Select(node => Fixture(path, node))]
            : throw new PromptFormatException(path, 1, "expected a list of fixtures, each starting with '- name:'.");
    }

    private static PromptFixture Fixture(string path, YamlNode node)
    {
        int line = (int)node.Start.Line;
        if (node is not YamlMappingNode fixture)
        {
            throw new PromptFormatException(path, line, "a fixture has the keys " + string.Join(", ", Keys) + ".");
        }

        if (fixture.Children.Keys.FirstOrDefault(k => !Keys.Contains(Text(k))) is { } unknown)
        {
            throw new PromptFormatException(path, (int)unknown.Start.Line, $"unknown key '{Text(unknown)}'; known are {string.Join(", ", Keys)}.");
        }

        var assertions = Child(fixture, "assert") is YamlSequenceNode list
            ? list.Select(a => Assertion(path, a)).ToList()
            : throw new PromptFormatException(path, line, "'assert' is missing: a fixture that asserts nothing cannot fail.");
        return new PromptFixture(
            Required(path, fixture, "name"),
            Required(path, fixture, "question"),
            Child(fixture, "turns") is { } turns ? Strings(turns) : [],
            Child(fixture, "passages") is YamlSequenceNode passages ? [.. passages.Select(p => Passage(path, p))] : null,
            Child(fixture, "models") is { } models ? Strings(models) : [DefaultModel],
            assertions,
            path,
            line)
        {
            Prompt = Prompt(path, fixture),
        };
    }

    private static string Prompt(string path, YamlMappingNode fixture)
    {
        string prompt = Child(fixture, "prompt") is { } node ? Text(node) : PromptInputs.Answer;
        return PromptInputs.Names.Contains(prompt)
            ? prompt
            : throw new PromptFormatException(path, (int)fixture.Start.Line, $"'prompt' is '{prompt}'; allowed are {string.Join(", ", PromptInputs.Names)}.");
    }

    private static FixturePassage Passage(string path, YamlNode node) => node switch
    {
        YamlScalarNode scalar => new FixturePassage(Text(scalar), "", null),
        YamlMappingNode mapping => new FixturePassage(Required(path, mapping, "id"), Required(path, mapping, "title"), Required(path, mapping, "text")),
        _ => throw new PromptFormatException(path, (int)node.Start.Line, "a passage is an id of the collection's, or id, title and text."),
    };

    private static PromptAssertion Assertion(string path, YamlNode node)
    {
        int line = (int)node.Start.Line;
        if (node is not YamlMappingNode { Children: [var (key, value)] })
        {
            throw new PromptFormatException(path, line, "an assertion is one 'kind: value'.");
        }

        string kind = Text(key);
        bool isNegated = kind.StartsWith("not-", StringComparison.Ordinal);
        kind = isNegated ? kind[4..] : kind;
        var assertion = new PromptAssertion(
            kind,
            isNegated,
            value is YamlMappingNode ? [] : Strings(value),
            value is YamlMappingNode settings
                ? settings.ToDictionary(s => Text(s.Key), s => Strings(s.Value), StringComparer.Ordinal)
                : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            line);
        return PromptAssertions.Problem(assertion) is { } problem ? throw new PromptFormatException(path, line, problem) : assertion;
    }

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string Required(string path, YamlMappingNode node, string key) =>
        Child(node, key) is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : throw new PromptFormatException(path, (int)node.Start.Line, $"'{key}' is missing or not a text.");

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static IReadOnlyList<string> Strings(YamlNode node) => node is YamlSequenceNode list ? [.. list.Select(Text)] : [Text(node)];
}
