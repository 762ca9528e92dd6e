using System.Globalization;

namespace Bot.Cli;

/// <summary>The words of a command line, sorted into operands and options.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
    private readonly string _usage;

    private Arguments(string usage) => _usage = usage;

    /// <summary>Words that are not options, in order.</summary>
    public List<string> Operands { get; } = [];

    /// <summary>Whether --help was given.</summary>
    public bool WantsHelp => Has("--help");

    /// <summary>Sorts <paramref name="args"/>; after <c>--</c> everything is an operand.</summary>
    /// <param name="args">The words after the command's name.</param>
    /// <param name="usage">How the command is written, for messages.</param>
    /// <param name="operands">How many operands there may be at most.</param>
    /// <param name="options">Names of options; those that end in <c>=</c> take a value.</param>
    /// <exception cref="UsageException">An option is unknown, lacks its value, or there are too many operands.</exception>
    public static Arguments Parse(string[] args, string usage, int operands, params string[] options)
    {
        var parsed = new Arguments(usage);
        var words = new Queue<string>(args);
        while (words.TryDequeue(out string? word))
        {
            if (word == "--")
            {
                parsed.Operands.AddRange(words);
                break;
            }

            parsed.Take(word, words, options);
        }

        return parsed.Operands.Count <= operands || parsed.WantsHelp
            ? parsed
            : throw parsed.Wrong($"'{parsed.Operands[operands]}' is one word too many. Put quotation marks around texts with blanks.");
    }

    /// <summary>Whether the flag <paramref name="option"/> was given.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>The last value of <paramref name="option"/>, or null.</summary>
    public string? Value(string option) => _options.TryGetValue(option, out var values) ? values[^1] : null;

    /// <summary>All values of <paramref name="option"/>, in order.</summary>
    public IReadOnlyList<string> Values(string option) => _options.TryGetValue(option, out var values) ? values : [];

    /// <summary>The value of <paramref name="option"/> as a whole number, or <paramref name="unset"/>.</summary>
    public int Number(string option, int unset, int min, int max) => Value(option) switch
    {
        null => unset,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max => number,
        var text => throw Wrong($"{option} is '{text}'; allowed is a whole number from {min} to {max}."),
    };

    /// <summary>The value of <paramref name="option"/>, which must be one of <paramref name="allowed"/>; the first when it is not given.</summary>
    public string Choice(string option, params string[] allowed) =>
        Value(option) is not { } value ? allowed[0]
        : allowed.Contains(value, StringComparer.Ordinal) ? value
        : throw Wrong($"{option} is '{value}'; allowed is {string.Join(", ", allowed)}.");

    /// <summary>The operand at <paramref name="position"/>.</summary>
    public string Operand(int position, string name) =>
        position < Operands.Count && Operands[position].Trim().Length > 0 ? Operands[position] : throw Wrong($"{name} is missing.");

    /// <summary>All operands as one text: a question need not stand in quotation marks.</summary>
    public string Text(string name) =>
        string.Join(' ', Operands) is var text && text.Trim().Length > 0 ? text : throw Wrong($"{name} is missing.");

    /// <summary>An error in this command line.</summary>
    public UsageException Wrong(string problem) => new(problem, _usage);

    private void Take(string word, Queue<string> words, string[] options)
    {
        if (!word.StartsWith('-') || word == "-")
        {
            Operands.Add(word);
            return;
        }

        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals];
        if (name is "--help" or "-h")
        {
            Add("--help", "");
        }
        else if (options.Contains(name, StringComparer.Ordinal) && equals < 0)
        {
            Add(name, "");
        }
        else if (options.Contains(name + "=", StringComparer.Ordinal))
        {
            Add(name, equals >= 0 ? word[(equals + 1)..] : words.TryDequeue(out string? value) ? value : throw Wrong($"{name} needs a value."));
        }
        else
        {
            throw Wrong($"'{word}' is not an option here.");
        }
    }

    private void Add(string name, string value)
    {
        if (!_options.TryGetValue(name, out var values))
        {
            _options.Add(name, values = []);
        }

        values.Add(value);
    }
}
