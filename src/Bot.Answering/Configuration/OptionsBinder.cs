using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Bot.Answering.Configuration;

/// <summary>Fills an options record from configuration and collects what is wrong, instead of stopping at the first error.</summary>
internal sealed class OptionsBinder(IConfiguration configuration, string root)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    /// <summary>One line for each wrong setting, in the order of the options.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads every section of <paramref name="options"/>.</summary>
    public void Bind(object options)
    {
        foreach (var (values, setting, key) in Settings(options))
        {
            _sections.Add(key[..key.IndexOf(':', StringComparison.Ordinal)]);
            _known.Add(key);
            Set(values, setting, key);
        }
    }

    /// <summary>Every setting of <paramref name="options"/>: the section that holds it, its property and its key.</summary>
    public static IEnumerable<(object Section, PropertyInfo Setting, string Key)> Settings(object options) =>
        from section in Properties(options)
        where section.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
        let values = section.GetValue(options)!
        from setting in Properties(values)
        select (values, setting, $"{section.Name}:{setting.Name}");

    /// <summary>Whether <paramref name="section"/> is one that <see cref="Bind"/> has read.</summary>
    public bool IsSection(IConfigurationSection section) => _sections.Contains(section.Key);

    /// <summary>Adds a problem for every value below <paramref name="sections"/> that no option has read.</summary>
    public void RefuseUnknown(IEnumerable<IConfigurationSection> sections)
    {
        foreach (string key in sections.SelectMany(Leaves).Where(k => !IsKnown(k)))
        {
            string allowed = string.Join(", ", _known.Order(StringComparer.OrdinalIgnoreCase));
            string problem = $"{key} is not a setting. Remove it or correct its name; the settings are {allowed}.";
            if (!_problems.Contains(problem))
            {
                _problems.Add(problem);
            }
        }
    }

    // Elements of a list are keys of their own: Server:TrustedProxies:0.
    private bool IsKnown(string key) =>
        _known.Contains(key) || (int.TryParse(key[(key.LastIndexOf(':') + 1)..], out _) && _known.Contains(key[..key.LastIndexOf(':')]));

    private static PropertyInfo[] Properties(object of) =>
        [.. of.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];

    private static IEnumerable<string> Leaves(IConfigurationSection section) =>
        section.GetChildren().Any()
            ? section.GetChildren().SelectMany(Leaves)
            : section.Path.Contains(':') || section.Value is { Length: > 0 } ? [section.Path] : [];

    private void Set(object options, PropertyInfo setting, string key)
    {
        string? text = configuration[key];
        object? value = setting.GetValue(options);
        if (setting.PropertyType == typeof(IReadOnlyList<string>))
        {
            value = List(key, (IReadOnlyList<string>)value!);
        }
        else if (text is not null && !TryParse(text.Trim(), setting.PropertyType, out value))
        {
            Refuse(setting, key, text);
            return;
        }

        if (setting.IsDefined(typeof(PathSettingAttribute)) && value is string { Length: > 0 } path)
        {
            value = Path.GetFullPath(path, root);
        }

        setting.SetValue(options, value);
        if (setting.GetCustomAttributes<ValidationAttribute>().Any(rule => !rule.IsValid(value)))
        {
            Refuse(setting, key, value is IReadOnlyList<string> list ? string.Join(',', list) : value?.ToString() ?? "");
        }
    }

    private IReadOnlyList<string> List(string key, IReadOnlyList<string> fallback)
    {
        var section = configuration.GetSection(key);
        string[] values = section.GetChildren().Any()
            ? [.. section.GetChildren().Select(c => c.Value ?? "")]
            : section.Value?.Split(',') ?? [];
        return values.Length == 0 ? fallback : [.. values.Select(v => v.Trim()).Where(v => v.Length > 0)];
    }

    private static bool TryParse(string text, Type type, out object? value)
    {
        value = null;
        if (type == typeof(string))
        {
            value = text;
        }
        else if (type == typeof(bool) && bool.TryParse(text, out bool flag))
        {
            value = flag;
        }
        else if (type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            value = number;
        }
        else if (type == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real))
        {
            value = real;
        }

        return value is not null;
    }

    private void Refuse(PropertyInfo setting, string key, string value)
    {
        string shown = setting.IsDefined(typeof(SecretAttribute)) ? "a hidden value" : $"'{value}'";
        string variable = key.Replace(":", "__", StringComparison.Ordinal);
        _problems.Add($"{key} is {shown}; allowed is {Allowed(setting)}. Set it in appsettings.json or as {variable} in the environment.");
    }

    private static string Allowed(PropertyInfo setting)
    {
        var type = setting.PropertyType;
        string kind = type == typeof(int) ? "a whole number" : type == typeof(double) ? "a number" : type == typeof(bool) ? "true or false" : "a text";
        return setting.GetCustomAttributes<ValidationAttribute>().FirstOrDefault() switch
        {
            RangeAttribute range => $"{kind} from {range.Minimum} to {range.Maximum}",
            AllowedValuesAttribute values => string.Join(", ", values.Values),
            { } rule => rule.FormatErrorMessage(setting.Name),
            null => kind,
        };
    }
}
