using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Answering.Prompts;

/// <summary>Reads prompt files in Semantic Kernel's YAML prompt format with Handlebars templates.</summary>
internal static partial class PromptReader
{
    private const int MaxBytes = 100_000;

    private static readonly string[] KnownKeys = ["name", "description", "template_format", "template", "input_variables", "execution_settings"];

    private static readonly IHandlebars Strict = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    /// <summary>The prompt in the file at <paramref name="path"/>.</summary>
    /// <exception cref="PromptFormatException">The file is not a prompt that the program can fill in.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PromptTemplate Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length > MaxBytes)
        {
            throw new PromptFormatException(path, 1, $"the file has {bytes.Length} bytes; a prompt has at most {MaxBytes}.");
        }

        var root = Root(path, Encoding.UTF8.GetString(bytes));
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        CheckHeader(path, root, name);
        var sample = PromptInputs.Sample(name)
            ?? throw new PromptFormatException(path, 1, $"the program has no prompt named '{name}'; it uses {string.Join(", ", PromptInputs.Names)}.");
        CheckVariables(path, root, sample);
        var (template, line) = Scalar(path, root, "template", required: true)!.Value;
        var messages = Messages(path, template, line);
        Check(path, messages, sample, template, line);
        string version = System.Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        return new PromptTemplate(name, version, [.. messages.Select(m => (m.Role, m.Render))], Settings(path, root));
    }

    private static YamlMappingNode Root(string path, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw new PromptFormatException(path, 1, "expected one YAML document of keys and values.");
        }
        catch (YamlException exception)
        {
            throw new PromptFormatException(path, (int)exception.Start.Line, $"not valid YAML: {exception.Message}");
        }
    }

    private static void CheckHeader(string path, YamlMappingNode root, string fileName)
    {
        foreach (var key in root.Children.Keys.OfType<YamlScalarNode>().Where(k => !KnownKeys.Contains(k.Value)))
        {
            throw new PromptFormatException(path, (int)key.Start.Line, $"unknown key '{key.Value}'; known are {string.Join(", ", KnownKeys)}.");
        }

        var (format, line) = Scalar(path, root, "template_format", required: true)!.Value;
        if (format != "handlebars")
        {
            throw new PromptFormatException(path, line, $"template_format is '{format}'; only 'handlebars' is rendered here.");
        }

        if (Scalar(path, root, "name", required: false) is { } name && name.Value != fileName)
        {
            throw new PromptFormatException(path, name.Line, $"name is '{name.Value}' but the file is called '{fileName}'; make them the same.");
        }
    }

    private static void CheckVariables(string path, YamlMappingNode root, IReadOnlyDictionary<string, object> sample)
    {
        if (!root.Children.TryGetValue(new YamlScalarNode("input_variables"), out var node) || node is not YamlSequenceNode variables)
        {
            throw new PromptFormatException(path, 1, $"input_variables is missing; it lists {string.Join(", ", sample.Keys)}.");
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in variables.Children)
        {
            string name = variable is YamlMappingNode mapping ? Scalar(path, mapping, "name", required: true)!.Value.Value : "";
            if (!sample.ContainsKey(name))
            {
                throw new PromptFormatException(path, (int)variable.Start.Line, $"input variable '{name}' is unknown; this prompt is given {string.Join(", ", sample.Keys)}.");
            }

            declared.Add(name);
        }

        if (sample.Keys.FirstOrDefault(key => !declared.Contains(key)) is { } missing)
        {
            throw new PromptFormatException(path, (int)variables.Start.Line, $"input variable '{missing}' is not listed; the program always fills it in.");
        }
    }

    private static List<Message> Messages(string path, string template, int firstLine)
    {
        var matches = MessageTag().Matches(template);
        int position = 0;
        var messages = new List<Message>();
        foreach (Match match in matches)
        {
            RequireBlank(path, template, position, match.Index, firstLine);
            int line = firstLine + LinesBefore(template, match.Groups["text"].Index);
            messages.Add(new Message(new ChatRole(match.Groups["role"].Value), Compile(path, match.Groups["text"].Value, line)));
            position = match.Index + match.Length;
        }

        RequireBlank(path, template, position, template.Length, firstLine);
        return messages.Any(m => m.Role == ChatRole.User)
            ? messages
            : throw new PromptFormatException(path, firstLine, "the template has no <message role=\"user\">…</message>.");
    }

    private static void RequireBlank(string path, string template, int start, int end, int firstLine)
    {
        if (!string.IsNullOrWhiteSpace(template[start..end]))
        {
            int offset = start + (end - start - template[start..end].TrimStart().Length);
            throw new PromptFormatException(path, firstLine + LinesBefore(template, offset), "text outside <message role=\"system|user|assistant\">…</message>.");
        }
    }

    private static HandlebarsTemplate<object, object> Compile(string path, string text, int line)
    {
        try
        {
            return Strict.Compile(text);
        }
        catch (HandlebarsException exception)
        {
            throw new PromptFormatException(path, line, $"not a valid Handlebars template: {exception.Message}");
        }
    }

    private static void Check(string path, List<Message> messages, IReadOnlyDictionary<string, object> sample, string template, int firstLine)
    {
        try
        {
            messages.ForEach(message => message.Render(sample));
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            // The library names the variable but not its line; the first mention is where the maintainer must look.
            string? unknown = Placeholder().Matches(template).Select(m => m.Groups["name"].Value).FirstOrDefault(name => exception.Message.Contains(name, StringComparison.Ordinal));
            int line = unknown is null ? firstLine : firstLine + LinesBefore(template, template.IndexOf(unknown, StringComparison.Ordinal));
            throw new PromptFormatException(path, line, $"the template uses a variable that is never given: {exception.Message}");
        }

        foreach (string name in sample.Keys.Where(name => !Regex.IsMatch(template, $@"\{{\{{[^}}]*\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(10))))
        {
            throw new PromptFormatException(path, firstLine, $"the template never uses {{{{{name}}}}}.");
        }
    }

    private static PromptSettings Settings(string path, YamlMappingNode root)
    {
        if (!root.Children.TryGetValue(new YamlScalarNode("execution_settings"), out var node)
            || node is not YamlMappingNode services
            || !services.Children.TryGetValue(new YamlScalarNode("default"), out var defaults)
            || defaults is not YamlMappingNode settings)
        {
            return new PromptSettings();
        }

        return new PromptSettings
        {
            Temperature = Number(path, settings, "temperature", 0, 2),
            TopP = Number(path, settings, "top_p", 0, 1),
            MaxTokens = (int?)Number(path, settings, "max_tokens", 1, 8_192),
        };
    }

    private static float? Number(string path, YamlMappingNode node, string key, float min, float max)
    {
        if (Scalar(path, node, key, required: false) is not { } scalar)
        {
            return null;
        }

        return float.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value >= min && value <= max
            ? value
            : throw new PromptFormatException(path, scalar.Line, $"{key} is '{scalar.Value}'; expected a number from {min} to {max}.");
    }

    private static (string Value, int Line)? Scalar(string path, YamlMappingNode node, string key, bool required)
    {
        if (node.Children.TryGetValue(new YamlScalarNode(key), out var child) && child is YamlScalarNode { Value: { } value } scalar)
        {
            // A block scalar's text starts on the line after its indicator.
            return (value, (int)scalar.Start.Line + (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0));
        }

        return required ? throw new PromptFormatException(path, (int)node.Start.Line, $"'{key}' is missing.") : null;
    }

    private static int LinesBefore(string text, int offset) => text.AsSpan(0, offset).Count('\n');

    [GeneratedRegex("<message role=\"(?<role>system|user|assistant)\">(?<text>.*?)</message>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex MessageTag();

    [GeneratedRegex(@"\{\{[#/^&]?\s*(each |if |unless |with )?\s*(?<name>[\w.]+)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Placeholder();

    private readonly record struct Message(ChatRole Role, HandlebarsTemplate<object, object> Render);
}
