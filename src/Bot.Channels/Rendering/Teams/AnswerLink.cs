using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>The page of a stored answer, for whatever does not fit into a message.</summary>
internal static class AnswerLink
{
    /// <summary>Its address; null when the host has no public one.</summary>
    public static string? To(AnswerRecord answer, string? baseUrl) =>
        baseUrl is null ? null : SafeLinks.Absolute($"/answers/{Uri.EscapeDataString(answer.AnswerId)}", baseUrl);
}
