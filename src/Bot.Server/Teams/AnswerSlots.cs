using System.Runtime.CompilerServices;
using Bot.Answering;
using Bot.Channels;

namespace Bot.Server.Teams;

/// <summary>
/// Lets only so many answers be made at the same time, while many more turns wait for a connector: answering takes processor time,
/// and with all turns at it the acknowledgement of the next activities would come too late for the channel.
/// </summary>
internal sealed class AnswerSlots(ChannelSeams seams, int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    /// <summary>The same seams with that limit on answering.</summary>
    public ChannelSeams Seams => seams with { Answer = AnswerAsync };

    public void Dispose() => _free.Dispose();

    private async IAsyncEnumerable<AnswerEvent> AnswerAsync(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            await foreach (var step in seams.Answer(question, cancellation))
            {
                yield return step;
            }
        }
        finally
        {
            _free.Release();
        }
    }
}
