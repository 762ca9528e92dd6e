namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>Why a request or its activity is not believed. Only this word is logged; the sender is not told.</summary>
internal enum AuthenticationFault
{
    /// <summary>It is believed.</summary>
    None,

    /// <summary>The request has no bearer token, and this host lets nobody in without.</summary>
    NoToken,

    /// <summary>What is there is not a compact JSON Web Token of bearable size.</summary>
    Malformed,

    /// <summary>The token is signed in another way than RS256.</summary>
    Algorithm,

    /// <summary>The token is from an issuer that this bot does not accept.</summary>
    Issuer,

    /// <summary>The token was made for another bot.</summary>
    Audience,

    /// <summary>The token does not say when it expires.</summary>
    NoExpiry,

    /// <summary>The token has expired.</summary>
    Expired,

    /// <summary>The token is not valid yet.</summary>
    NotYetValid,

    /// <summary>The issuer has published no key of that name.</summary>
    UnknownKey,

    /// <summary>The signature is not the key's.</summary>
    Signature,

    /// <summary>The issuer's keys could not be fetched yet; nobody can be believed until they are.</summary>
    NoKeys,

    /// <summary>An Entra token of an application that may not call.</summary>
    Caller,

    /// <summary>The key is not endorsed for the activity's channel.</summary>
    Endorsement,

    /// <summary>The token's claim names another service address than the activity.</summary>
    ServiceUrl,

    /// <summary>The activity belongs to a tenant that is not on the list.</summary>
    Tenant,
}
