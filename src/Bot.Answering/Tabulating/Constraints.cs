using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>What every item of a list over several passages must meet.</summary>
internal sealed partial class Constraints
{
    // What names more places than these is about none of them.
    private const int MostPlaces = 3;

    private readonly WeightedQuestion _question;
    private readonly PassageCatalog _catalog;
    private readonly List<DateSpan> _dates;
    private readonly List<IReadOnlyList<WeightedTerm>> _terms;
    private readonly List<WeightedTerm> _bodies;
    private readonly WantedItems _wanted;

    /// <summary>The constraints of <paramref name="question"/>.</summary>
    public Constraints(WeightedQuestion question, PassageCatalog catalog)
    {
        _question = question;
        _catalog = catalog;
        string folded = question.Question.Wording;
        bool isRendered = !ReferenceEquals(folded, question.Question.Folded);
        _wanted = WantedItems.Of(folded, namesPlace: question.Question.Places.Count > 0);
        var facts = FactExtractor.Extract(Doings.WithYears(folded), FactContext.None with { Written = question.Question.AsOf });
        var dates = facts.Where(f => f.Dates is not null && (_wanted.AreDocuments || !OfVersion().IsMatch(folded.AsSpan(Math.Min(f.Range.End, folded.Length))))).ToList();
        var bodies = facts.Where(f => f.Kind == FactKind.Institution && Authority().IsMatch(f.Surface)).Select(f => f.Range).ToList();
        _dates = [.. dates.Select(f => f.Dates!.Value)];

        TextRange? either = AsksDoings && EitherKind().Match(folded) is { Success: true } match ? match.Range() : null;

        // A word that no document has tells nothing about any of them.
        var terms = question.Terms.Where(t => t.Term.Role is not (TermRole.Date or TermRole.Character or TermRole.Region)
            && t.Term.Role != TermRole.Hint && t.IsKnown(catalog.Statistics) && either?.Overlaps(t.Term.Range) != true && (isRendered || !dates.Exists(d => d.Range.Overlaps(t.Term.Range)))).ToList();
        _bodies = isRendered ? [] : [.. terms.Where(t => bodies.Exists(b => b.Overlaps(t.Term.Range)))];

        // 政策或者园区 is met by either, and 政策 by every item; what the whole collection is about tells no item from another.
        _terms =
        [
            .. Alternatives(question.Question.Folded, terms).Where(group => !OrAny().IsMatch(question.Question.Folded[..group[0].Term.Range.Start])
                && !group.Any(t => Class().IsMatch(t.Term.Text) || catalog.Statistics.IsCommon(t.Term.Text) || (AsksDoings && IsDoer(t.Term.Text)))),
        ];
    }

    /// <summary>What the items are, where the question says so.</summary>
    public ItemKind Items => _wanted.Kind;

    /// <summary>Whether the question names dates.</summary>
    public bool AreDated => _dates.Count > 0;

    /// <summary>Whether titled documents are asked for.</summary>
    public bool WantsDocument => _wanted.AreDocuments;

    /// <summary>Whether all is asked for that somebody did, or that was done somewhere or at a time, whatever it is.</summary>
    public bool AsksDoings => _wanted.AreDoings;

    /// <summary>Whether it is fixed who did it, by name or by the kind of body, so that other words of the question need not be met.</summary>
    public bool IsDoerFixed => AsksDoings && (HasSubject || _wanted.Class is not null);

    /// <summary>Whether a date, or an authority or place whose documents are asked for, tells the items from anything else.</summary>
    public bool AreStrict =>
        _dates.Count > 0
        || (AsksDoings && (_question.Question.Places.Count > 0 || _wanted.Class is not null))
        || (Items != ItemKind.Any && (_terms.Count > 1 || _wanted.HaveAmounts))
        || ((WantsDocument || Actions().IsMatch(_question.Question.Wording)) && (_bodies.Count > 0 || _question.Question.Places.Count > 0));

    /// <summary>Whether the items are spread over documents, so that no list in one of them can know them all: documents of a time or on a subject, or places.</summary>
    public bool AreAcrossDocuments => (WantsDocument && (AreDated || HasSubject)) || Items == ItemKind.Place || (AsksDoings && (AreStrict || HasSubject));

    /// <summary>Whether the question names a subject that the items must mention word for word.</summary>
    public bool HasSubject => _wanted.Subjects.Count > 0;

    /// <summary>The clauses of <paramref name="ranked"/> that meet them all.</summary>
    public IEnumerable<Met> Meeting(RankedPassage ranked)
    {
        var passage = ranked.Passage;
        if (passage.Passage.Text[^1] is '：' or ':' || (National().IsMatch(_question.Question.Wording) && passage.Regions.Belongs.Count > 0) || !IsPlaced(passage) || !IsOfSeries(passage))
        {
            yield break;
        }

        DateSpan? before = null;
        foreach (var sentence in passage.Stretches)
        {
            var clause = Clause.Of(_catalog, passage, sentence);
            var dates = clause.Facts.Where(f => f.Dates is not null).Select(f => f.Dates!.Value).ToList();
            before = dates.Count > 0 ? dates[^1] : before;
            if (IsDated(dates, before, passage.Passage) && IsNamed(passage, sentence) && (!WantsDocument || Names(clause)) && IsOfKind(clause))
            {
                decimal day = (dates.Count > 0 ? dates[0] : before ?? default).From?.DayNumber ?? 0;
                yield return new Met(clause, Coverage(passage, sentence), (day * 100_000m) + passage.Passage.Number);
            }
        }
    }

    /// <summary>The body of the class asked for (哪几所大学) that <paramref name="clause"/> names, else the one that it is about.</summary>
    public string? BodyOf(Clause clause) => _wanted.Class is null ? clause.Body : clause.OfClass(_wanted.Class) ?? (clause.Body is { } body && clause.Text.Contains(_wanted.Class, StringComparison.Ordinal) ? body : null);

    /// <summary>The largest share of the question's topic words that a sentence of <paramref name="passage"/> holds, 0 to 1.</summary>
    public double BestCoverage(PreparedPassage passage) => passage.Sentences.Select(sentence => Coverage(passage, sentence)).DefaultIfEmpty().Max();

    /// <summary>The rows of the dates and places that the question names; all rows when it names none or no row has any.</summary>
    public ListGroup Filter(ListGroup group)
    {
        if (_question.Question.Places.Count > 0 && group.Members.SelectMany(m => m.Regions.Named).Distinct().Take(2).Count() > 1)
        {
            PreparedPassage[] placed = [.. group.Members.Where(m => m.Regions.Named.Any(r => _question.Question.Places.Any(p => p.Contains(r) || r.Contains(p))))];
            group = placed.Length > 0 ? group with { Members = placed } : group;
        }

        PreparedPassage[] rows = [.. group.Members.Where(m =>
            _catalog.Facts.Of(m.Passage).Where(f => f.Dates is not null).Select(f => f.Dates!.Value).ToList() is { Count: > 0 } dates && IsDated(dates, null, m.Passage))];
        return _dates.Count > 0 && rows.Length > 0 ? group with { Members = rows } : group;
    }

    // 第二批 is told by no paragraph on the first.
    private bool IsOfSeries(PreparedPassage passage) =>
        Specifics.Named(_question.Question).ToList() is var named && (named.Count == 0 || named.Exists(specific => Specifics.Says(passage, specific)));

    // Who did it is checked by itself.
    private bool IsDoer(string word) =>
        _wanted.Subjects.Any(s => s.Contains(word, StringComparison.Ordinal) || word.Contains(s, StringComparison.Ordinal))
        || (_wanted.Class is not null && (_wanted.Class.Contains(word, StringComparison.Ordinal) || word.Contains(_wanted.Class, StringComparison.Ordinal)));

    // 浙江和杭州: what holds in the one and what holds in the other.
    private bool IsPlaced(PreparedPassage passage) =>
        _question.Question.Places.Count == 0 || PlaceMatch.Of(_question.Question, passage) >= 1
        || (AsksDoings && JoinedPlaces().IsMatch(_question.Question.Wording) && _question.Question.Places.Any(p => passage.Regions.To(p) == RegionRelation.Inside));

    // A place or body must be told, and a value where values are asked for.
    private bool IsOfKind(Clause clause) =>
        (!_wanted.HaveAmounts || clause.Has(FactKind.Amount) || clause.Has(FactKind.Percentage))
        && (Items != ItemKind.Place || (_question.Question.Places.Count > 0 ? clause.Facts.Any(IsInside) : clause.Passage.Regions.Belongs.Count > 0 || clause.PlaceCount >= Gathering.Enumerated))
        && (Items != ItemKind.Body || BodyOf(clause) is not null)
        && (!AsksDoings || _question.Question.Places.Count == 0 || IsAboutPlace(clause));

    // 上海的区: a place inside the one that is named.
    private bool IsInside(Fact fact) => fact.Region is { } region && _question.Question.Places.Any(p => p.Contains(region) && !p.Equals(region));

    // What is done in a place is told under its name, or by a sentence that names it and few others.
    private bool IsAboutPlace(Clause clause)
    {
        var named = clause.Facts.Where(f => f.Region is not null).Select(f => f.Region!).Distinct().ToList();
        return _question.Question.Places.Any(p => named.Exists(p.Contains) ? named.Count <= MostPlaces : clause.Passage.Regions.Belongs is { Count: <= MostPlaces } at && at.Any(p.Contains));
    }

    // Titles of documents, not of articles, books or meetings.
    private static bool Names(Clause clause) => clause.Facts.Any(f => f.Kind == FactKind.Title && DocumentTitle().IsMatch(f.Value)) || Issued().IsMatch(clause.Text);

    private bool IsDated(List<DateSpan> dates, DateSpan? before, Passage passage)
    {
        if (_dates.Count == 0)
        {
            return true;
        }

        // What stands beside a dated sentence is not itself of that date.
        var own = dates.Count > 0 ? dates : before is null && passage.Document.Date is { } day ? [new DateSpan(day, day)] : [];
        return own.Exists(o => _dates.Exists(d => d.From <= o.From && o.From <= d.To));
    }

    private bool IsNamed(PreparedPassage passage, TextRange sentence)
    {
        string text = passage.Text[sentence.Start..sentence.End];
        return _bodies.TrueForAll(n => n.Strength(text) > 0.5 || n.Strength(passage.Context) > 0.5)
            && ((AreStrict && !AsksDoings) || _wanted.Subjects.Count == 0 || _wanted.Subjects.Any(s => text.Contains(s, StringComparison.Ordinal) || passage.Context.Contains(s, StringComparison.Ordinal)));
    }

    private double Coverage(PreparedPassage passage, TextRange sentence)
    {
        double total = 1e-6;
        double sum = 1e-6;
        string text = passage.Text[sentence.Start..sentence.End];
        foreach (var group in _terms)
        {
            total += group.Max(t => t.Weight);
            sum += group.Max(t => t.Weight * Strength(t, passage, text));
        }

        return sum / total;
    }

    private static double Strength(WeightedTerm term, PreparedPassage passage, string sentence) =>
        Beginning.Says(term.Term.Text, sentence) is { } begins ? (begins ? 1 : 0)
        : Math.Max(term.Strength(sentence), Math.Max(term.Strength(passage.Context), 0.5 * Math.Max(term.Strength(passage.Text), term.Strength(passage.Title))));

    // 启动或者揭牌: one of them is enough.
    private static List<IReadOnlyList<WeightedTerm>> Alternatives(string folded, List<WeightedTerm> terms)
    {
        var groups = new List<IReadOnlyList<WeightedTerm>>();
        foreach (var term in terms)
        {
            bool joined = groups.Count > 0 && groups[^1][^1].Term.Range.End <= term.Term.Range.Start
                && Or().IsMatch(folded[groups[^1][^1].Term.Range.End..term.Term.Range.Start]);
            if (joined)
            {
                groups[^1] = [.. groups[^1], term];
            }
            else
            {
                groups.Add([term]);
            }
        }

        return groups;
    }

    [GeneratedRegex("^(?:文件|政策|资料|方面|提到|提及|发布|发布过|发过|出台|出台过|印发|下发|有关|相关|动作|汇总|出现|参与|事|几份|几年|哪些|一共|总共|都有|国家|层面|国家层面|全国|地方|城市|省份|地区|企业|公司|机构|银行|具体|金额|写|应用|项目|这几年|近几年|近年来?|这些年|情况|部门|领导|各部门|各地|各方|材料|文章|文档|资料里|国内外|国内|具体|露脸|动手|做|干)$", RegexOptions.None, 10000)]
    private static partial Regex Class();

    // 参与了哪些联盟和项目: an item is of either kind, and need not say of which.
    [GeneratedRegex("(?:哪些|什么)[^,，。?？]{0,8}[和与、及][^,，。?？]{1,6}", RegexOptions.None, 10000)]
    private static partial Regex EitherKind();

    // 政策或者…: what every item is, or something else.
    [GeneratedRegex("(?:文件|政策|动作|进展|事情?)(?:或者?|还是|以及)$", RegexOptions.None, 10000)]
    private static partial Regex OrAny();

    [GeneratedRegex("^关于|意见|办法|规定|规划|通知|方案|措施|条例|白皮书|要点|决定|计划|标准|规则|安排|任务|架构|[一二三四五六七八九十0-9]条|政策|指南|细则|纲要|公告|通告|规范|法$|章程|制度|清单|目录|批复|函$|指引|若干", RegexOptions.None, 10000)]
    private static partial Regex DocumentTitle();

    [GeneratedRegex("(?:发布|印发|出台|下发|制定|颁布|通过).{0,30}(?:意见|办法|规定|规划|通知|方案|措施|条例|白皮书|要点|决定|计划)", RegexOptions.None, 10000)]
    private static partial Regex Issued();

    [GeneratedRegex("[省市区县州海京津庆肃西东南北江建徽川宁疆门港]?(?:和|与|、|跟|以及)", RegexOptions.None, 10000)]
    private static partial Regex JoinedPlaces();

    // 2016年版条例 is a document, and no time in which something was done.
    [GeneratedRegex("^年?(?:版|那[版个份部]|的?(?:修订|修改)的|的?[新老旧]?(?:条例|办法|细则|规定))", RegexOptions.None, 10000)]
    private static partial Regex OfVersion();

    [GeneratedRegex("国家层面|全国性|国家级(?:的)?(?:文件|政策)|中央(?:的)?(?:文件|政策)", RegexOptions.None, 10000)]
    private static partial Regex National();

    [GeneratedRegex("动作|进展|做了|举措|政策和|动静|大事", RegexOptions.None, 10000)]
    private static partial Regex Actions();

    [GeneratedRegex("(?:国务院|部|委|局|厅|政府|办公厅|办公室|总署|监会|央行)$", RegexOptions.None, 10000)]
    private static partial Regex Authority();

    [GeneratedRegex("^(?:或|或者|、|还是|和)$", RegexOptions.None, 10000)]
    private static partial Regex Or();
}
