using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Ordering;

/// <summary>
/// Finds the list of the papers (or of the conditions) that a question asks for by what announces it: …提交下列材料：, …应当具备以下条件：, or the heading
/// 入园条件. Paragraphs that speak of 材料 again and again share more words with the question and tell none of them.
/// </summary>
internal static partial class Announced
{
    // Passages whose documents are looked through, and passages of one document.
    private const int Considered = 12;
    private const int Longest = 400;

    // What announces the list says this much of what the best passage says of the question.
    private const double Enough = 0.45;

    // Of two such lists the ranking picks, unless what announces the other says so much more of the question.
    private const double Clearly = 0.2;

    private static readonly (Regex Asked, Regex Announces, Regex? Told)[] Kinds =
        [(AsksPapers(), AnnouncesPapers(), TellsPapers()), (AsksConditions(), AnnouncesConditions(), TellsConditions()),
            (AsksSources(), AnnouncesSources(), null), (AsksUses(), AnnouncesUses(), null), (AsksDuties(), AnnouncesDuties(), null), (AsksExcluded(), AnnouncesExcluded(), null), (AsksLoss(), AnnouncesLoss(), null)];

    /// <summary>The doc id of the paragraph that announces the list (its first item where a heading does) that <paramref name="question"/> asks for; null when it asks for none, or the first of <paramref name="passages"/> is of such a list or tells the things itself.</summary>
    public static int? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        string folded = question.Question.Folded;
        if (passages.Count == 0 || question.Question.Compares || Array.Find(Kinds, k => k.Asked.IsMatch(folded)) is not { Asked: not null } kind)
        {
            return null;
        }

        var first = passages[0];
        bool isList = Lead(catalog, first.DocId) is { } lead && kind.Announces.IsMatch(lead);
        if (!isList && kind.Told?.IsMatch(first.Passage.Text) == true)
        {
            return null;
        }

        var scores = passages.ToDictionary(p => p.DocId, p => p.Score);
        var asked = kind.Asked.Match(folded).Range();
        // Without the words that ask: 材料 and 提交 are what the list is known by.
        WeightedTerm[] about = [.. question.Terms.Where(t => t.Term.IsDemanded && !t.Term.Range.Overlaps(asked))];
        double enough = Enough * Said(about, first.Passage);
        var documents = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => p.Passage.Passage.Document).Distinct();
        // 去窗口要带什么: what is taken along is told by 请携带.
        bool carries = Carrying().IsMatch(folded);
        bool isCarried = isList && carries && Carried().IsMatch(Lead(catalog, first.DocId)!);
        double least = isList && carries && !isCarried ? 0 : isList ? Announcing(about, catalog, first.DocId) + Clearly : 0;
        return documents.SelectMany(d => Lists(catalog, d, kind.Announces)).Where(g => Said(about, catalog[g[0]]) >= enough && PlaceMatch.Of(question.Question, catalog[g[0]]) >= 0)
            .Select(g => (At: g[0], Score: g.Max(i => scores.GetValueOrDefault(i)))).Where(g => !isCarried && (least == 0 || Announcing(about, catalog, g.At) >= least))
            .OrderByDescending(g => carries && Carried().IsMatch(Lead(catalog, g.At)!)).ThenByDescending(g => g.Score).Select(g => (int?)g.At).FirstOrDefault();
    }

    /// <summary>Whether <paramref name="list"/> is announced as the papers or the conditions that the folded question asks for.</summary>
    public static bool IsAsked(string folded, ListGroup list) => !list.IsTable && Lead(list) is { } lead && Array.Exists(Kinds, k => k.Asked.IsMatch(folded) && k.Announces.IsMatch(lead));

    private static double Announcing(WeightedTerm[] about, PassageCatalog catalog, int docId) => WeightedTerm.Share(about, $"{Lead(catalog, docId)}\n{catalog[docId].Title}");

    private static double Said(WeightedTerm[] about, PreparedPassage passage) => WeightedTerm.Share(about, passage.Text + passage.Context + passage.Title);

    // Each list of the document that is announced so: the doc ids of what announces it, where that is a paragraph, and of its items.
    private static IEnumerable<IReadOnlyList<int>> Lists(PassageCatalog catalog, Document document, Regex announces)
    {
        int start = catalog.Find(document.Passages.First(p => p.Kind != PassageKind.Heading));
        int? last = null;
        for (int i = start; i < catalog.Collection.Passages.Count && i - start < Longest && ReferenceEquals(catalog.Collection.Passages[i].Document, document); i++)
        {
            if (i > last || last is null)
            {
                var list = ListGroup.Of(catalog, i);
                if (list is { IsTable: false } && Lead(catalog, i) is { } lead && announces.IsMatch(lead))
                {
                    int[] members = [.. list.Members.Select(m => catalog.Find(m.Passage))];
                    last = members[^1];
                    yield return list.LeadIn is { } leadIn ? [catalog.Find(leadIn.Passage), .. members] : members;
                }
            }
        }
    }

    // The last clause of what announces the list that the passage begins or stands in.
    private static string? Lead(PassageCatalog catalog, int docId) => ListGroup.Of(catalog, docId) is { } list ? Lead(list) : null;

    private static string? Lead(ListGroup list) =>
        Folding.Fold(list.LeadIn?.Passage.Text ?? list.Members[0].Passage.LeadIn ?? list.Heading ?? "") is { Length: > 0 } text ? LastClause().Match(text).Value : null;

    [GeneratedRegex("(?:身上|窗口|现场|当面|去|到)[^,。?？]{0,12}[,，]?[^,。?？]{0,6}[带揣拿](?:上|齐|去|来|些|点|好|够|着|哪|什么|啥)", RegexOptions.None, 10000)]
    private static partial Regex Carrying();

    [GeneratedRegex("携带|带上|带齐|出示|持", RegexOptions.None, 10000)]
    private static partial Regex Carried();

    [GeneratedRegex("[^。;]*$", RegexOptions.None, 10000)]
    private static partial Regex LastClause();

    [GeneratedRegex("(?:(?:要|得|需要?|该|应)[^,。?要得需该]{0,5})?(?:(?:什么|啥|哪些|哪几[样种份个项]|何种)(?:样的)?(?:申请|申报|证明)?(?:材料|资料|证件|手续|东西|单据|凭证|证明)(?!费)|(?:材料|资料|证件|手续|东西|单据|证明)(?:都|要|得|需要|应该|是|有|包括|准备|带|交|提供|提交)+(?:什么|啥|哪些|哪几)|(?:带|交|备|准备|揣|拿|递|提供|提交|出示|携带|报送)(?:上|齐|去|来|些|点|好|够|过去|上去)*(?:什么|啥|哪些|哪几[样种份个])(?=[,?;。呢啊呀吗]|$))", RegexOptions.None, 10000)]
    private static partial Regex AsksPapers();

    [GeneratedRegex("(?:材料|资料|证件|文件|要件|手续|凭证)(?:清单|目录)?(?:如下|包括|为|有|:|$)+$|(?:提交|提供|携带|出示|递交|备齐|报送|附上?)[^,。;]{0,10}:$|(?:下列|以下|如下)[^,。;]{0,6}(?:材料|资料|证件|文件)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesPapers();

    [GeneratedRegex("(?:提交|提供|携带|持|凭|交|带|出示|上传|报送)(?!虚假)[^。;、,]{2,24}、[^。;]{2,}(?:和|、|以及|或者)", RegexOptions.None, 10000)]
    private static partial Regex TellsPapers();

    [GeneratedRegex("(?:什么|啥|哪些|哪几[个条项])(?:样的?)?(?:申请|申报|硬性|基本|具体)?(?:条件|要求|资格|门槛)|(?:满足|符合|具备|达到|够)(?:上|得上)?(?:什么|啥|哪些|哪几)|(?:条件|门槛|资格)(?:都|是|有|包括|要|得)+(?:什么|啥|哪些|哪几)", RegexOptions.None, 10000)]
    private static partial Regex AsksConditions();

    [GeneratedRegex("条件(?:如下|包括|为|的|之一|:|$)+$|(?:具备|符合|满足|达到)(?:下列|以下|如下)|(?:下列|以下|如下)[^,。;]{0,6}(?:条件|要求)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesConditions();

    [GeneratedRegex("条件[^。;]{0,6}:[^。]{8,}|(?:应当?|必须|须)[^。;]{2,30}[;、,][^。;]{0,8}(?:应当?|必须|须|具有|具备|符合)", RegexOptions.None, 10000)]
    private static partial Regex TellsConditions();

    // 出了什么事，资格会被拿掉.
    [GeneratedRegex("(?:什么|啥|哪些|哪几[种样])(?:样的?)?(?:事|情况|情形|行为|毛病|错|问题)?[^,。?？]{0,8}[,，]?[^,。?？]{0,14}(?:资格|证书|证|称号|牌子|认定|待遇|名额)[^,。?？]{0,6}(?:取消|拿掉|撤销|撤掉|撤回|收回|摘|吊销|丢|没了|作废|停[发掉])|(?:什么|啥|哪些|哪几[种样])(?:样的?)?(?:事|情况|情形|行为)?[^,。?？]{0,8}(?:取消|拿掉|撤[销掉]|收回|摘掉?|吊销|丢掉)[^,。?？]{0,8}(?:资格|资质|证书?|称号|牌子?|认定|帽子?)|(?:什么|啥|哪些|哪几[种样])(?:样的?)?(?:事|情况|情形|行为|毛病|错)[^,。?？]{0,8}[,，]?[^,。?？]{0,14}(?:退学|开除|辞退|清退|除名|解聘|取消|撤销|收回)", RegexOptions.None, 10000)]
    private static partial Regex AsksLoss();

    [GeneratedRegex("(?:下列|以下|如下)[^,。;]{0,8}(?:行为|情形|情况)[^。;]{0,30}(?:取消|撤销|吊销|收回|终止|停止|丧失|退学|开除|辞退|清退|除名|解聘|解除)|(?:取消|撤销|吊销|收回|终止|停止)[^。;]{0,20}(?:下列|以下|如下)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesLoss();

    // Where money comes from, what it is spent on, what a body has to do: lists of one document, each with the same words.
    [GeneratedRegex("从(?:哪|什么|啥)[^,。?？]{0,6}来|(?:钱|资金|基金|经费|费用|来源|收入)[^,。?？]{0,4}(?:哪儿?来|哪里来|打哪|来自(?:哪|什么)|由(?:哪|什么)[^,。?？]{0,6}(?:构成|组成|凑))|来源(?:都|是|有|包括)*(?:哪|什么|啥)|(?:哪|几)[^,。?？]{0,4}(?:来源|凑成|凑起来)|(?:哪些|哪几)[^,。?？]{0,4}(?:钱|部分)(?:构成|组成|凑)", RegexOptions.None, 10000)]
    private static partial Regex AsksSources();

    [GeneratedRegex("(?:构成|组成|来源|来自|筹集|收入)(?:如下|包括|为|有|于|下列|以下|各项|渠道|:|$)*[:]?$|由(?:下列|以下)[^,。;]{0,8}(?:构成|组成)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesSources();

    [GeneratedRegex("(?:用|花|使|支|投)(?:在|到|于|去|出)(?:了)?(?:哪|什么|啥)|(?:用来|拿来|可以?用来|能用来)(?:干|做|付|买|支)?(?:什么|啥|哪)|(?:支出|开支|用途|花销)(?:都|是|有|包括)*(?:哪|什么|啥)", RegexOptions.None, 10000)]
    private static partial Regex AsksUses();

    [GeneratedRegex("(?:用于|支出|开支|用途|使用范围)(?:如下|包括|为|有|下列|以下|各项|范围|支出|方面|:|$)*[:]?$|用于(?:下列|以下)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesUses();

    [GeneratedRegex("(?:职责|责任|义务|任务|分内事?)(?:都|是|有|包括|要)*(?:哪|什么|啥)|(?:什么|哪些|哪几[项条])(?:工作)?(?:职责|责任|义务|任务)|(?:要|该|得|负责|具体)(?:管|干|做|承担|履行)(?:哪些|哪几[样件]|什么事|啥事)", RegexOptions.None, 10000)]
    private static partial Regex AsksDuties();

    [GeneratedRegex("(?:职责|责任|义务|任务|工作)(?:如下|包括|为|是|有|:|$)+$|(?:履行|承担|负责)(?:下列|以下|如下)", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesDuties();

    // 哪些人家借不到: whom a rule leaves out.
    [GeneratedRegex(Stated.LeftOut, RegexOptions.None, 10000)]
    private static partial Regex AsksExcluded();

    [GeneratedRegex("(?:下列|以下|如下)[^,。;]{0,10}(?:之一)?的?[,:]?(?:的)?[^,。;]{0,12}(?:不予|不得|不能|不享受|不适用|不受理|不发放|不再|不贷)[^,。;]{0,14}:?$|(?:不予|不得|不能|不享受|不适用|不受理|不发放|不再)[^,。;]{0,14}(?:情形|情况|对象|范围|下列|以下)[^,。;]{0,6}:?$", RegexOptions.None, 10000)]
    private static partial Regex AnnouncesExcluded();
}
