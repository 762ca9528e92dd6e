using Bot.Answering.Configuration;

namespace Bot.Server.Pages;

/// <summary>The question box.</summary>
internal static class QuestionForm
{
    /// <summary>The box with <paramref name="question"/> in it; <paramref name="conversationId"/> lets the next question follow on.</summary>
    public static Html For(string? question, string? conversationId, LimitsOptions limits)
    {
        var conversation = conversationId is null
            ? Html.Empty
            : Html.Of($"""<input type="hidden" name="conversation" value="{conversationId}">""");
        return Html.Of($"""
            <form class="ask" role="search" action="/ask" method="get">
            <label for="q">您的问题</label>
            <div class="line">
            <input id="q" name="q" type="search" value="{question}" maxlength="{limits.QuestionLength}" required autocomplete="off" enterkeyhint="search" placeholder="一句话说清想了解什么">
            <button type="submit">提问</button>
            </div>
            {conversation}
            </form>
            """);
    }
}
