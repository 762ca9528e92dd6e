using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol;

/// <summary>An activity that came in, was authenticated and has what every activity must have.</summary>
/// <param name="Activity">What was said: type, channel, conversation id and service address are set.</param>
/// <param name="Caller">Who was proven to have sent it.</param>
/// <param name="ReceivedAt">When the host got it.</param>
public sealed record InboundActivity(Activity Activity, CallerIdentity Caller, DateTimeOffset ReceivedAt);

/// <summary>Who sent an activity, as its token proves; nothing here was taken from the activity's word alone.</summary>
/// <param name="ChannelId">The channel, which the signing key is endorsed for; of an unauthenticated caller, what the activity says.</param>
/// <param name="ServiceUrl">The token's claim for the address to answer at; null without one, as with emulators and unauthenticated callers.</param>
/// <param name="AppId">The calling application; null for the channel service itself and for unauthenticated callers.</param>
/// <param name="TenantId">The calling application's tenant; null where <paramref name="AppId"/> is.</param>
/// <param name="IsAuthenticated">False only in development, from this machine, with no application id configured.</param>
public sealed record CallerIdentity(string ChannelId, string? ServiceUrl, string? AppId, string? TenantId, bool IsAuthenticated);
