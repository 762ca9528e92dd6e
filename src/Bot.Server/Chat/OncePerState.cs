using System.Runtime.CompilerServices;
using Bot.Answering.Composition;
using Bot.Knowledge;

namespace Bot.Server.Chat;

/// <summary>Something that is worked out once for each state of the documents, away from requests. Thread-safe.</summary>
/// <param name="holder">The states.</param>
/// <param name="find">Works it out; runs in the background with the state held.</param>
/// <param name="none">What stands in for it while it is not there.</param>
internal sealed class OncePerState<T>(SnapshotHolder holder, Func<Snapshot, Task<T>> find, T none)
{
    private readonly ConditionalWeakTable<Collection, Task<T>> _byCollection = [];

    /// <summary>The value for the documents that are served now; <c>none</c> when it takes longer than <paramref name="patience"/>, and the next call has it.</summary>
    public async Task<T> CurrentAsync(TimeSpan patience)
    {
        using var lease = holder.Lease();
        if (lease is null)
        {
            return none;
        }

        var found = _byCollection.GetValue(lease.Snapshot.Collection, _ => Task.Run(FindAsync));
        await Task.WhenAny(found, Task.Delay(patience));

        // What fails here for want of a file or memory fails when a user asks for it, and is reported there.
        return found.IsCompletedSuccessfully ? await found : none;
    }

    private async Task<T> FindAsync()
    {
        // A lease of its own: those who wait for the result may leave before it is there.
        using var lease = holder.Lease();
        return lease is null ? none : await find(lease.Snapshot);
    }
}
