using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Who asks which document rules something (写在哪部条例里) is told its title before its words: they do not name it themselves.</summary>
internal static partial class NamedDocument
{
    /// <summary><paramref name="draft"/> with the title of the document that it quotes first; as it is where <paramref name="question"/> does not ask for it, where it names one, or quotes several.</summary>
    public static Draft Before(ReadQuestion question, Draft draft)
    {
        if (!Asks().IsMatch(question.Wording) || draft.Table is not null || draft.Parts.Any(p => p.Text.Contains('《', StringComparison.Ordinal))
            || draft.Parts.Select(p => p.Source.Passage.Document).Distinct().ToList() is not [var document])
        {
            return draft;
        }

        string number = document.Passages.Where(p => p.Kind != PassageKind.Heading).Take(Head).Select(p => Number().Match(p.Text)).FirstOrDefault(m => m.Success)?.Value ?? "";
        return draft with { Parts = [draft.Parts[0] with { Text = $"《{document.Title.Trim('《', '》')}》{(number.Length > 0 ? $"（{number}）" : "")}：{draft.Parts[0].Text}" }, .. draft.Parts.Skip(1)] };
    }

    // A document's own number stands among its first paragraphs.
    private const int Head = 4;

    [GeneratedRegex("哪(?:一)?(?:部|份|个|条|本|项|套)?(?:国家)?(?:法规|条例|法律|文件|办法|规定|通知|意见|规章|政策|制度|规则|细则|方案)|(?:出自|写在|记在|规定在)哪(?:里|儿)?|(?:什么|啥)(?:法规|条例|法律|文件|规定)(?:管|规定|定的|说的|写)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,12}[〔\\[【(（]\\d{4}[〕\\]】)）]\\d{1,4}号(?=$|\\s|　)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Number();
}
