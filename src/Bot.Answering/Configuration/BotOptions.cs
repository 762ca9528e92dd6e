using System.ComponentModel.DataAnnotations;
using Bot.Answering.Generating;
using Bot.Answering.Vectors;

namespace Bot.Answering.Configuration;

/// <summary>
/// Every setting of both programs, as read from <c>appsettings.json</c> and the environment.
/// A property <c>Section.Name</c> is the key <c>Section:Name</c> in the file and <c>Section__Name</c> in the environment.
/// To add a setting, add a property with its default, its range as an attribute and both in its comment: it is then read, checked and listed.
/// </summary>
public sealed record BotOptions
{
    /// <summary>The folder of <c>appsettings.json</c>, against which relative paths are resolved. Not a setting.</summary>
    public string Root { get; init; } = "";

    /// <summary>Where the documents are.</summary>
    public KnowledgeOptions Knowledge { get; init; } = new();

    /// <summary>Where the index is.</summary>
    public IndexFileOptions Index { get; init; } = new();

    /// <summary>Where the maintainers' words and synonyms are.</summary>
    public LexiconOptions Lexicon { get; init; } = new();

    /// <summary>Where the model's prompts are.</summary>
    public PromptsOptions Prompts { get; init; } = new();

    /// <summary>Where answers, conversations and feedback are kept.</summary>
    public DataOptions Data { get; init; } = new();

    /// <summary>What one caller, and all together, may ask of the server.</summary>
    public LimitsOptions Limits { get; init; } = new();

    /// <summary>How the server meets the network.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>The language model, if there is one.</summary>
    public ModelOptions Model { get; init; } = new();

    /// <summary>The embedding model, if there is one.</summary>
    public EmbeddingsOptions Embeddings { get; init; } = new();

    /// <summary>Teams and Azure Bot Service.</summary>
    public TeamsOptions Teams { get; init; } = new();

    /// <summary>Web Chat.</summary>
    public DirectLineOptions DirectLine { get; init; } = new();
}

/// <summary>Where the documents are.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>Folder of documents, read recursively. Default <c>knowledge</c>; must exist.</summary>
    [PathSetting(MustExist = true)]
    public string Path { get; init; } = "knowledge";

    /// <summary>Whether the server follows changes in the folder while it runs. Default true.</summary>
    public bool Watch { get; init; } = true;
}

/// <summary>Where the index is.</summary>
public sealed record IndexFileOptions
{
    /// <summary>The index file; rebuilt when missing, damaged, or not of these documents. Default <c>data/index.bot</c>.</summary>
    [PathSetting]
    public string Path { get; init; } = "data/index.bot";
}

/// <summary>Where the maintainers' words and synonyms are.</summary>
public sealed record LexiconOptions
{
    /// <summary>Folder of words.txt, synonyms.txt and glossary.txt. Default <c>knowledge/lexicon</c>, where that is missing the copy in the program's folder; a folder that is set may be missing.</summary>
    [PathSetting]
    public string Path { get; init; } = "knowledge/lexicon";
}

/// <summary>Where the model's prompts are.</summary>
public sealed record PromptsOptions
{
    /// <summary>Folder of answer.yaml and rewrite.yaml, with fixtures/ and recordings/ beside them; read only when a model is configured. Default <c>prompts</c>.</summary>
    [PathSetting]
    public string Path { get; init; } = "prompts";
}

/// <summary>Where answers, conversations and feedback are kept.</summary>
public sealed record DataOptions
{
    /// <summary>Folder that the bot may write to; made when missing. Default <c>data</c>.</summary>
    [PathSetting]
    public string Path { get; init; } = "data";

    /// <summary>Size that the stored answers may reach in millions of bytes; beyond it the oldest go. Default 2000; 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int MaxMegabytes { get; init; } = 2000;

    /// <summary>Days for which a conversation can be continued after its last question. Default 90; 1 to 3650.</summary>
    [Range(1, 3650)]
    public int ConversationDays { get; init; } = 90;
}

/// <summary>What one caller, and all together, may ask of the server.</summary>
public sealed record LimitsOptions
{
    /// <summary>Longest question in UTF-16 units. Default 500; 10 to 4000.</summary>
    [Range(10, 4000)]
    public int QuestionLength { get; init; } = 500;

    /// <summary>Largest request body in bytes. Default 65536; 1024 to 10485760.</summary>
    [Range(1024, 10_485_760)]
    public int BodyBytes { get; init; } = 65_536;

    /// <summary>Requests that one client address may make in a minute, all of them at once if it likes. Default 6000; 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 6000;

    /// <summary>Questions and searches worked on at the same time, of all clients; 64 times as many may wait. Default 16; 1 to 1000.</summary>
    [Range(1, 1000)]
    public int ConcurrentQuestions { get; init; } = 16;
}

/// <summary>How the server meets the network.</summary>
public sealed record ServerOptions
{
    /// <summary>Addresses of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, separated by commas. Default none.</summary>
    [IpAddresses]
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Seconds that running answers get to finish when the server is stopped. Default 10; 0 to 300.</summary>
    [Range(0, 300)]
    public int ShutdownSeconds { get; init; } = 10;
}

/// <summary>Teams and Azure Bot Service.</summary>
public sealed record TeamsOptions
{
    /// <summary>
    /// The bot's application id, a GUID. Empty: in development programs on this machine may post activities without a token, and the
    /// server refuses to listen elsewhere; otherwise every activity is refused. Default empty.
    /// </summary>
    [Guids]
    public string AppId { get; init; } = "";

    /// <summary>Id of the tenant that the application is registered in. Default empty: <c>botframework.com</c>, for legacy registrations of many tenants.</summary>
    [Guids]
    public string TenantId { get; init; } = "";

    /// <summary>The application's secret; never logged. Default empty.</summary>
    [Secret]
    public string ClientSecret { get; init; } = "";

    /// <summary>File of a certificate with its key, PEM or PKCS #12, instead of a secret. Default empty.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>Password of a PKCS #12 file; never logged. Default empty.</summary>
    [Secret]
    public string CertificatePassword { get; init; } = "";

    /// <summary>Whether the host's managed identity, whose client id is the application id, takes the place of a secret. Default false.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Address under which users reach this host, for links to sources. Default empty: that of the web chat.</summary>
    [WebOrigins]
    public string PublicUrl { get; init; } = "";

    /// <summary>Hosts of connectors besides Microsoft's own, separated by commas; each admits what lies below it and gets the bot's tokens. Default none.</summary>
    public IReadOnlyList<string> TrustedHosts { get; init; } = [];

    /// <summary>Where tokens for the connector come from. Default empty: the cloud's.</summary>
    [WebAddress]
    public string LoginUrl { get; init; } = "";

    /// <summary>The Azure cloud that the bot is registered in. Default <c>public</c>; public, usgov or china.</summary>
    [AllowedValues("public", "usgov", "china")]
    public string Cloud { get; init; } = "public";

    /// <summary>Address of the channels' OpenID metadata; https, or in development http on this machine. Default empty: the cloud's.</summary>
    [WebAddress]
    public string OpenIdMetadata { get; init; } = "";

    /// <summary>Issuer of the channels' tokens. Default empty: the cloud's.</summary>
    [WebAddress]
    public string Issuer { get; init; } = "";

    /// <summary>Ids of the tenants whose activities are taken, separated by commas. Default none: all tenants.</summary>
    [Guids]
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Ids of the tenants whose Entra tokens are accepted beside the channels' (emulators with credentials, other bots). Default none.</summary>
    [Guids]
    public IReadOnlyList<string> EntraTenants { get; init; } = [];

    /// <summary>Address of Entra's OpenID metadata. Default empty: the cloud's.</summary>
    [WebAddress]
    public string EntraMetadata { get; init; } = "";

    /// <summary>Ids of applications, besides the bot itself, that may call with an Entra token. Default none.</summary>
    [Guids]
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>Largest activity in bytes. Default 262144; 1024 to 1048576.</summary>
    [Range(1024, 1_048_576)]
    public int MaxActivityBytes { get; init; } = 262_144;

    /// <summary>Activities that may wait to be worked on, of all conversations. Default 50000; 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int QueueLength { get; init; } = 50_000;

    /// <summary>Activities worked on at the same time; most of them wait for the connector. Default 256; 1 to 1000.</summary>
    [Range(1, 1000)]
    public int ConcurrentTurns { get; init; } = 256;
}

/// <summary>Web Chat.</summary>
public sealed record DirectLineOptions
{
    /// <summary>Secret with which other servers ask for tokens, at least 32 characters; never logged. Default empty: no server may.</summary>
    [Secret, LongSecret]
    public string Secret { get; init; } = "";

    /// <summary>Origins whose pages may call and may frame the chat page, e.g. https://www.example.com, separated by commas. Default none.</summary>
    [WebOrigins]
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether pages of those origins may fetch tokens without a server of their own. Default false.</summary>
    public bool TokensForAllowedOrigins { get; init; }

    /// <summary>Address under which browsers reach this host, for links in answers; empty takes it from each request. Default empty.</summary>
    [WebOrigins]
    public string PublicUrl { get; init; } = "";

    /// <summary>New conversations a minute from one address. Default 30; 0 to 1000000, 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int ConversationsPerMinute { get; init; } = 30;

    /// <summary>Messages and events a minute in one conversation. Default 60; 0 to 1000000, 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int ActivitiesPerMinute { get; init; } = 60;

    /// <summary>WebSockets that may be open at a time, of all clients. Default 10000; 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int MaxSockets { get; init; } = 10_000;
}
