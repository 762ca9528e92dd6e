using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Bot.Answering.Configuration;

/// <summary>Reads <see cref="BotOptions"/> from <c>appsettings.json</c>, then the environment, then what the caller overrides.</summary>
public static class BotSettings
{
    private const string FileName = "appsettings.json";

    // Sections of the same file that belong to ASP.NET Core.
    private static readonly string[] FrameworkSections = ["Logging", "Kestrel", "AllowedHosts", "Urls"];

    /// <summary>
    /// Reads and checks everything once. The file is looked for in the program's folder and those above it, then in the current folder
    /// and those above it, so the programs find it from wherever they are started.
    /// </summary>
    /// <param name="overrides">Values by key (<c>Knowledge:Path</c>) that win over file and environment.</param>
    /// <exception cref="SettingsException">A key is unknown or a value is not allowed.</exception>
    public static BotOptions Read(IReadOnlyDictionary<string, string?>? overrides = null) =>
        Read(FindRoot() ?? Directory.GetCurrentDirectory(), overrides ?? new Dictionary<string, string?>(StringComparer.Ordinal));

    internal static BotOptions Read(string root, IReadOnlyDictionary<string, string?> overrides)
    {
        var file = ReadFile(Path.Combine(root, FileName));
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(file)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides)
            .Build();
        var binder = new OptionsBinder(configuration, root);
        var options = new BotOptions { Root = root };
        binder.Bind(options);
        binder.RefuseUnknown(file.GetChildren().Where(c => !FrameworkSections.Contains(c.Key, StringComparer.OrdinalIgnoreCase)));
        // The environment holds much that is not ours; only what stands in one of our sections can be a slip.
        binder.RefuseUnknown(configuration.GetChildren().Where(binder.IsSection));
        string[] problems = [.. binder.Problems, .. options.Model.Problems(), .. options.Embeddings.Problems()];
        return problems.Length == 0 ? WithWords(options, configuration) : throw new SettingsException(problems);
    }

    // A published copy stands alone: without the word lists that come with the program it would understand far less, and say nothing of it.
    private static BotOptions WithWords(BotOptions options, IConfiguration configuration) =>
        configuration["Lexicon:Path"] is null && !Directory.Exists(options.Lexicon.Path)
            ? options with { Lexicon = options.Lexicon with { Path = Path.Combine(AppContext.BaseDirectory, "lexicon") } }
            : options;

    /// <summary>The key and the default of every setting, as documentation shows them.</summary>
    internal static IReadOnlyDictionary<string, string> Defaults() => OptionsBinder.Settings(new BotOptions()).ToDictionary(
        s => s.Key,
        s => s.Setting.GetValue(s.Section) switch
        {
            bool flag => flag ? "true" : "false",
            IReadOnlyList<string> list => string.Join(',', list),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        },
        StringComparer.Ordinal);

    private static IConfigurationRoot ReadFile(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException([$"'{path}' is not valid JSON: {e.InnerException?.Message ?? e.Message}"]);
        }
    }

    private static string? FindRoot() =>
        Above(AppContext.BaseDirectory).Concat(Above(Directory.GetCurrentDirectory()))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, FileName)));

    private static IEnumerable<string> Above(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
