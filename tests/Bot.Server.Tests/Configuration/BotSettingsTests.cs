using Bot.Answering.Configuration;

namespace Bot.Server.Tests.Configuration;

public sealed class BotSettingsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bot-settings-").FullName;

    public BotSettingsTests() => Directory.CreateDirectory(Path.Combine(_root, "knowledge"));

    [Fact]
    public void Without_any_setting_the_defaults_hold_and_paths_stand_below_the_file()
    {
        var options = Read("{}");
        Assert.Equal(Path.Combine(_root, "knowledge"), options.Knowledge.Path);
        Assert.Equal(Path.Combine(_root, "data"), options.Data.Path);
        Assert.Equal(500, options.Limits.QuestionLength);
        Assert.False(options.Model.IsConfigured);
    }

    [Fact]
    public void A_copy_of_the_program_without_word_lists_beside_it_brings_its_own()
    {
        string own = Read("{}").Lexicon.Path;
        Assert.NotEmpty(File.ReadAllLines(Path.Combine(own, "synonyms.txt")));
        string none = Path.Combine(_root, "none");
        Assert.Equal(none, Read("{}", ("Lexicon:Path", "none")).Lexicon.Path);
        string beside = Directory.CreateDirectory(Path.Combine(_root, "knowledge/lexicon")).FullName;
        Assert.Equal(beside, Read("{}").Lexicon.Path);
    }

    [Fact]
    public void What_the_caller_overrides_wins_over_the_file()
    {
        var options = Read("""{ "Limits": { "QuestionLength": 100, "BodyBytes": 2048 } }""", ("Limits:QuestionLength", "200"));
        Assert.Equal(200, options.Limits.QuestionLength);
        Assert.Equal(2048, options.Limits.BodyBytes);
    }

    [Fact]
    public void A_list_may_be_an_array_or_one_text_with_commas()
    {
        Assert.Equal(["10.0.0.1", "10.0.0.2"], Read("""{ "Server": { "TrustedProxies": ["10.0.0.1", "10.0.0.2"] } }""").Server.TrustedProxies);
        Assert.Equal(["10.0.0.1", "10.0.0.2"], Read("""{ "Server": { "TrustedProxies": "10.0.0.1, 10.0.0.2" } }""").Server.TrustedProxies);
    }

    [Theory]
    [InlineData("""{ "Limits": { "RequestsPerMinute": 0 } }""", "Limits:RequestsPerMinute is '0'", "from 1 to 1000000", "Limits__RequestsPerMinute")]
    [InlineData("""{ "Limits": { "RequestsPerMinute": "viele" } }""", "Limits:RequestsPerMinute is 'viele'", "a whole number")]
    [InlineData("""{ "Knowledge": { "Path": "nowhere" } }""", "Knowledge:Path is '", "nowhere'", "an existing folder")]
    [InlineData("""{ "DirectLine": { "Secret": "short" } }""", "DirectLine:Secret is a hidden value", "at least 32 characters")]
    [InlineData("""{ "DirectLine": { "AllowedOrigins": "https://a.example, b.example" } }""", "DirectLine:AllowedOrigins is 'https://a.example,b.example'", "https://www.example.com")]
    [InlineData("""{ "DirectLine": { "PublicUrl": "https://a.example/chat" } }""", "DirectLine:PublicUrl is 'https://a.example/chat'", "without a path")]
    [InlineData("""{ "Teams": { "AppId": "bot" } }""", "Teams:AppId is 'bot'", "11111111-2222-3333-4444-555555555555")]
    [InlineData("""{ "Teams": { "AllowedTenants": "11111111-2222-3333-4444-555555555555, contoso.com" } }""", "Teams:AllowedTenants is '11111111-2222-3333-4444-555555555555,contoso.com'", "Teams__AllowedTenants")]
    [InlineData("""{ "Teams": { "OpenIdMetadata": "login.example.com/keys" } }""", "Teams:OpenIdMetadata is 'login.example.com/keys'", "https://www.example.com/path")]
    [InlineData("""{ "Teams": { "Cloud": "mars" } }""", "Teams:Cloud is 'mars'", "public, usgov, china")]
    [InlineData("""{ "Knowledge": { "Watch": "perhaps" } }""", "Knowledge:Watch is 'perhaps'", "true or false")]
    [InlineData("""{ "Knowledge": { "Pfad": "x" } }""", "Knowledge:Pfad is not a setting", "Knowledge:Path")]
    [InlineData("""{ "Knowlegde": { "Path": "x" } }""", "Knowlegde:Path is not a setting")]
    [InlineData("""{ "Model": { "Endpoint": "ftp://x", "Name": "m" } }""", "Model:Endpoint", "https")]
    [InlineData("""{ "Limits": """, "appsettings.json' is not valid JSON")]
    public void A_wrong_setting_is_named_with_its_value_and_what_is_allowed(string json, params string[] expected)
    {
        string message = Assert.Throws<SettingsException>(() => Read(json)).Message;
        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var failure = Assert.Throws<SettingsException>(() => Read("""{ "Limits": { "BodyBytes": 1, "QuestionLength": 1 } }"""));
        Assert.Equal(2, failure.Problems.Count);
    }

    [Fact]
    public void Sections_of_the_framework_may_stand_in_the_file() =>
        Assert.NotNull(Read("""{ "Logging": { "LogLevel": { "Default": "Warning" } }, "AllowedHosts": "*" }"""));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private BotOptions Read(string json, params (string Key, string Value)[] overrides)
    {
        File.WriteAllText(Path.Combine(_root, "appsettings.json"), json);
        return BotSettings.Read(_root, overrides.ToDictionary(o => o.Key, o => (string?)o.Value, StringComparer.Ordinal));
    }
}
