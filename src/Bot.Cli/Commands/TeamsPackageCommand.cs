using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Cli.TeamsApp;

namespace Bot.Cli.Commands;

/// <summary><c>bot teams-package</c>: the app that an administrator uploads to Teams.</summary>
internal static class TeamsPackageCommand
{
    private const string Help = """
        usage: bot teams-package --app-id GUID --host NAME --output FILE.zip [--name TEXT] [--developer TEXT] [--version 1.0.0]
                                 [--website URL] [--privacy URL] [--terms URL] [--question TEXT]...

        Writes the app package for Teams: manifest.json, color.png and outline.png. --app-id is the bot's application id (Teams:AppId),
        --host the public name of the host that serves /api/messages. --question, up to 10 times, is offered to users to begin with.
        Without --website, --privacy and --terms they are the host's own page; an organisation's store may demand pages of its own.
        """;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The same input gives the same bytes.
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(
            args, Help, 0, "--app-id=", "--host=", "--output=", "--name=", "--developer=", "--version=", "--website=", "--privacy=", "--terms=", "--question=");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var app = Describe(arguments);
        var manifest = AppManifest.Write(app);
        if (ManifestRules.Problems(manifest) is { Count: > 0 } problems)
        {
            throw arguments.Wrong(string.Join("; ", problems) + ".");
        }

        string output = Required(arguments, "--output");
        await WriteAsync(
            output,
            [("manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest, Json)), ("color.png", AppIcons.Color()), ("outline.png", AppIcons.Outline())],
            cancellationToken);
        await Console.Out.WriteLineAsync($"{output}: {app.Name} {app.Version} for https://{app.Host}/api/messages");
        return ExitCode.Found;
    }

    private static AppDescription Describe(Arguments arguments)
    {
        string host = Required(arguments, "--host");
        string page = $"https://{host}/";
        return new AppDescription(
            Required(arguments, "--app-id").ToLowerInvariant(),
            host,
            arguments.Value("--name") ?? "知识库助手",
            arguments.Value("--developer") ?? "知识库助手",
            arguments.Value("--website") ?? page,
            arguments.Value("--privacy") ?? page,
            arguments.Value("--terms") ?? page,
            arguments.Value("--version") ?? "1.0.0",
            arguments.Values("--question"));
    }

    private static string Required(Arguments arguments, string option) =>
        arguments.Value(option) is { Length: > 0 } value ? value : throw arguments.Wrong($"{option} is missing.");

    // Beside its place first, so that a package is never half there.
    private static async Task WriteAsync(string path, (string Name, byte[] Content)[] files, CancellationToken cancellationToken)
    {
        string temporary = path + ".tmp";
        await using (var zip = await ZipArchive.CreateAsync(File.Create(temporary), ZipArchiveMode.Create, leaveOpen: false, entryNameEncoding: null, cancellationToken))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Written;
                await using var stream = await entry.OpenAsync(cancellationToken);
                await stream.WriteAsync(content, cancellationToken);
            }
        }

        File.Move(temporary, path, overwrite: true);
    }
}
