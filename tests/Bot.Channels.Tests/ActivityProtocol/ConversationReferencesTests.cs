using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Receiving;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>Which conversations the bot remembers, and that it forgets them when it is removed.</summary>
public sealed class ConversationReferencesTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 30, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("message", null, true)]
    [InlineData("installationUpdate", "add", true)]
    [InlineData("installationUpdate", "add-upgrade", true)]
    [InlineData("installationUpdate", "remove-upgrade", false)]
    [InlineData("messageReaction", null, false)]
    [InlineData("event", null, false)]
    public void An_activity_that_shows_the_bot_in_a_conversation_is_remembered(string type, string? action, bool isRemembered)
    {
        using var references = Open();
        references.Observe(Inbound(type, "a:1", action: action));
        Assert.Equal(isRemembered, references.Find("msteams", "a:1") is not null);
    }

    [Fact]
    public void A_reference_has_the_proven_service_address_and_outlives_the_process()
    {
        using (var references = Open())
        {
            references.Observe(Inbound("message", "a:1"));
            references.Observe(Inbound("message", "a:2"));
            references.Drop("msteams", "a:2");
        }

        using var again = Open();
        var reference = again.Find("msteams", "a:1")!;
        Assert.Equal(("https://proven.example/", "28:b", "29:u", "zh-CN"), (reference.ServiceUrl, reference.Bot!.Id, reference.User!.Id, reference.Locale));
        Assert.Equal(1, again.Count);
        Assert.Null(again.Find("msteams", "a:2"));
        Assert.Null(again.Find("webchat", "a:1"));
    }

    [Theory]
    [InlineData("installationUpdate", "remove", false)]
    [InlineData("conversationUpdate", null, true)]
    public void Removing_the_bot_drops_the_conversation(string type, string? action, bool leaves)
    {
        using var references = Open();
        references.Observe(Inbound("message", "a:1"));
        references.Observe(Inbound("message", "a:2"));
        references.Observe(Inbound(type, "a:1", action: action, removed: leaves ? "28:b" : null));
        Assert.Null(references.Find("msteams", "a:1"));
        Assert.NotNull(references.Find("msteams", "a:2"));
    }

    [Fact]
    public void Somebody_else_leaving_drops_nothing()
    {
        using var references = Open();
        references.Observe(Inbound("message", "a:1"));
        references.Observe(Inbound("conversationUpdate", "a:1", removed: "29:u"));
        Assert.NotNull(references.Find("msteams", "a:1"));
    }

    [Fact]
    public void Threads_of_a_channel_are_one_reference_and_removal_from_a_team_drops_all_its_channels()
    {
        using var references = Open();
        references.Observe(Inbound("message", "19:x@thread.tacv2;messageid=1", team: "19:t"));
        references.Observe(Inbound("message", "19:x@thread.tacv2;messageid=2", team: "19:t"));
        references.Observe(Inbound("message", "19:y@thread.tacv2;messageid=3", team: "19:t"));
        references.Observe(Inbound("message", "19:z@thread.tacv2;messageid=4", team: "19:other"));
        Assert.Equal(3, references.Count);
        Assert.Equal("19:x@thread.tacv2", references.Find("msteams", "19:x@thread.tacv2;messageid=9")!.Conversation.Id);
        references.Observe(Inbound("installationUpdate", "19:t", action: "remove", team: "19:t"));
        Assert.Equal(1, references.Count);
        Assert.NotNull(references.Find("msteams", "19:z@thread.tacv2"));
    }

    [Fact]
    public void At_most_so_many_are_kept_and_the_longest_silent_go_first()
    {
        using var references = Open(capacity: 3);
        for (int day = 0; day < 3; day++)
        {
            references.Observe(Inbound("message", $"a:{day}", at: Monday.AddDays(day)));
        }

        references.Observe(Inbound("message", "a:0", at: Monday.AddDays(4)));
        references.Observe(Inbound("message", "a:3", at: Monday.AddDays(5)));
        Assert.Equal(3, references.Count);
        Assert.Null(references.Find("msteams", "a:1"));
        Assert.NotNull(references.Find("msteams", "a:0"));
    }

    [Fact]
    public void The_file_stays_small_however_often_people_write()
    {
        using (var references = Open())
        {
            for (int i = 0; i < 100; i++)
            {
                references.Observe(Inbound("message", "a:1"));
            }

            Assert.Single(File.ReadLines(FilePath));
            for (int day = 0; day < 5000; day++)
            {
                references.Observe(Inbound("message", "a:1", at: Monday.AddDays(day)));
            }
        }

        Assert.True(File.ReadLines(FilePath).Count() <= 1002);
        using var again = Open();
        Assert.Equal(Monday.AddDays(4999).Date, again.Find("msteams", "a:1")!.SeenAt.UtcDateTime);
    }

    [Fact]
    public void A_folder_that_is_gone_costs_no_answer_and_once_it_is_back_references_are_kept_again()
    {
        using (var references = Open())
        {
            Directory.Delete(_folder.Path, recursive: true);
            for (int day = 0; day < 1500; day++)
            {
                references.Observe(Inbound("message", "a:1", at: Monday.AddDays(day)));
            }

            Assert.NotNull(references.Find("msteams", "a:1"));
            Directory.CreateDirectory(_folder.Path);
            references.Observe(Inbound("message", "a:2"));
        }

        using var again = Open();
        Assert.Equal(2, again.Count);
    }

    [Theory]
    [InlineData("{\"put\":{\"channelId\":\"msteams\",\"conver")]
    [InlineData("garbage\n")]
    [InlineData("\n\n")]
    [InlineData("null\n")]
    [InlineData("{\"put\":{\"channelId\":\"msteams\",\"serviceUrl\":\"https://x/\",\"conversation\":{}}}\n")]
    public void A_line_that_was_cut_short_or_damaged_costs_only_itself(string damage)
    {
        using (var references = Open())
        {
            references.Observe(Inbound("message", "a:1"));
        }

        File.AppendAllText(FilePath, damage);
        using (var references = Open())
        {
            Assert.Equal(1, references.Count);
            references.Observe(Inbound("message", "a:2"));
        }

        using var again = Open();
        Assert.Equal(2, again.Count);
    }

    [Fact]
    public async Task The_host_remembers_those_who_wrote_and_forgets_the_removed()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await host.StatusAsync(TeamsHost.Message("1", conversation: "a:1"));
        await host.StatusAsync(TeamsHost.Message("2", conversation: "a:2"));
        await host.StatusAsync(TeamsHost.Message("3", conversation: "a:1", change: a => (a["type"], a["action"]) = ("installationUpdate", "remove")));
        await host.DrainAsync();
        Assert.Null(host.References.Find("msteams", "a:1"));
        Assert.Equal(Issuer.ServiceUrl, host.References.Find("msteams", "a:2")!.ServiceUrl);
    }

    private string FilePath => Path.Combine(_folder.Path, "conversations.jsonl");

    private ConversationReferences Open(int capacity = 100) =>
        new(new TeamsSettings { Folder = _folder.Path, MaxReferences = capacity }, NullLogger<ConversationReferences>.Instance);

    private static InboundActivity Inbound(
        string type, string conversation, string? action = null, string? removed = null, string? team = null, DateTimeOffset? at = null) => new(
        new Activity
        {
            Type = type,
            ChannelId = "msteams",
            ServiceUrl = "https://said.example/",
            Conversation = new ConversationAccount { Id = conversation, ConversationType = team is null ? "personal" : "channel" },
            From = new ChannelAccount { Id = "29:u" },
            Recipient = new ChannelAccount { Id = "28:b" },
            Locale = "zh-CN",
            Action = action,
            MembersRemoved = removed is null ? null : [new ChannelAccount { Id = removed }],
            ChannelData = team is null ? null : new JsonObject { ["team"] = new JsonObject { ["id"] = team } },
        },
        new CallerIdentity("msteams", "https://proven.example/", null, null, IsAuthenticated: true),
        at ?? Monday);
}
