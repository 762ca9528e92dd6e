using System.Text.RegularExpressions;

namespace Bot.Answering.Tabulating;

/// <summary>The words by which documents and questions say that something began: a body or place (启动, 揭牌, 设立) or a document (印发, 施行). One of a kind stands for another.</summary>
internal static partial class Beginning
{
    /// <summary>Whether <paramref name="text"/> says that something began.</summary>
    public static bool IsMatch(string text) => Founding().IsMatch(text) || Issuing().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> says in these or other words what the single word <paramref name="asked"/> says; null when that is no such word.</summary>
    public static bool? Says(string asked, string text) =>
        IsWhole(Founding(), asked) ? Founding().IsMatch(text) : IsWhole(Issuing(), asked) ? Issuing().IsMatch(text) : null;

    /// <summary>Whether <paramref name="word"/> is one of these words and no more.</summary>
    public static bool IsWord(string word) => IsWhole(Founding(), word) || IsWhole(Issuing(), word);

    /// <summary>The first of these words in <paramref name="text"/>; null when it has none.</summary>
    public static string? Asked(string text) =>
        Founding().Match(text) is { Success: true } founded ? founded.Value : Issuing().Match(text) is { Success: true } issued ? issued.Value : null;

    private static bool IsWhole(Regex words, string asked) => words.Match(asked) is { Success: true } match && match.Length == asked.Length;

    [GeneratedRegex("成立|启动|落户|挂牌|揭牌|授牌|诞生|开张|开园|开业|开建|开始|开放|设立|建立|建成|创办|创立|发起|上线|投用|批复|获批", RegexOptions.None, 10000)]
    private static partial Regex Founding();

    [GeneratedRegex("发布|印发|出台|公布|颁布|下发|制定|申请|生效|施行|实施", RegexOptions.None, 10000)]
    private static partial Regex Issuing();
}
