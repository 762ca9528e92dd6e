using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Replying;

/// <summary>Remarks beside an answer.</summary>
internal static class Notices
{
    /// <summary>Which words of <paramref name="question"/> were read as others, and how to undo that.</summary>
    public static IReadOnlyList<string> Corrected(ReadQuestion question) =>
        [.. question.Corrections.Select(c => $"已把“{c.From}”当作“{c.To}”查找；如果就是“{c.From}”，请给它加上引号再问。")];

    /// <summary>What a reader of <paramref name="draft"/> should know about its documents on the day that the question means.</summary>
    public static IReadOnlyList<string> Of(Draft draft, PassageCatalog catalog, ReadQuestion question)
    {
        var notices = new List<string>();
        foreach (var document in draft.Parts.Select(p => p.Source.Passage.Document).Distinct())
        {
            var validity = catalog.Facts.Validity(document);
            switch (validity.At(question.AsOf))
            {
                case ValidityState.Replaced:
                    var by = validity.ReplacedBy[0];
                    notices.Add($"《{document.Title}》已被《{by.Document.Title}》取代{(by.On is { } on ? $"（自{on.Year}年{on.Month}月{on.Day}日起）" : "")}。");
                    break;
                case ValidityState.Expired when validity.Until is not { } until || until >= question.AsOf:
                    notices.Add($"《{document.Title}》已经废止，仅供查阅。");
                    break;
                case ValidityState.Expired:
                    notices.Add($"《{document.Title}》的有效期已于{validity.Until!.Value.Year}年{validity.Until.Value.Month}月{validity.Until.Value.Day}日届满。");
                    break;
                case ValidityState.NotYet:
                    notices.Add($"《{document.Title}》尚未施行。");
                    break;
                default:
                    break;
            }
        }

        return notices;
    }
}
