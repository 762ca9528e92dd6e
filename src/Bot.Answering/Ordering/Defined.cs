using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>For a question that asks what a word means, the paragraph that defines it (本办法所称某某，是指…) comes before those that use it.</summary>
internal static partial class Defined
{
    // How many of the best passages are looked at.
    private const int Considered = 120;
    private const double Nearly = 0.4;

    // A definition of the documents that these are of need say no more of the question than the word.
    private const int Nearest = 3;

    // How far the word may stand from the words that ask.
    private const int Gap = 3;

    // Characters of the last word of a name, and of a name of two words.
    private const int Head = 2;
    private const int Splittable = 4;

    /// <summary>Probability that a paragraph is right which defines the very word asked about.</summary>
    public const double Sure = 0.6;

    /// <summary><paramref name="passages"/>, with the one first that defines what <paramref name="question"/> asks about; as they are when it asks otherwise or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0 || Asking(question) is not { } near)
        {
            return passages;
        }

        var documents = passages.Take(Nearest).Select(p => p.Passage.Passage.Document).ToHashSet();
        var candidates = passages.Take(Considered).Where(p => (p.TermsSaid >= Nearly * passages[0].TermsSaid || documents.Contains(p.Passage.Passage.Document)) && IsPlaced(question, p.Passage, passages[0].Passage)).ToList();
        var defining = Ways.Select(way => candidates.Find(p => way(question, near, p.Passage) is not null)).FirstOrDefault(p => p is not null);
        return defining is null || ReferenceEquals(defining, passages[0]) ? passages : passages.PutFirst(defining);
    }

    /// <summary>The doc id of the paragraph that says what the word asked about 是指, of a document of the best of <paramref name="passages"/>; null where the first one defines it, none does, or <paramref name="question"/> asks otherwise. It may be none of those found: so many use the word.</summary>
    public static int? Elsewhere(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (passages.Count == 0 || Asking(question) is not { } near || passages.Take(Nearest).Any(p => At(question, near, p.Passage) is not null))
        {
            return null;
        }

        var documents = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => p.Passage.Passage.Document).Distinct();
        var placed = documents.SelectMany(d => d.Passages.Where(p => p.Kind != PassageKind.Heading && IsDefining().IsMatch(p.Text))).Select(catalog.Find)
            .Where(i => PlaceMatch.Of(question.Question, catalog[i]) >= 0).ToList();
        return Surest(question).Select(way => placed.Where(i => Meant(way, question, near, catalog[i]) is not null).Select(i => (int?)i).FirstOrDefault()).FirstOrDefault(i => i is not null);
    }

    /// <summary>Whether a sentence of <paramref name="passage"/> says in brackets what <paramref name="question"/> asks the meaning of (以下统称“四镇”, 家庭（仅指夫妻双方）): it tells all, whatever else the paragraph or a list near it says.</summary>
    public static bool IsInBrackets(WeightedQuestion question, PreparedPassage passage) =>
        Asking(question) is { } near && Array.TrueForAll(Plainly, way => way(question, near, passage) is null) && Array.Exists(InBrackets, way => way(question, near, passage) is not null);

    /// <summary>The sentence of <paramref name="passage"/> that defines what <paramref name="question"/> asks about; null when it asks otherwise or none does.</summary>
    public static TextRange? Sentence(WeightedQuestion question, PreparedPassage passage) =>
        Asking(question) is { } near && At(question, near, passage) is { } at ? passage.SentenceAt(at) : null;

    // The words that ask, and what stands beside them.
    private static TextRange? Asking(WeightedQuestion question) =>
        Said().Match(question.Question.Folded) is { Success: true } said ? said.Groups["word"].Range()
        : Asks().Match(question.Question.Folded) is { Success: true } asks ? new TextRange(asks.Index - Gap, asks.Index + asks.Length + Gap) : null;

    // A paragraph of the best one's own document need not name the place again.
    private static bool IsPlaced(WeightedQuestion question, PreparedPassage passage, PreparedPassage best) =>
        PlaceMatch.Of(question.Question, passage) is var placed && (placed >= PlaceMatch.Of(question.Question, best) || (placed >= 0 && ReferenceEquals(passage.Passage.Document, best.Passage.Document)));

    private static int? At(WeightedQuestion question, TextRange near, PreparedPassage passage) => Ways.Select(way => way(question, near, passage)).FirstOrDefault(at => at is not null);

    private static readonly Func<WeightedQuestion, TextRange, PreparedPassage, int?>[] Plainly =
    [
        (question, near, passage) => Meant(Definition(), question, near, passage),
        (question, near, passage) => Meant(Counting(), question, near, passage),
    ];

    private static readonly Func<WeightedQuestion, TextRange, PreparedPassage, int?>[] InBrackets =
    [
        (question, near, passage) => AsksOther(question) ? null : Meant(Abbreviation(), question, near, passage),
        (question, near, passage) => AsksOther(question) ? null : Names(Bracketed(), passage).FirstOrDefault(name => IsMeant(question, name.Value, near) || EndsAsAsked(question, name.Value, near))?.Index,
    ];

    // The surest way of saying what a word means first, wherever it stands.
    private static readonly Func<WeightedQuestion, TextRange, PreparedPassage, int?>[] Ways =
    [
        .. Plainly, .. InBrackets,
        (question, near, passage) => AsksNature().IsMatch(question.Question.Folded)
            ? Names(Nature(), passage).FirstOrDefault(name => IsMeant(question, name.Value, near) || IsHeadOf(name.Value, question.Question.Folded, near))?.Index : null,
    ];

    // The ways that say so of the very word, wherever they stand.
    private static IEnumerable<Regex> Surest(WeightedQuestion question) => AsksOther(question) ? [Definition(), Counting()] : [Definition(), Counting(), Abbreviation()];

    // “双特”政策是哪一年开始的 asks for no meaning, though 是哪 stands behind the quotation mark; of what nature a body is no short name tells.
    private static bool AsksOther(WeightedQuestion question) => AnswerType.IsStrict(question.Question.Kind) || AsksNature().IsMatch(question.Question.Folded);

    private static IEnumerable<Group> Names(Regex form, PreparedPassage passage) => form.Matches(passage.Text).Select(m => m.Groups["name"]);

    private static int? Meant(Regex form, WeightedQuestion question, TextRange near, PreparedPassage passage) => Names(form, passage).FirstOrDefault(name => IsMeant(question, name.Value, near))?.Index;

    // 购置的机器人设备属于…: the last word stands beside those that ask, and the others before it in the question.
    private static bool IsHeadOf(string name, string folded, TextRange near) =>
        (CountedNoun().Match(folded) is { Success: true } counted && name.Contains(counted.Groups["noun"].Value, StringComparison.Ordinal)) || (name.Length > Head && near.Start >= 0 && folded.AsSpan(near.Start, Math.Min(near.End, folded.Length) - near.Start).Contains(name.AsSpan(name.Length - Head), StringComparison.Ordinal)
        && CommonRun.Longest(name.AsSpan(0, name.Length - Head), folded) > Head);

    // The very word stands beside the words that ask, or another word for it: 城镇企业 is not defined by 城镇企业事业单位.
    private static bool IsMeant(WeightedQuestion question, string name, TextRange near)
    {
        name = Before().Replace(name, "");
        if (name.Length < 2 || Sense().IsMatch(name))
        {
            return false;
        }

        int at = question.Question.Folded.IndexOf(name, StringComparison.Ordinal);
        return (at >= 0 && at <= near.End && at + name.Length >= near.Start) || IsSplit(question.Question.Folded, name, near)
            || question.Terms.Any(t => t.Term.Range.Start <= near.End && t.Term.Range.End >= near.Start && t.Term.Variants.Any(v => v.Factor >= 0.7 && string.Equals(v.Text, name, StringComparison.Ordinal)));
    }

    // 家庭 is meant by 缴存职工家庭(仅指…).
    private static bool EndsAsAsked(WeightedQuestion question, string name, TextRange near) =>
        question.Terms.Any(t => t.Term.Range.Start <= near.End && t.Term.Range.End >= near.Start
            && (IsEndOf(name, t.Term.Text) || t.Term.Variants.Any(v => v.Factor >= 0.7 && IsEndOf(name, v.Text))));

    private static bool IsEndOf(string name, string word) => word.Length >= Head && name.EndsWith(word, StringComparison.Ordinal);

    // 什么人算“引进”来的 asks of 引进人才: its first word is what counts, its second what is counted.
    private static bool IsSplit(string folded, string name, TextRange near)
    {
        if (name.Length != Splittable || near.Start < 0)
        {
            return false;
        }

        string beside = folded[near.Start..Math.Min(near.End, folded.Length)];
        int at = beside.IndexOf(name[..Head], StringComparison.Ordinal);
        return at >= 0 && string.Concat(beside.AsSpan(0, at), beside.AsSpan(at + Head)).Contains(name[Head], StringComparison.Ordinal);
    }

    [GeneratedRegex("[”\"』」]?(?:到底|究竟|具体|一般|通常|主要|其实|都)*指(?:的是)?(?:什么|啥|谁|哪|多)|(?:指|叫|算)(?:的)?(?:是)?(?:什么|啥|哪|怎样|怎么)样?的?|什么(?:样的?)?[^,。?？]{0,8}(?:才|就)?算(?!出)|(?:什么|啥|怎么|怎样|哪种|哪些)[^,。?？]{0,6}(?:才|就)?算(?!出)|(?:什么|啥|怎样|哪种|哪些)样?的?[^,。?？]{1,4}(?:才|就)?(?:叫|称为|属于|称得上)|啥样的?|究竟是|到底是(?:什么|哪|啥)|究竟(?:是|指)|到底(?:是|指)(?:个|一?种)?(?:怎|咋)|什么叫|何谓|怎么(?:定义|界定)|(?:说|讲|称|写|口中)的[^,。?？]{2,12}[,，]?(?:都|到底|究竟)?(?:是|包括|有|算上?|含|指)(?:的)?(?:哪|什么|啥|怎)|(?<=[”\"」』][^,。?？]{0,2}[,，]?)(?:[说讲指称]的|算上?|包括|涵盖|都?是)(?:是|指|都)*(?:哪|什么|啥)|是什么(?:意思|样|概念)?[?？]?$|^什么是|" + NatureAsked, RegexOptions.None, 10000)]
    private static partial Regex Asks();

    // 里说的“家庭”算上父母吗, 说的参贷是啥意思: the word stands between.
    [GeneratedRegex("(?:[说讲称写]的|口中的)[”\"“「『]?(?<word>[^,。?？“”\"「」『』]{1,8}?)[”\"」』]?[,，]?(?:(?:是否|是不是|也|都|还|会)*(?:算上?|包括|包含|涵盖|含|算不算|连)[^,。?？]{1,10}(?:吗|么|不(?=[?？,，]|$)|没(?=[?？]|$)|在内)|(?:到底|究竟)?(?:是|指)(?:的)?(?:是)?(?:个)?(?:什么|啥)(?:意思|概念|含义)?(?=[?？]|$))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Said();

    private const string NatureAsked = "(?:什么|啥|怎)样的?[^,。?？]{1,6}(?:才|就)(?:算(?:数|得?上)?|能|可以|行)|(?:什么|啥)[^,。?？时人条地]{2,6}(?:才|就)算(?:数|得?上)?(?!出)|(?:认|算|指|补|奖|要求|规定)的?(?:得|要|必须)?(?:是|指)(?:什么|啥|怎)样的[^,。?？]{1,6}(?=[?？]|$)|(?:算数|算)的[^,。?？]{1,6}(?:得|要)?是(?:什么|啥|怎)样|(?:得|要|该|必须)(?:是|长成?)?(?:个)?(?:什么|啥|怎)样(?:的|子)?[^,。?？]{0,3}(?=[才,?？]|$)|(?:是|算)(?:是)?(?:一?[个种])?(?:什么|啥|哪种)(?:样|性质|类型)*的?(?:组织|机构|单位|团体|来头|性质|联盟|平台)";

    [GeneratedRegex("(?:(?:什么|啥|怎)样的?|什么|啥)(?<noun>[^,。?？才就算样的]{1,6})(?:(?:才|就)?算|(?:才|就)(?:能|可以|行)|(?=[?？]|$))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex CountedNoun();

    [GeneratedRegex(NatureAsked, RegexOptions.None, 10000)]
    private static partial Regex AsksNature();

    [GeneratedRegex("(?:^|[,。;:)])(?<name>[^,。;:、()]{2,24}?)(?:属于|应当?是|应为|须为|必须是|是(?=[^,。;]{0,30}(?:组织|联盟体?|机构|平台|公司|企业|协会|团体|单位|共同体)(?:[,。;]|$)))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Nature();

    [GeneratedRegex("意思|含义|定义|概念|^(?:这|那|其|此|它)", RegexOptions.None, 10000)]
    private static partial Regex Sense();

    // 第二条 本办法所称.
    [GeneratedRegex("^.*(?:所称的?|所指的?|所说的?|[ 　])", RegexOptions.None, 10000)]
    private static partial Regex Before();

    [GeneratedRegex("指|[简统并合]称|的[,，]?(?:为|是|属|视为|即为|称为|认定为)", RegexOptions.None, 10000)]
    private static partial Regex IsDefining();

    // 依法登记，从事工商业经营的，为个体工商户。
    [GeneratedRegex("的[,]?(?:为|是|属于?|视为|即为|称为|认定为|方可?称为?)(?<name>[^,。;:、的]{2,12})(?=[。;]|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Counting();

    // 建立特别机制和实施特殊政策(以下简称“双特”政策).
    [GeneratedRegex("(?:以下|下文|合|并|通|俗)?(?:简称|统称|并称|合称|俗称)(?:为)?(?:[\"“「『](?<name>[^\"”」』]{2,10})[\"”」』]|(?<name>[^\"“”「」『』,。()]{2,10})(?=\\)))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Abbreviation();

    // 缴存职工家庭(仅指缴存职工夫妻双方,下同).
    [GeneratedRegex("(?<name>[^,。;:、()的]{2,16})\\((?:仅|专|均|都|系)?(?:是)?(?:指|含|包括)[^()]{2,60}\\)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("(?:所称的?|所指的?|^|[,。;:])(?<name>[^,。;:、]{2,20}?)[,]?(?:是指|指的是)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Definition();
}
