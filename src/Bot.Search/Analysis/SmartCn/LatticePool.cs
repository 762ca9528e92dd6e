using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>Keeps one lattice for each thread, with the arrays that it has grown.</summary>
internal static class LatticePool
{
    [ThreadStatic]
    private static Lattice? s_lattice;

    /// <summary>The thread's lattice, taken out because a sink may itself analyze something meanwhile.</summary>
    public static Lattice Take(UserWords? words)
    {
        var lattice = s_lattice ?? new Lattice();
        s_lattice = null;
        lattice.UserWords = words;
        return lattice;
    }

    /// <summary>Puts it back.</summary>
    public static void Return(Lattice lattice) => s_lattice = lattice;
}
