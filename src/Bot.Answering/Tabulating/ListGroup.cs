using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>A list or table as its document has it.</summary>
/// <param name="LeadIn">The paragraph that introduces it; null when it is not a passage of its own.</param>
/// <param name="Members">Its items or rows, in order.</param>
internal sealed partial record ListGroup(PreparedPassage? LeadIn, IReadOnlyList<PreparedPassage> Members)
{
    // Longer lists are read in the document.
    private const int Most = 40;

    // A longer numbered paragraph is read by itself.
    private const int LongestItem = 80;
    private const int LeastOfText = 3;

    // A document longer than this is not looked through.
    private const int MostPassages = 400;

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Members[0].Passage.Kind == PassageKind.TableRow;

    /// <summary>Share of the question's weight that the list, its introduction, headings and title hold, 0 to 1.</summary>
    public double Coverage(WeightedQuestion question)
    {
        string text = string.Concat(Members.Select(m => m.Text)) + Members[0].Context + Members[0].Title;
        bool isDated = IsTable && Members[0].Passage.Columns.Any(c => DateColumn().IsMatch(c));
        var operations = Operation().Matches(question.Question.Folded).Select(m => m.Range()).ToList();
        var terms = question.Terms.Where(t => !operations.Exists(o => o.Overlaps(t.Term.Range)) && !(isDated && (Beginning.IsWord(t.Term.Text) || t.Term.Variants.Any(v => Beginning.IsWord(v.Text))))).ToList();
        return WeightedTerm.Share(terms, text);
    }

    /// <summary>Share of the question's weight that its introduction and headings hold, 0 to 1.</summary>
    public double IntroductionCoverage(WeightedQuestion question) => question.TermCoverage(Members[0].Context);

    /// <summary>Whether the question means <paramref name="member"/> alone: it names what only that one of the members says, and not its document's title.</summary>
    public bool IsAbout(WeightedQuestion question, PreparedPassage member)
    {
        if (!Members.Contains(member))
        {
            return false;
        }

        double own = question.Terms
            .Where(t => t.Term.Role != Reading.TermRole.Character && t.Strength(member.Title) <= 0 && Says(t, member) && Members.Count(m => Says(t, m)) * 3 <= Math.Max(3, Members.Count))
            .Sum(t => t.Weight);
        return own >= 0.25 * question.TermTotal;
    }

    /// <summary>The heading that its members share; null when there is none.</summary>
    public string? Heading => Section(Members[0].Passage).LastOrDefault();

    private static bool Says(WeightedTerm term, PreparedPassage member) => term.Strength(member.Text) > 0.5 || term.Strength(member.Context) > 0.5;

    /// <summary>The list that passage <paramref name="docId"/> stands in or introduces; null when there is none of two members or more.</summary>
    public static ListGroup? Of(PassageCatalog catalog, int docId)
    {
        var passage = catalog.Collection.Passages[docId];
        int first = docId;
        if (!IsMember(passage) || IsLeadInOf(catalog, docId))
        {
            if (!IsLeadInOf(catalog, docId))
            {
                return null;
            }

            first = docId + 1;
        }

        var key = catalog.Collection.Passages[first];
        while (first - 1 >= 0 && docId - first < Most && Belongs(catalog.Collection.Passages[first - 1], key))
        {
            first--;
        }

        var members = new List<PreparedPassage>();
        for (int i = first; i < catalog.Collection.Passages.Count && i - first < Most; i++)
        {
            var member = catalog.Collection.Passages[i];
            if (Belongs(member, key))
            {
                members.Add(catalog[i]);
            }
            else if (!ReferenceEquals(member.Document, key.Document) || member.Kind != PassageKind.ListItem || key.LeadIn is null)
            {
                break;
            }
        }

        var leadIn = first > 0 && IsLeadInOf(catalog, first - 1) ? catalog[first - 1] : null;
        return members.Count >= (key.Kind == PassageKind.Paragraph ? LeastOfText : 2) ? new ListGroup(leadIn, members) : null;
    }

    /// <summary>The tables that <paramref name="passages"/> are rows of, each once, in their order.</summary>
    public static IReadOnlyList<ListGroup> Tables(IEnumerable<RankedPassage> passages, PassageCatalog catalog)
    {
        var tables = new List<ListGroup>();
        foreach (var row in passages.Where(p => p.Passage.Passage is { Kind: PassageKind.TableRow, Columns.Count: > 1 }))
        {
            if (!tables.Exists(t => t.Members.Contains(row.Passage)) && Of(catalog, row.DocId) is { IsTable: true } table)
            {
                tables.Add(table);
            }
        }

        return tables;
    }

    /// <summary>The <paramref name="groups"/>, those of documents that hold on the day that <paramref name="question"/> means first.</summary>
    public static IEnumerable<ListGroup> InForceFirst(ReadQuestion question, IEnumerable<ListGroup> groups) =>
        groups.OrderBy(g => InForce.Holds(question, g.Members[0].Passage.Document, g.Members[0].Validity) ? 0 : 1);

    /// <summary>The rows of tables in the document of passage <paramref name="docId"/>, as far as it is looked through.</summary>
    public static IEnumerable<int> RowsIn(PassageCatalog catalog, int docId)
    {
        var passages = catalog.Collection.Passages;
        var document = passages[docId].Document;
        int first = docId;
        while (first > 0 && docId - first < MostPassages && ReferenceEquals(passages[first - 1].Document, document))
        {
            first--;
        }

        return Enumerable.Range(first, Math.Min(MostPassages, passages.Count - first)).TakeWhile(i => ReferenceEquals(passages[i].Document, document))
            .Where(i => passages[i] is { Kind: PassageKind.TableRow, Columns.Count: > 1 } && (i == first || !Belongs(passages[i - 1], passages[i])));
    }

    /// <summary>The list that follows the paragraph <paramref name="docId"/>, in its section or the next; null when running text follows.</summary>
    public static ListGroup? After(PassageCatalog catalog, int docId)
    {
        var passages = catalog.Collection.Passages;
        return docId + 1 < passages.Count && passages[docId].Kind == PassageKind.Paragraph
            && passages[docId + 1] is { Kind: PassageKind.ListItem or PassageKind.TableRow } next && ReferenceEquals(next.Document, passages[docId].Document)
            && Announcement().IsMatch(passages[docId].Text) && Of(catalog, docId + 1) is { } group
            ? group with { LeadIn = group.LeadIn ?? catalog[docId] }
            : null;
    }

    // What is to be done with the values, and how many there are: no document says that of itself.
    [GeneratedRegex("[一二两三四五六七八九十几][个档批项类种级份家]|加起来|合起来|合计|一共|总共|总和|[最更](?:[高低多少大小早晚先新长短贵]|便宜)|相差|差多少|多少|哪[个种批档级些]|金额|how (?:much|many)|which|highest|lowest|earliest|latest|largest|smallest|most|least|total|altogether", RegexOptions.None, 10000)]
    private static partial Regex Operation();

    [GeneratedRegex("时间|日期|年份|月份", RegexOptions.None, 10000)]
    private static partial Regex DateColumn();

    [GeneratedRegex(@"下列|以下|如下|下表|下面|[二两三四五六七八九十0-9][个种项类件条款份家](?!月|工作日|小时)|许多|若干|[：:]\z", RegexOptions.None, 10000)]
    private static partial Regex Announcement();

    // Plain text numbers short paragraphs under a heading: (一)…; (二)….
    private static bool IsMember(Passage passage) =>
        passage.Kind is PassageKind.ListItem or PassageKind.TableRow || (passage is { Kind: PassageKind.Paragraph, Headings.Count: > 0, Text.Length: <= LongestItem } && Enumeration.IsItem(passage));

    private static bool IsLeadInOf(PassageCatalog catalog, int docId) =>
        docId + 1 < catalog.Collection.Passages.Count
        && catalog.Collection.Passages[docId + 1] is { LeadIn: { } leadIn } next
        && ReferenceEquals(next.Document, catalog.Collection.Passages[docId].Document)
        && string.Equals(leadIn, catalog.Collection.Passages[docId].Text, StringComparison.Ordinal);

    private static bool Belongs(Passage passage, Passage key) =>
        ReferenceEquals(passage.Document, key.Document) && passage.Kind == key.Kind && IsMember(passage)
        && string.Equals(passage.LeadIn, key.LeadIn, StringComparison.Ordinal)
        && passage.Columns.SequenceEqual(key.Columns, StringComparer.Ordinal)
        && (key.LeadIn is not null || Section(passage).SequenceEqual(Section(key), StringComparer.Ordinal));

    // "公益：…" has its own opening as a heading; the list stands under those above.
    private static IEnumerable<string> Section(Passage passage) =>
        passage.Headings is [.., var last] && passage.Kind == PassageKind.ListItem && passage.Text.StartsWith(last, StringComparison.Ordinal)
            ? passage.Headings.SkipLast(1)
            : passage.Headings;
}
