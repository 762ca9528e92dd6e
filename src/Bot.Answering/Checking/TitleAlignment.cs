using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Who issued what: whether the titles of a sentence stand beside the institutions that the source has beside them.</summary>
internal static class TitleAlignment
{
    /// <summary>Whether each title in the folded <paramref name="sentence"/> stands in one of the passages <paramref name="cited"/>, and no institution of the sentence stands there only before another title.</summary>
    public static bool Holds(string sentence, IReadOnlyList<Evidence> cited)
    {
        var institutions = EntityNames.Of(EntityNames.WithoutTitles(sentence, "《》")).ToList();
        return EntityNames.Titles(sentence).Select(m => m.Groups["t"].Value).All(title => cited.Any(e => TitleHolds(title, institutions, e)));
    }

    private static bool TitleHolds(string title, List<string> institutions, Evidence evidence)
    {
        int end = 0;
        var leads = new List<(string Title, string Lead)>();
        foreach (Match match in EntityNames.Titles(evidence.Text))
        {
            leads.Add((match.Groups["t"].Value, evidence.Text[end..match.Index]));
            end = match.Index + match.Length;
        }

        var own = leads.Where(l => l.Title.Contains(title, StringComparison.Ordinal)).ToList();
        return own.Count == 0
            ? evidence.Says(title)
            : own.Any(lead => !institutions.Any(name =>
                !lead.Lead.Contains(name, StringComparison.Ordinal)
                && EntityNames.Of(lead.Lead).Any()
                && leads.Any(other => other.Title != lead.Title && other.Lead.Contains(name, StringComparison.Ordinal))));
    }
}
