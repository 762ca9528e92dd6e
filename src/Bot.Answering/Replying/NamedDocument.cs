using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Who asks which document rules something (写在哪部条例里) is told its title before its words: they do not name it themselves.</summary>
internal static partial class NamedDocument
{
    /// <summary><paramref name="draft"/> with the title of the document that it quotes first; as it is where <paramref name="question"/> does not ask for it, where it names one, or quotes several.</summary>
    /// <param name="question">The question.</param>
    /// <param name="draft">Its answer.</param>
    /// <param name="catalog">All passages.</param>
    public static Draft Before(ReadQuestion question, Draft draft, PassageCatalog catalog)
    {
        var cells = draft.Table?.Rows.SelectMany(row => row) ?? [];
        if (!Asks().IsMatch(question.Wording) || draft.Parts.Any(p => p.Text.Contains('《', StringComparison.Ordinal))
            || draft.Parts.Concat(cells).Select(p => p.Source.Passage.Document).Distinct().ToList() is not [var document])
        {
            return draft;
        }

        string number = document.Passages.Where(p => p.Kind != PassageKind.Heading).Take(Head).Select(p => Number().Match(p.Text)).FirstOrDefault(m => m.Success)?.Value ?? "";
        if (AsksName().IsMatch(question.Wording) && Naming(document, draft, catalog) is { } naming)
        {
            return draft with { Parts = [naming, .. draft.Parts] };
        }

        return draft with { Parts = [draft.Parts[0] with { Text = $"《{document.Title.Trim('《', '》')}》{(number.Length > 0 ? $"（{number}）" : "")}：{draft.Parts[0].Text}" }, .. draft.Parts.Skip(1)] };
    }

    // 文件叫什么: the words of its head that name it (现将《…办法》印发给你们) go before what it rules.
    private static DraftPart? Naming(Document document, Draft draft, PassageCatalog catalog)
    {
        foreach (var passage in document.Passages.Where(p => p.Kind == PassageKind.Paragraph).Take(Opening))
        {
            foreach (Match title in Title().Matches(passage.Text))
            {
                if (document.Title.Contains(title.Groups["name"].Value, StringComparison.Ordinal) && !draft.Sources.Any(s => ReferenceEquals(s.Passage, passage)))
                {
                    var source = catalog[catalog.Find(passage)];
                    var sentence = source.SentenceAt(title.Index) ?? source.Whole;
                    return new DraftPart(sentence.Of(passage.Text).Trim(), source, [sentence]) { Ending = "\n" };
                }
            }
        }

        return null;
    }

    private const int Opening = 6;

    // A document's own number stands among its first paragraphs.
    private const int Head = 4;

    [GeneratedRegex("哪(?:一)?(?:部|份|个|条|本|项|套)?(?:国家)?(?:法规|条例|法律|文件|办法|规定|通知|意见|规章|政策|制度|规则|细则|方案|指南|须知|公告|公报|手册)|哪(?:一)?(?:份|篇|个|本)(?:申[报请])?(?:说明|解答|问答)|(?:看|查|读|翻|找)哪(?:一)?[份篇本](?=[?？]|$)|(?:文件|办法|规定|政策|条例|通知|细则|制度)(?:的)?(?:名字|名称|全称|全名|题目)?(?:是|叫)(?:什么|啥)(?:名[字称])?(?=[?？。]|$)|(?:出自|写在|记在|规定在)哪(?:里|儿)?|(?:什么|啥)(?:法规|条例|法律|文件|规定)(?:管|规定|定的|说的|写)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("(?:文件|办法|规定|政策|条例|通知|细则|制度)(?:的)?(?:名字|名称|全称|全名|题目)?(?:是|叫)(?:什么|啥)(?:名[字称])?(?=[?？。]|$)", RegexOptions.None, 10000)]
    private static partial Regex AsksName();

    [GeneratedRegex("《(?<name>[^《》]{4,60})》", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Title();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,12}[〔\\[【(（][0-9]{4}[〕\\]】)）][0-9]{1,4}号(?=$|\\s|　)", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
