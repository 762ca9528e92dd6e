using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>Whose thing a question asks about: 甲公司的专利 are not told by a paragraph on 乙公司.</summary>
internal static partial class Possessor
{
    // Shorter parts of a name stand in other words, too.
    private const int ShortestForm = 3;

    // Of a name in two pieces each has so many characters.
    private const int ShortestHead = 4;
    private const int ShortestTail = 5;

    /// <summary>Whether <paramref name="draft"/> speaks of the owner that <paramref name="question"/> opens with, where titles or headings name it; true when it opens with none.</summary>
    public static bool IsMet(ReadQuestion question, Draft draft, PassageCatalog catalog) => IsOwnerMet(question, draft, catalog) && AreBodiesMet(question, draft, catalog.Statistics) && AreDistrictsMet(question, draft, catalog.Statistics);

    // 临江区幼儿园, of a notice whose title opens with 北湖区: a district that no gazetteer need have, but that other documents name.
    private static bool AreDistrictsMet(ReadQuestion question, Draft draft, PairStatistics statistics)
    {
        var sources = draft.Sources.ToList();
        return question.Compares || question.WantsList || sources.Count == 0 || District().Matches(question.Folded).All(asked =>
            !statistics.Occurs(asked.Value) || sources.Exists(s => s.Mentions(asked.Groups["name"].Value) || !Issuing().IsMatch(s.Title)));
    }

    private static bool IsOwnerMet(ReadQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (Owner().Match(question.Folded) is not { Success: true } match)
        {
            return true;
        }

        string owner = match.Groups["owner"].Value;
        var inside = question.Terms.Where(t => match.Groups["owner"].Range().Contains(t.Range)).ToList();
        if (inside.Exists(t => t.Role is TermRole.Region or TermRole.Date or TermRole.Hint || t.Share < 1) || !catalog.IsHeaded(owner))
        {
            return true;
        }

        string[] names = [owner, .. inside.Where(t => t.Range.Length == owner.Length).SelectMany(t => t.Variants).Where(v => v.Factor >= 0.85).Select(v => v.Text)];
        return draft.Parts.Any(part => names.Any(name => part.Source.Mentions(name)));
    }

    // The full name of a body that the documents know (中国茶叶协会) is not met by another of its kind, unless a word of it is told in another form (茶协).
    private static bool AreBodiesMet(ReadQuestion question, Draft draft, PairStatistics statistics) =>
        question.Compares || Body().Matches(question.Folded).All(name => !statistics.Occurs(name.Value) || draft.Sources.Any(source => source.Mentions(name.Value) || IsShortened(name.Value, source.Text)
            || question.Terms.Where(t => t.Range.Length >= ShortestForm && t.Range.Overlaps(name.Range())).SelectMany(t => t.Variants).Any(v => v.Factor >= 0.85 && source.Mentions(v.Text))));

    // 全国区块链标准化委员会 is how people call the 全国区块链和分布式记账技术标准化委员会.
    private static bool IsShortened(string name, string text) =>
        Enumerable.Range(ShortestHead, Math.Max(0, name.Length - ShortestHead - ShortestTail + 1)).Any(cut =>
            Regex.IsMatch(text, Regex.Escape(name[..cut]) + "[^,。;、]{1,16}" + Regex.Escape(name[cut..]), RegexOptions.None, TimeSpan.FromSeconds(10)));

    [GeneratedRegex("(?:中国|全国|国家|[\u4e00-\u9fff-[的是在]]{2,3}(?:[省市县]|区(?!块)))(?:[\u4e00-\u9fff-[的个第首最哪是在和与]]|[a-z]){1,14}?(?:联盟|协会|学会|研究院|研究所|公司|集团|银行|大学|学院|医院|委员会|基金会|实验室|商会)|[\u4e00-\u9fff]{2,12}?(?:有限|股份|集团)(?:责任)?公司|^[\u4e00-\u9fff-[的是在有哪几各个]]{1,6}(?:链盟|联盟|协会|学会|基金会|研究院)(?=[是在有由的]|成立|什么|哪|几|多少)", RegexOptions.None, 10000)]
    private static partial Regex Body();

    [GeneratedRegex("(?<=^|[,。;在到去和与])(?<name>[\u4e00-\u9fff-[个这那哪各该本某全的在到去和与]]{2})[区县镇](?![域别块间长])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex District();

    [GeneratedRegex("^(?:关于)?(?:[\u4e00-\u9fff]{2,4}市)?[\u4e00-\u9fff-[全各市省]]{2}[区县镇](?![域块])", RegexOptions.None, 10000)]
    private static partial Regex Issuing();

    [GeneratedRegex("^(?<owner>[^,。?？的]{2,8})的", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Owner();
}
