using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bot.Answering.Reading;

namespace Bot.Answering.Conversations;

/// <summary>What was asked last in each conversation; bounded, oldest conversations go first. Safe for any number of threads.</summary>
public sealed class ConversationMemory
{
    private const int MostConversations = 10_000;

    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>A new unguessable conversation id.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The last turn of that conversation; null when there is none.</summary>
    internal Turn? Last(string conversationId) => _turns.GetValueOrDefault(conversationId);

    /// <summary>Keeps <paramref name="turn"/> as the last of its conversation.</summary>
    internal void Remember(string conversationId, Turn turn)
    {
        if (_turns.TryAdd(conversationId, turn))
        {
            _order.Enqueue(conversationId);
            while (_turns.Count > MostConversations && _order.TryDequeue(out string? oldest))
            {
                _turns.TryRemove(oldest, out _);
            }

            return;
        }

        _turns[conversationId] = turn;
    }
}

/// <summary>One question of a conversation.</summary>
/// <param name="Question">As it was read, made whole.</param>
/// <param name="Listed">What the answer listed, in order.</param>
internal sealed record Turn(ReadQuestion Question, IReadOnlyList<string> Listed);
