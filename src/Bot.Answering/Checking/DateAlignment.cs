using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Whether what a sentence says under a date stands under that date in the source, not under another one.</summary>
internal static class DateAlignment
{
    /// <summary>Whether each date of the folded <paramref name="sentence"/> stands, in one of the passages <paramref name="cited"/>, over what the sentence puts under it.</summary>
    public static bool Holds(string sentence, IReadOnlyList<Evidence> cited)
    {
        // A place governs all that is said under it, so only what is done by someone is tied to a date.
        var names = EntityNames.Titles(sentence).Select(m => m.Groups["t"].Value)
            .Concat(EntityNames.Of(sentence).Where(name => !"省市县镇乡".Contains(name[^1]))).ToList();
        return DatedText.Find(sentence).All(date => cited.Any(e =>
        {
            var dates = DatedText.Find(e.Text);
            return dates.Where(date.IsSupportedBy).Any(d => !names.Any(name => StandsUnderAnother(e.Text, dates, d, name)) && !TellsOfAnother(sentence, date, e, dates, d))
                || e.ContextNumbers.Any(n => n.Unit == "年" && n.Value == date.Year) && date.Month == 0;
        }));
    }

    // 2019年上线，2021年停用: a word of the claim that the source has under another date only. Names may carry on from one date to the next.
    private static bool TellsOfAnother(string sentence, DatedText date, Evidence evidence, IReadOnlyList<DatedText> dates, DatedText own)
    {
        string claim = EntityNames.WithoutTitles(Clauses.At(sentence, date.Scope.Start).Of(sentence), "\n");
        claim = EntityNames.Of(claim).ToList().Aggregate(claim, (text, name) => text.Replace(name, "\n", StringComparison.Ordinal));
        claim = NumberScanner.Scan(claim).Aggregate(claim, (text, n) => text.Remove(n.Range.Start, n.Range.Length).Insert(n.Range.Start, new string(' ', n.Range.Length)));
        var clause = Clauses.At(evidence.Text, own.Scope.Start);
        string scope = evidence.Text[Math.Min(clause.Start, own.Scope.Start)..own.Scope.End];
        return Evidence.ContentPairs(claim).Any(word => !scope.Contains(word, StringComparison.Ordinal) && !evidence.IsContext(word)
            && dates.Any(d => d.Scope != own.Scope && evidence.Text[d.Scope.Start..EndBefore(d.Scope, clause)].Contains(word, StringComparison.Ordinal)));
    }

    // What stands before a date in its own clause is the date's, though the date before reaches to it.
    private static int EndBefore(TextRange scope, TextRange clause) =>
        scope.Start < clause.Start ? Math.Min(scope.End, clause.Start) : scope.End;

    private static bool StandsUnderAnother(string text, IReadOnlyList<DatedText> dates, DatedText own, string name) =>
        !own.Scope.Of(text).Contains(name, StringComparison.Ordinal)
        && dates.Any(d => d.Scope != own.Scope && d.Scope.Of(text).Contains(name, StringComparison.Ordinal));
}
