using System.Globalization;
using Bot.Answering.Composition;
using Bot.Search;

namespace Bot.Server.Pages;

/// <summary>"为什么是这一段": what each word of the question adds to a passage's score.</summary>
internal static class WhyView
{
    private const int MaxRows = 40;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [IndexOptions.Words] = "词语",
        [IndexOptions.Bigrams] = "字对",
        [IndexOptions.Title] = "标题",
    };

    private static readonly Dictionary<string, string> Lifts = new(StringComparer.Ordinal)
    {
        ["proximity"] = "词语相邻",
        ["order"] = "词序一致",
        ["lead"] = "出现在段首",
    };

    private static readonly (string Start, string Chinese)[] Reasons =
    [
        ("synonym of ", "的同义词"),
        ("related to ", "的相关词"),
        ("translation of ", "的中文"),
        ("pinyin ", "的汉字"),
    ];

    /// <summary>Explains passages of <paramref name="snapshot"/> by their ids; those that are gone have no explanation.</summary>
    public static Func<string, Html> For(Snapshot snapshot, string question)
    {
        var query = snapshot.Read(question);
        return passageId => snapshot.Index.Find(passageId) is >= 0 and var docId ? Of(snapshot.Index.Explain(query, docId)) : Html.Empty;
    }

    /// <summary>The table, largest contributions first, folded away.</summary>
    private static Html Of(Explanation explanation)
    {
        var rows = explanation.Contributions.OrderByDescending(c => c.Contribution).Take(MaxRows).Select(c => Html.Of($"""
            <tr><td>{c.Term}</td><td>{Fields.GetValueOrDefault(c.Field, c.Field)}</td><td>{c.TermFreq}</td><td>{c.DocFreq}</td><td>{Number(c.Weight)}</td><td>{Number(c.Contribution)}</td><td>{Reason(c.Reason)}</td></tr>
            """));
        var others = explanation.Contributions.OrderByDescending(c => c.Contribution).Skip(MaxRows).ToList();
        var rest = others.Count == 0 ? Html.Empty : Html.Of($"""
            <tr><td colspan="5">其余{others.Count}个词</td><td>{Number((float)others.Sum(c => (double)c.Contribution))}</td><td></td></tr>
            """);
        var lifts = explanation.Lifts.Select(lift => Html.Of($"""
            <tr><td colspan="5">{Lifts.GetValueOrDefault(lift.Name, lift.Name)}</td><td>{Number(lift.Value)}</td><td></td></tr>
            """));
        return explanation.Contributions.Count == 0
            ? Html.Empty
            : Html.Of($"""
                <details class="why"><summary>为什么是这一段</summary>
                <div class="wide" tabindex="0" role="group" aria-label="各词的得分">
                <table>
                <thead><tr><th scope="col">词</th><th scope="col">字段</th><th scope="col">段内次数</th><th scope="col">含此词的段落</th><th scope="col">权重</th><th scope="col">得分</th><th scope="col">缘由</th></tr></thead>
                <tbody>{rows}{rest}{lifts}</tbody>
                <tfoot><tr><th scope="row" colspan="5">检索得分合计</th><td>{Number(explanation.Score)}</td><td></td></tr></tfoot>
                </table>
                </div>
                </details>
                """);
    }

    /// <summary>Why a term was looked for, in the reader's language; the engine's own words are English, for logs and developers.</summary>
    private static string Reason(string? reason)
    {
        if (reason is null)
        {
            return "问题原词";
        }

        var known = Reasons.FirstOrDefault(r => reason.StartsWith(r.Start, StringComparison.Ordinal));
        return known.Start is null ? reason : $"“{reason[known.Start.Length..]}”{known.Chinese}";
    }

    private static string Number(float value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
