using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>The attribute that a question spells out (X的Y是多少, 负责人是谁, 平台叫什么), and whether a text has it.</summary>
internal static partial class AskedAttributes
{
    /// <summary>Whether <paramref name="question"/> asks who holds a post or plays a role, and <paramref name="said"/>, the text of <paramref name="draft"/>, does not name the role, or names nobody.</summary>
    public static bool LacksRole(WeightedQuestion question, Draft draft, string said)
    {
        if (Role().Match(question.Question.Folded) is not { Success: true } match)
        {
            return false;
        }

        // 研究所所长 is named by 所长 too, no 市长 by 副市长 and no 副馆长 by 馆长.
        string role = match.Groups["role"].Value;
        int deputy = role.IndexOf('副', StringComparison.Ordinal);
        var names = Enumerable.Range(0, (deputy >= 0 ? deputy : role.Length - 2) + 1).Select(i => role[i..]).ToList();
        if (names.Exists(name => IsHeld(said, name)))
        {
            return false;
        }

        var word = match.Groups["role"].Range();
        return !(names.Exists(name => WeightedTerm.Says(said, name)) || question.Terms.Any(t => (deputy < 0 || t.Term.Text.Contains('副', StringComparison.Ordinal)) && word.Contains(t.Term.Range) && t.Term.IsDemanded && t.Strength(said) > 0))
            || !(draft.Parts.Any(p => p.Source.Facts.Any(f => f.Kind == FactKind.Person) || IsInColumn(p.Source, role, question, word)) || HeldBy().IsMatch(said));
    }

    /// <summary>Whether <paramref name="question"/> asks who holds a post somewhere (乒乓球班的教练) and <paramref name="sources"/>, whose first paragraph names several people, know nothing of that place.</summary>
    public static bool IsHeldElsewhere(WeightedQuestion question, IReadOnlyList<PreparedPassage> sources)
    {
        if (Role().Match(question.Question.Folded) is not { Success: true } match || sources.Count == 0 || sources[0].Passage.Kind == PassageKind.TableRow || sources[0].Facts.Count(f => f.Kind == FactKind.Person) < 2)
        {
            return false;
        }

        var role = match.Groups["role"].Range();
        return question.Terms.Where(t => t.Term is { IsDemanded: true, Share: >= 1, Role: TermRole.Word or TermRole.Name } && t.Term.Range.Start < role.Start && !role.Contains(t.Term.Range)).MaxBy(t => t.Term.Range.End) is { } place
            && sources.All(s => Support.IsMissing(place, s) && !s.Mentions(place.Term.Text));
    }

    // 馆长是, 馆长为, 馆长: whoever stands behind it holds it; 副馆长 and 主教练 are other posts.
    private const string Qualifiers = "副主总前代";

    private static bool IsHeld(string said, string name)
    {
        for (int at = said.IndexOf(name, StringComparison.Ordinal); at >= 0; at = said.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !Qualifiers.Contains(said[at - 1], StringComparison.Ordinal)) && Holder().IsMatch(said, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    // Whoever stands under 指导教师 is one, whatever his name.
    private static bool IsInColumn(PreparedPassage row, string role, WeightedQuestion question, TextRange word) => row.Passage.Columns.Zip(row.Text.Split('\t')).Any(c => c.Second.Trim().Length > 0 && Folding.Fold(c.First) is var header
        && (Enumerable.Range(0, role.Length - 1).Any(i => WeightedTerm.Says(header, role[i..])) || question.Terms.Any(t => word.Contains(t.Term.Range) && t.Term.IsDemanded && t.Strength(header) > 0)));

    /// <summary>Whether <paramref name="question"/> asks who has been chosen (评上标兵的都有谁) and no source of <paramref name="draft"/> names anybody.</summary>
    public static bool LacksChosen(ReadQuestion question, Draft draft) =>
        Chosen().IsMatch(question.Folded) && !Choosing().IsMatch(question.Folded) && !draft.Parts.Any(p => p.Source.Facts.Any(f => f.Kind == FactKind.Person));

    /// <summary>Whether <paramref name="question"/> asks what something is called and <paramref name="quoted"/> holds no name: nothing in marks, nothing said to be called so, nothing that ends in the thing's own word.</summary>
    public static bool LacksName(ReadQuestion question, string quoted)
    {
        if (question.Kind != QuestionKind.Name || Naming().IsMatch(quoted) || Role().IsMatch(question.Folded))
        {
            return false;
        }

        if (Called().Match(question.Folded) is not { Success: true } match)
        {
            return true;
        }

        // 下属子公司 and 该平台 are no names, and what the question says itself is not the name that it asks for.
        string named = "(?!住宿|入住|定点|指定|协议|合作|相关|有关|上述|参保|所在|附近)[\u4e00-\u9fffa-z0-9](?![子分各该本这那其某总属设级])[\u4e00-\u9fffa-z0-9]" + Regex.Escape(match.Groups["thing"].Value);
        return Regex.Matches(quoted, named, RegexOptions.None, TimeSpan.FromSeconds(10)).All(m => question.Folded.Contains(m.Value, StringComparison.Ordinal));
    }

    /// <summary>The same of a body or a product, which texts name by what it ends in or in marks; 没有写平台的名称 names none.</summary>
    public static bool LacksNameOfBody(ReadQuestion question, string quoted) => OfBody().IsMatch(question.Folded)
        && (LacksName(question, LeftOpen().Replace(quoted, "")) || (OfApp().IsMatch(question.Folded) && quoted.Contains("app", StringComparison.Ordinal) && !NamedApp().IsMatch(quoted)));

    /// <summary>Whether <paramref name="question"/> asks for an amount of money and <paramref name="said"/> has none: neither a sum nor a share of one nor that it is free.</summary>
    public static bool LacksMoney(ReadQuestion question, Draft draft, string said) =>
        !question.WantsList && Money().IsMatch(question.Folded)
        && !draft.Parts.Any(p => p.Source.Values.Any(v => v.Kind == ValueKind.Money))
        && !Paid().IsMatch(said);

    /// <summary>Whether <paramref name="said"/> has no word of the attribute in <paramref name="question"/> (新馆的容量是多少).</summary>
    public static bool LacksAttribute(WeightedQuestion question, string said)
    {
        if (Attribute().Matches(question.Question.Folded) is not [.., var match] || Kind().IsMatch(match.Groups["what"].Value))
        {
            return false;
        }

        var what = match.Groups["what"];
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term is { Role: TermRole.Word or TermRole.Name or TermRole.Character, NamesKind: false } && t.Term.Range.Start >= what.Index - 1 && t.Term.Range.End <= what.Index + what.Length + 1)];
        return terms.Length > 0 && terms.All(t => t.PartialStrength(said) <= 0);
    }

    /// <summary>Whether <paramref name="question"/> asks what one word means (什么是白名单), and <paramref name="said"/> neither has the word nor defines another one for it.</summary>
    public static bool LacksMeaning(WeightedQuestion question, string said) =>
        question.AskedToDefine is { Term: { Role: TermRole.Word or TermRole.Name, IsDemanded: true } word } term && Meaning().IsMatch(question.Question.Folded)
        && question.Terms.All(t => ReferenceEquals(t, term) || !t.Term.IsDemanded)
        && !said.Contains(word.Text, StringComparison.Ordinal) && AskedMeaning.Defined(question, said) <= 0;

    /// <summary>Whether <paramref name="question"/> asks which bureau, company, bank or university, and what <paramref name="draft"/> quotes names none.</summary>
    public static bool LacksBody(ReadQuestion question, Draft draft) =>
        question.Kind == QuestionKind.Organisation && !question.WantsList && Body().IsMatch(question.Folded)
        && !draft.Parts.Any(p => p.Source.Facts.Any(f => f.Kind == FactKind.Institution && p.Quotes.Any(q => q.Contains(f.Range))))
        && !draft.Parts.Any(p => Doing().Matches(Folding.Fold(p.Text)).Any(m => question.Folded.Contains(m.Groups["verb"].Value, StringComparison.Ordinal)));

    [GeneratedRegex("^(?:请问)?(?:什么|啥)(?:叫做?|是)[^,。?的]{2,8}[?]?$|^[^,。?的]{2,8}(?:到底|究竟)?是(?:什么|啥)(?:意思|东西)?[?]?$", RegexOptions.None, 10000)]
    private static partial Regex Meaning();

    [GeneratedRegex("(?<role>[\u4e00-\u9fff]{0,2}(?:" + Offices.All + "|老板|牵头人|带头人|发明人|联系人|设计师|司机|老师|教练|导演|作者|法人|法定代表|专员))(?:现在|目前|到底)?(?:是谁|叫什么|是哪位|姓什么|姓啥|叫啥|有谁|由谁|是什么人|的?姓名|的?名字)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Role();

    [GeneratedRegex("\\G(?:一职)?现?(?:[是为]|:\\s?)(?![由谁哪什])[\u4e00-\u9fffa-z]", RegexOptions.None, 10000)]
    private static partial Regex Holder();

    [GeneratedRegex("哪(?:一|个|家|所|一家|一个|一所)?(?:局|厅|部委|公司|银行|大学|高校|医院)", RegexOptions.None, 10000)]
    private static partial Regex Body();

    // 由甲主导、乙提供技术的平台: whoever does what is asked is the body, whatever its name ends in.
    [GeneratedRegex("(?:由|[由、][^,。;、]{2,20}、)[^,。;、]{2,20}?(?<verb>提供|开发|研发|承建|建设|运营|打造|主导|牵头|发起|承办|主办|负责|设计|搭建|运维|实施|出资|投资)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Doing();

    [GeneratedRegex("由[^,。;]{2,30}(?:担任|兼任|出任|执导|设计|编[著写撰绘]?|创[作立办建]|撰|绘|合作|开[设办]|兴办|设立|发起|提出|发明)|[,。;][^,。;]{2,14}[著撰](?=[,。;])|出自[^,。;]{2,16}(?:之手|手笔)|改编自[^,。;]{2,24}|是(?!一?[部本种个篇首套])[^,。;]{2,16}的[^,。;]{0,10}(?:小说|诗文?集|文集|散文集?|漫画|专著|著作|剧本)(?=[,。])|(?:设计师|导演|作者|创始人|院长|所长|校长)(?:为|是|:)[^,。;是否]{2,}|[^,。;]{2,}(?:所著|所撰|著的|创作的|执导|编著)|(?:是|由)[^,。;]{2,12}[0-9]{4}年(?:的|出版|发表)", RegexOptions.None, 10000)]
    private static partial Regex HeldBy();

    [GeneratedRegex("[《“「『\"]|名为|称|叫|取名|命名|全称|[又俗笔别学原本改]名|名[称字]|又译|--", RegexOptions.None, 10000)]
    private static partial Regex Naming();

    [GeneratedRegex("(?:评上|评为|当选|入选|获奖|得奖|得了|录取|选上|表彰)[^,。?]{0,14}(?:谁|哪些人|哪几[个位名])|(?:谁|哪些人|哪几[个位名]人?)[^,。?]{0,6}(?:评上|当选|入选|获奖|得了)", RegexOptions.None, 10000)]
    private static partial Regex Chosen();

    [GeneratedRegex("(?:没有?|尚?未|并未)(?:写|说|给出|列出|注明|公布|提到|提及|透露|点名)[^。;\n]*", RegexOptions.None, 10000)]
    private static partial Regex LeftOpen();

    [GeneratedRegex("app(?:具体)?都?名?(?:叫|的?名)", RegexOptions.None, 10000)]
    private static partial Regex OfApp();

    // A name in marks belongs to what stands beside it.
    [GeneratedRegex("[”》」\"][^,。;、]{0,4}app|app[^,。;、]{0,4}(?:名为|名叫|称|[“《「—:])", RegexOptions.None, 10000)]
    private static partial Regex NamedApp();

    [GeneratedRegex("能|可以|才|条件", RegexOptions.None, 10000)]
    private static partial Regex Choosing();

    [GeneratedRegex("(?:公司|企业|单位|银行|平台|产品|系统|软件|小程序|应用|app|酒店|宾馆|基金|联盟|协会|园区)(?:具体)?都?名?(?:叫(?:什么|啥)|的?(?:名字|名称)(?:是|叫)?(?:什么|啥))", RegexOptions.None, 10000)]
    private static partial Regex OfBody();

    [GeneratedRegex("(?:[那这哪][条个家款座种](?<thing>[\u4e00-\u9fff])|(?<thing>[子分]?[\u4e00-\u9fff]{2})名?)(?:叫(?:什么|啥|做什么)|的?(?:名字|名称))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Called();

    [GeneratedRegex("多少[万元块]|几[万千百块元]", RegexOptions.None, 10000)]
    private static partial Regex Money();

    [GeneratedRegex("[0-9]\\s*[万元]|[一二三四五六七八九十百千万]+元|" + FreeOfCharge.Words + "|全额|减半|[0-9一二两三四五六七八九十]倍|[一二三四五六七八九]成|分之", RegexOptions.None, 10000)]
    private static partial Regex Paid();

    [GeneratedRegex("的(?<what>[\u4e00-\u9fffa-z0-9]{2,6}?)(?=(?:一般|大概|总共|一共|现在|目前|到底|都|分别|各|具体)*(?:是(?!不是)|为(?:多少|什么)|有?多少|有?多[大高长]|[由归]|怎么|如何|要?几|谁|在哪|叫|什么时|什么$|呢|有哪些|有几))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Attribute();

    [GeneratedRegex("时间|日期|名字|名称|原因|地点|^(?:通知|公告|意见|文件|办法|规定|政策|方案|条例|细则)$", RegexOptions.None, 10000)]
    private static partial Regex Kind();
}
