using System.Text.RegularExpressions;

namespace Bot.ScriptedModel;

/// <summary>What a scripted model understands of the messages it gets: numbered passages and a question, as prompts/answer.yaml lays them out.</summary>
public sealed partial record PromptView(string System, IReadOnlyList<(int Number, string Text)> Passages, string Question)
{
    /// <summary>Reads the two messages.</summary>
    public static PromptView Read(string system, string user)
    {
        int at = user.LastIndexOf("问题：", StringComparison.Ordinal);
        string question = at < 0 ? user : user[(at + 3)..].Trim();
        string material = at < 0 ? "" : user[..at];
        var heads = Head().Matches(material);
        var passages = new List<(int, string)>();
        for (int i = 0; i < heads.Count; i++)
        {
            int start = heads[i].Index + heads[i].Length;
            int end = i + 1 < heads.Count ? heads[i + 1].Index : material.Length;
            passages.Add((int.Parse(heads[i].Groups["n"].Value), material[start..end].Trim()));
        }

        return new PromptView(system, passages, question);
    }

    /// <summary>The sentence of the passages that shares most with the question, and its passage; null when hardly any is shared.</summary>
    public (int Number, string Sentence)? Best()
    {
        var asked = Pairs(Question);
        var best = Passages
            .SelectMany(p => Sentences(p.Text).Select(s => (p.Number, Sentence: s, Shared: Pairs(s).Count(asked.Contains))))
            .OrderByDescending(s => s.Shared)
            .FirstOrDefault();
        return best.Shared >= 2 ? (best.Number, best.Sentence) : null;
    }

    private static string[] Sentences(string text) =>
        text.Split(['。', '！', '？', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).Where(p => p.All(char.IsLetterOrDigit))];

    [GeneratedRegex(@"^\[(?<n>\d+)\] 《.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Head();
}
