using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>What a request proved before its body was read, and what it may therefore say.</summary>
/// <param name="IsChannel">Whether the channel service itself calls; then endorsements and service address must fit.</param>
/// <param name="Endorsements">The channels that the signing key speaks for.</param>
/// <param name="ServiceUrl">The claim for the address to answer at.</param>
/// <param name="AppId">The calling application, of an Entra token.</param>
/// <param name="TenantId">Its tenant.</param>
/// <param name="IsAuthenticated">False for a local caller in development.</param>
internal sealed record ProvenCaller(
    bool IsChannel, IReadOnlyList<string>? Endorsements, string? ServiceUrl, string? AppId, string? TenantId, bool IsAuthenticated)
{
    /// <summary>A caller on this machine, in development, without a token.</summary>
    public static ProvenCaller Local { get; } = new(IsChannel: false, null, null, null, null, IsAuthenticated: false);

    /// <summary>Whether the caller may bring that activity.</summary>
    /// <param name="activity">An activity with channel and service address.</param>
    /// <param name="allowedTenants">The tenants that the bot serves; empty for all.</param>
    public AuthenticationFault Check(Activity activity, IReadOnlyList<string> allowedTenants)
    {
        if (IsChannel && Endorsements?.Contains(activity.ChannelId, StringComparer.Ordinal) != true)
        {
            return AuthenticationFault.Endorsement;
        }

        // To the letter, as the JavaScript and Teams libraries compare: case and a trailing slash matter.
        if (IsChannel && !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal))
        {
            return AuthenticationFault.ServiceUrl;
        }

        string[] tenants = [.. Tenants(activity)];
        bool isServed = allowedTenants.Count == 0
            || (tenants.Length > 0 && tenants.All(tenant => allowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)));
        return isServed ? AuthenticationFault.None : AuthenticationFault.Tenant;
    }

    /// <summary>The caller as the bot sees it.</summary>
    public CallerIdentity Identity(Activity activity) => new(activity.ChannelId!, ServiceUrl, AppId, TenantId, IsAuthenticated);

    private static IEnumerable<string> Tenants(Activity activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } ofConversation)
        {
            yield return ofConversation;
        }

        if (((activity.ChannelData as JsonObject)?["tenant"] as JsonObject)?["id"] is JsonValue value
            && value.TryGetValue(out string? ofChannel)
            && ofChannel.Length > 0)
        {
            yield return ofChannel;
        }
    }
}
