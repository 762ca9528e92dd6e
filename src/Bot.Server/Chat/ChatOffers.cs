using Bot.Answering.Composition;

namespace Bot.Server.Chat;

/// <summary>What the chat page offers of the documents before anything is asked: examples in the greeting, values in the filter bar.</summary>
internal sealed class ChatOffers(SnapshotHolder holder)
{
    // Neither greeting nor page waits longer; both do without until the next time.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly OncePerState<IReadOnlyList<string>> _examples = new(holder, ChatExamples.FindAsync, []);
    private readonly OncePerState<ChatFacets> _facets = new(holder, snapshot => Task.FromResult(ChatFacets.Of(snapshot)), ChatFacets.None);

    /// <summary>Questions to begin with.</summary>
    public Task<IReadOnlyList<string>> ExamplesAsync() => _examples.CurrentAsync(Patience);

    /// <summary>Values of the filter bar.</summary>
    public Task<ChatFacets> FacetsAsync() => _facets.CurrentAsync(Patience);

    /// <summary>Works both out for the state that is served now, so that its first visitor finds them.</summary>
    public Task PrepareAsync() => Task.WhenAll(_examples.CurrentAsync(Timeout.InfiniteTimeSpan), _facets.CurrentAsync(Timeout.InfiniteTimeSpan));
}
