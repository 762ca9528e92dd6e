using System.Security.Cryptography;
using Bot.Answering.Reading;
using Bot.Answering.Storing;

namespace Bot.Answering.Conversations;

/// <summary>What was asked last in each conversation; bounded, those that were longest silent go first. Safe for any number of threads.</summary>
/// <param name="store">Where conversations are kept beyond memory and restarts; null to keep them in memory only.</param>
/// <param name="mostConversations">How many are kept in memory.</param>
public sealed class ConversationMemory(TurnStore? store, int mostConversations = 10_000)
{
    // A follow-up refers to a question or two back; the subject it inherits may be older.
    private const int MostTurns = 8;

    private readonly Lock _changing = new();
    private readonly Dictionary<string, LinkedListNode<Remembered>> _byId = new(StringComparer.Ordinal);

    // In the order in which somebody spoke last.
    private readonly LinkedList<Remembered> _order = new();

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
        lock (_changing)
        {
            if (_byId.Remove(conversationId, out var node))
            {
                _order.Remove(node);
            }
        }

        store?.Remove(conversationId);
    }

    /// <summary>The last turns of that conversation, oldest first; empty when there are none.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="read">Reads the text of a question that must hold on a day, today when null; for turns that only the store still has.</param>
    internal IReadOnlyList<Turn> Turns(string conversationId, Func<string, DateOnly?, ReadQuestion> read) =>
        Kept(conversationId) is { } turns ? turns
        : store?.Find(conversationId) is { Count: > 0 } stored ? Restore(stored, read)
        : [];

    /// <summary>Keeps <paramref name="turn"/> as the last of its conversation, after <paramref name="before"/>.</summary>
    internal void Remember(string conversationId, IReadOnlyList<Turn> before, Turn turn)
    {
        IReadOnlyList<Turn> turns = [.. before.Skip(before.Count + 1 - MostTurns), turn];
        lock (_changing)
        {
            if (_byId.Remove(conversationId, out var node))
            {
                _order.Remove(node);
            }

            _byId[conversationId] = _order.AddLast(new Remembered(conversationId, turns));
            if (_byId.Count > mostConversations)
            {
                _byId.Remove(_order.First!.Value.Id);
                _order.RemoveFirst();
            }
        }

        store?.Save(conversationId, [.. turns.Select(t => t.ToStored())]);
    }

    private IReadOnlyList<Turn>? Kept(string conversationId)
    {
        lock (_changing)
        {
            return _byId.GetValueOrDefault(conversationId)?.Value.Turns;
        }
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

    private sealed record Remembered(string Id, IReadOnlyList<Turn> Turns);
}
