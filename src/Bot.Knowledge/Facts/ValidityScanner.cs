using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Reads when a document says that it is in force, and which documents it ends.</summary>
internal static partial class ValidityScanner
{
    // "2021年3月1日起废止": so far before its verb a day still belongs to it.
    private const int DateGap = 14;

    /// <summary>Adds those statements; they use the dates, titles and numbers that were found before.</summary>
    public static void Scan(string text, List<Fact> facts)
    {
        Fact[] found = [.. facts];
        foreach (Match match in Start().Matches(text))
        {
            Fact? date = Within(found, FactKind.Date, match);
            Add(text, match, ValidityWords.From, date?.Value ?? "", facts, dates: date?.Dates is { } dates ? new DateSpan(dates.From, null) : null);
        }

        var sentence = default(TextRange);
        bool isOnDocument = false;
        foreach (Match match in Term().Matches(text))
        {
            if (match.Index >= sentence.End)
            {
                sentence = Sentence(text, match.Index);
                isOnDocument = SpeaksOfDocument().IsMatch(sentence.Of(text));
            }

            // "资格自颁发证书之日起有效期为三年" speaks of a certificate: the sentence has to speak of the document.
            if (isOnDocument)
            {
                AddTerm(text, match, found, facts);
            }
        }

        Repeals(text, found, facts);
    }

    private static void AddTerm(string text, Match match, Fact[] found, List<Fact> facts)
    {
        if (Within(found, FactKind.Date, match) is { Dates: { } dates } date)
        {
            Add(text, match, ValidityWords.Until, date.Value, facts, dates: new DateSpan(null, dates.To));
        }
        else if (Within(found, FactKind.Duration, match) is { Quantity: { } length } duration)
        {
            Add(text, match, ValidityWords.Term, duration.Value, facts, quantity: length);
        }
    }

    // The first verb behind a name in its sentence ends it. Each name is looked at once and each stretch between two verbs once, so a line of nothing else costs its length.
    private static void Repeals(string text, Fact[] found, List<Fact> facts)
    {
        foreach (Match match in OfYear().Matches(text))
        {
            Add(text, match, ValidityWords.RepealsOfYear, match.Groups["year"].Value + match.Groups["kind"].Value, facts);
        }

        var names = new Queue<Fact>(found.Where(fact => fact.Kind is FactKind.Title or FactKind.DocumentNumber).OrderBy(fact => fact.Range.End));
        Fact[] dates = [.. found.Where(fact => fact.Kind == FactKind.Date).OrderBy(fact => fact.Range.End)];
        int sentence = 0;
        int searched = 0;
        int before = 0;
        foreach (Match match in Repeal().Matches(text))
        {
            int stop = text.LastIndexOf('。', match.Index, match.Index - searched + 1);
            sentence = stop >= 0 ? stop + 1 : sentence;
            int basis = text.LastIndexOf("根据", match.Index, match.Index - searched + 1, StringComparison.Ordinal);
            for (; before < dates.Length && dates[before].Range.End <= match.Index + match.Length; before++)
            {
            }

            DateSpan? day = before > 0 && dates[before - 1] is { Dates: { } said, Range: var written } && written.Start >= sentence && written.End >= match.Index - DateGap
                ? new DateSpan(said.From, null) : null;
            while (names.TryPeek(out Fact? name) && name.Range.End <= match.Index)
            {
                names.Dequeue();
                if (name.Range.Start >= sentence && basis < name.Range.End && !IsBasis(text, name.Range.Start))
                {
                    facts.Add(new Fact { Kind = FactKind.Validity, Range = name.Range, Surface = name.Surface, Value = name.Value, Detail = ValidityWords.Repeals, Dates = day });
                }
            }

            searched = match.Index;
        }
    }

    // "根据《…》，《…》同时废止": what stands after 根据 is not ended.
    private static bool IsBasis(string text, int start) => text.AsSpan(0, start).TrimEnd().EndsWith("根据") || text.AsSpan(0, start).EndsWith("《国务院关于");

    private static Fact? Within(Fact[] found, FactKind kind, Match match) =>
        Array.Find(found, fact => fact.Kind == kind && fact.Range.Start >= match.Index && fact.Range.End <= match.Index + match.Length);

    private static TextRange Sentence(string text, int at)
    {
        int start = at > 0 ? text.LastIndexOf('。', at - 1) + 1 : 0;
        int end = text.IndexOf('。', at);
        return new TextRange(start, end < 0 ? text.Length : end);
    }

    private static void Add(string text, Match match, string detail, string value, List<Fact> facts, DateSpan? dates = null, Quantity? quantity = null)
    {
        var range = new TextRange(match.Index, match.Index + match.Length);
        facts.Add(new Fact
        {
            Kind = FactKind.Validity,
            Range = range,
            Surface = range.Of(text),
            Value = string.Create(CultureInfo.InvariantCulture, $"{detail}:{value}"),
            Detail = detail,
            Dates = dates,
            Quantity = quantity,
        });
    }

    [GeneratedRegex(@"[自从][^，。；]{1,24}?起(正式)?(施行|实施|执行|生效|试行)|(?<![自从至到][^，。；]{0,6})(19|20)[0-9０-９]{2}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日起(正式)?(施行|实施|执行|生效|试行)|(施行|实施|执行|生效)(日期|时间)[：:]\s*(19|20)[0-9０-９]{2}[^，。；\s\u3000]{4,10}", RegexOptions.None, 10000)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<year>(19|20)[0-9０-９]{2})年(印发|发布|公布|出台)?的(原)?(?<kind>通知|办法|规定|细则|意见|方案|措施|标准|公告)(同时|即行|相应|即)?(废止|停止执行|不再执行|失效)", RegexOptions.None, 10000)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"((?<=，)[至到][^，。；]{4,20}?(为止|止|结束|失效|终止))|(有效期|执行期|试行期|实施期限|执行期限|期限|活动时间|实施时间|政策期限|暂行期)(限)?(为|至|到|是)?[^，。；]{1,40}", RegexOptions.None, 10000)]
    private static partial Regex Term();

    [GeneratedRegex(@"本(办法|条例|规定|细则|意见|通知|方案|措施|政策|规则|指引|若干|实施|暂行|管理|公告|决定|法|次活动|活动)|起(施行|实施|执行|生效)|\A(活动时间|实施期限|有效期)|实施期限", RegexOptions.None, 10000)]
    private static partial Regex SpeaksOfDocument();

    [GeneratedRegex(@"(同时|即行|相应|予以|一并|即日起|同日|之日起|[0-9０-９]日起?)?(废止|停止执行|停止施行|不再执行|失效|停止使用|作废|废除)", RegexOptions.None, 10000)]
    private static partial Regex Repeal();
}
