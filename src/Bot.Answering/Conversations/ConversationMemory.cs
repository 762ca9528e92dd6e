using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bot.Answering.Reading;
using Bot.Answering.Storing;

namespace Bot.Answering.Conversations;

/// <summary>What was asked last in each conversation; bounded, oldest conversations go first. Safe for any number of threads.</summary>
/// <param name="store">Where conversations are kept beyond memory and restarts; null to keep them in memory only.</param>
public sealed class ConversationMemory(TurnStore? store)
{
    private const int MostConversations = 10_000;

    // A follow-up refers to a question or two back; the subject it inherits may be older.
    private const int MostTurns = 8;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Turn>> _turns = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>A memory that ends with the process.</summary>
    public ConversationMemory()
        : this(null)
    {
    }

    /// <summary>A new unguessable conversation id.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Forgets all that was asked in that conversation: a question was taken back, and the others refer to it.</summary>
    public void Forget(string conversationId)
    {
        _turns.TryRemove(conversationId, out _);
        store?.Remove(conversationId);
    }

    /// <summary>The last turns of that conversation, oldest first; empty when there are none.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="read">Reads the text of a question that must hold on a day, today when null; for turns that only the store still has.</param>
    internal IReadOnlyList<Turn> Turns(string conversationId, Func<string, DateOnly?, ReadQuestion> read) =>
        _turns.TryGetValue(conversationId, out var turns) ? turns
        : store?.Find(conversationId) is { Count: > 0 } stored ? Restore(stored, read)
        : [];

    /// <summary>Keeps <paramref name="turn"/> as the last of its conversation, after <paramref name="before"/>.</summary>
    internal void Remember(string conversationId, IReadOnlyList<Turn> before, Turn turn)
    {
        IReadOnlyList<Turn> turns = [.. before.Skip(before.Count + 1 - MostTurns), turn];
        if (_turns.TryAdd(conversationId, turns))
        {
            _order.Enqueue(conversationId);
            while (_turns.Count > MostConversations && _order.TryDequeue(out string? oldest))
            {
                _turns.TryRemove(oldest, out _);
            }
        }
        else
        {
            _turns[conversationId] = turns;
        }

        store?.Save(conversationId, [.. turns.Select(t => t.ToStored())]);
    }

    // Questions are read again rather than stored as read: what reading finds depends on the documents and changes with the program.
    private static List<Turn> Restore(IReadOnlyList<StoredTurn> stored, Func<string, DateOnly?, ReadQuestion> read)
    {
        var turns = new List<Turn>();
        foreach (var turn in stored)
        {
            turns.Add(Turn.Of(turn, read(turn.Rewritten ?? turn.Whole ?? turn.Asked, turn.AsOf)));
        }

        return turns;
    }
}
