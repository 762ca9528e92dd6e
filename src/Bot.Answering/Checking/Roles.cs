using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Whether a sentence lets the right one do it: who acts upon whom, what comes first, and whose deed it is where the source tells several in one breath.</summary>
internal static partial class Roles
{
    // Clauses that are set against each other at most: the work grows with the square, and texts come from strangers.
    private const int MostCompared = 16;

    private const string Prepositions = "为对向由给按在从与和及并或以自将把可应须需";

    // What parallel clauses have in common: 甲任主任，乙任副主任.
    private static readonly string[] Verbs =
    [
        "负责", "给予", "奖励", "补贴", "补助", "资助", "发布", "印发", "成立", "位于", "设在", "承担", "属于", "隶属", "达到", "增长", "下降", "增加", "减少", "提供",
        "主管", "受理", "审核", "拨付", "组织", "参加", "获得", "缴纳", "适用", "执行", "牵头", "投资", "担任", "不得", "免征", "任", "是", "为", "需", "应", "可",
    ];

    // Each with its other side: members of a line exclude one another.
    private static readonly string[][] Opposites =
    [
        ["增长", "下降", "减少", "持平"], ["增加", "减少"], ["提高", "降低"], ["上升", "下降"], ["上调", "下调"], ["扩大", "缩小"], ["高于", "低于"], ["多于", "少于"],
        ["早于", "晚于"], ["之前", "之后"], ["以前", "以后"], ["上半年", "下半年", "全年"], ["上午", "下午"], ["进口", "出口"], ["收入", "支出"], ["流入", "流出"], ["买入", "卖出"],
        ["线上", "线下"], ["境内", "境外"], ["国内", "国外"], ["男性", "女性"], ["生效", "失效", "废止"], ["有效", "失效", "无效"], ["实施", "废止"], ["施行", "废止"], ["执行", "废止"], ["允许", "禁止"], ["同意", "拒绝"],
        ["盈利", "亏损"], ["每日", "每周", "每月", "每季度", "每年", "一次性"], ["首次", "再次"], ["转入", "转出"], ["省级", "市级", "区级", "县级", "国家级"], ["开始", "截止", "结束"], ["开放", "闭馆", "关闭", "停用"], ["以上", "以下"],
        ["一等奖", "二等奖", "三等奖"], ["甲方", "乙方"], ["出租", "承租"], ["新建", "改建", "扩建"], ["任一", "同时"], ["之一", "同时"],
    ];

    /// <summary>Whether the folded <paramref name="sentence"/> keeps the roles of the folded text of its evidence.</summary>
    public static bool Hold(string sentence, string evidence)
    {
        string[] clauses = [.. Clauses.Of(evidence).Select(range => range.Of(evidence))];
        return Clauses.Of(sentence).Select(range => range.Of(sentence)).All(claim =>
                !IsSpliced(claim, clauses) && !IsOpposite(claim, clauses) && !IsDoneByAnother(claim, clauses) && !PrecedesItsSubject(claim, clauses) && !IsAnothersDeed(claim, clauses))
            && !IsTurnedRound(sentence, evidence)
            && !DropsCondition(sentence, clauses)
            && !JoinsAlternatives(sentence, evidence);
    }

    // The subject of one of two parallel clauses with the predicate of the other.
    private static bool IsSpliced(string claim, string[] clauses)
    {
        var said = Evidence.HanPairs(claim).ToHashSet();
        foreach (string verb in Verbs.Where(v => claim.Contains(v, StringComparison.Ordinal)))
        {
            var parallel = clauses.Where(c => Split(c, verb) is { Subject.Length: >= 2 } parts && !Prepositions.Contains(parts.Subject[0])).Take(MostCompared).ToList();
            foreach (string subjects in parallel)
            {
                foreach (string predicates in parallel.Where(c => c != subjects))
                {
                    if (Mixes(said, Split(subjects, verb)!.Value, Split(predicates, verb)!.Value))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Mixes(HashSet<int> said, (string Subject, string Predicate) own, (string Subject, string Predicate) other)
    {
        return Says(own.Subject, other.Subject + "\n" + other.Predicate)
            && Says(other.Predicate, own.Subject + "\n" + own.Predicate)
            && !Says(other.Subject, own.Subject + "\n" + own.Predicate)
            && !Says(own.Predicate, other.Subject + "\n" + other.Predicate);

        bool Says(string part, string unlike)
        {
            var alike = Evidence.HanPairs(unlike).ToHashSet();
            return Evidence.HanPairs(part).Any(pair => said.Contains(pair) && !alike.Contains(pair));
        }
    }

    private static (string Subject, string Predicate)? Split(string clause, string verb)
    {
        int at = clause.IndexOf(verb, StringComparison.Ordinal);
        return at < 0 ? null : (clause[..at], clause[at..]);
    }

    // 获奖者由专家组评审，名单由办公室公布: what somebody does stands in one clause with him.
    private static bool IsDoneByAnother(string claim, string[] clauses) =>
        Agent().Matches(claim).Any(match =>
        {
            string agent = match.Groups["agent"].Value;
            string deed = match.Groups["deed"].Value;
            return clauses.Any(c => c.Contains(agent, StringComparison.Ordinal)) && clauses.Any(c => c.Contains(deed, StringComparison.Ordinal))
                && !clauses.Any(c => c.Contains(agent, StringComparison.Ordinal) && c.Contains(deed, StringComparison.Ordinal));
        });

    // The clause that tells of the deed names another institution.
    private static bool IsAnothersDeed(string claim, string[] clauses)
    {
        string[] named = [.. EntityNames.Of(claim)];
        string deed = named.Aggregate(claim, (text, name) => text.Replace(name, "\n", StringComparison.Ordinal));
        var nearest = named.Length == 0 ? [] : Clauses.Nearest(deed, clauses);
        return nearest.Count > 0 && nearest.All(c => EntityNames.Of(c).Any() && !named.Any(name => c.Contains(name, StringComparison.Ordinal)));
    }

    // A subject carries on into later clauses, never into earlier ones; passives and attributes turn the order round rightly.
    private static bool PrecedesItsSubject(string claim, string[] clauses)
    {
        if (claim.Length < 4 || !Evidence.IsHan(claim[0]) || !Evidence.IsHan(claim[1]) || claim.AsSpan().IndexOfAny("由被的是为") >= 0)
        {
            return false;
        }

        string subject = claim[..2];
        int first = Array.FindIndex(clauses, c => c.Contains(subject, StringComparison.Ordinal));
        var numbers = NumberScanner.Scan(claim);
        if (first >= 0 && numbers.Count > 0 && numbers.All(n => NumberScanner.Scan(clauses[first]).Any(n.IsSupportedBy)))
        {
            // Its figures are there, its verb may stand in the clause before: 本科生补贴500元，硕士1000元.
            return false;
        }

        var nearest = Clauses.Nearest(claim[2..], clauses);
        return first >= 0 && nearest.Count > 0
            && nearest.All(c => IsSibling(c, subject, claim) || Array.IndexOf(clauses, c) is var at && (at < first || (at == first && IsBehind(subject, claim[2..], c))));
    }

    // 急诊 and 门诊, 线上 and 线下: the clause begins with the other of two.
    private static bool IsSibling(string clause, string subject, string claim) =>
        clause.Length > 2 && clause[..2] != subject && !clause.Contains(subject, StringComparison.Ordinal) && !claim.Contains(clause[..2], StringComparison.Ordinal)
        && (clause[0] == subject[0] || clause[1] == subject[1]);

    // Everything else of the claim that the clause has stands before the subject there.
    private static bool IsBehind(string subject, string rest, string clause)
    {
        int at = clause.IndexOf(subject, StringComparison.Ordinal);
        var places = Enumerable.Range(0, rest.Length - 1).Select(i => clause.IndexOf(rest.Substring(i, 2), StringComparison.Ordinal)).Where(i => i >= 0).ToList();
        return places.Count(i => i < at) > places.Count(i => i > at);
    }

    // 家庭经济困难的，补助生活费: what follows holds of those only.
    private static bool DropsCondition(string sentence, string[] clauses)
    {
        var said = Evidence.HanPairs(sentence).ToHashSet();
        foreach (string claim in Clauses.Of(sentence).Select(range => range.Of(sentence)))
        {
            foreach (int at in Clauses.Nearest(claim, clauses).Select(c => Array.IndexOf(clauses, c)).Where(at => at > 0 && clauses[at - 1].EndsWith('的')))
            {
                var condition = Evidence.HanPairs(clauses[at - 1]).ToList();
                if (condition.Count(said.Contains) * 2 < condition.Count)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool JoinsAlternatives(string sentence, string evidence) =>
        Joined().Matches(sentence).Any(m =>
            evidence.Contains($"{m.Groups["l"].Value}或{m.Groups["r"].Value}", StringComparison.Ordinal)
            || evidence.Contains($"{m.Groups["l"].Value}或者{m.Groups["r"].Value}", StringComparison.Ordinal));

    // 出口增长，进口下降 told as 进口增长: the word is there, but beside something else.
    private static bool IsOpposite(string claim, string[] clauses)
    {
        foreach (string[] group in Opposites.Concat(Editions(claim)))
        {
            foreach (string word in group.Where(w => claim.Contains(w, StringComparison.Ordinal)))
            {
                if (IsBesideAnother(claim, word, group, clauses) || IsBesideAnother(claim, word, group, Scopes(group, clauses)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBesideAnother(string claim, string word, string[] group, IReadOnlyList<string> clauses)
    {
        var own = clauses.Where(c => c.Contains(word, StringComparison.Ordinal)).Take(MostCompared).ToList();
        var rivals = clauses.Where(c => !c.Contains(word, StringComparison.Ordinal) && group.Any(w => w != word && c.Contains(w, StringComparison.Ordinal))).Take(MostCompared).ToList();
        return rivals.Count > 0
            && (own.Count == 0 || rivals.Exists(rival => Shared(claim, rival, own, word) > 0 && Shared(claim, rival, own, word) >= own.Max(o => Shared(claim, o, rivals, word))));
    }

    // 粮食产量12万吨，增长3%；蔬菜产量8万吨，下降1%: each word with all that leads up to it from the one before.
    private static List<string> Scopes(string[] group, string[] clauses)
    {
        var scopes = new List<string>();
        int start = 0;
        for (int i = 0; i < clauses.Length; i++)
        {
            if (group.Any(w => clauses[i].Contains(w, StringComparison.Ordinal)))
            {
                scopes.Add(string.Join('\n', clauses[start..(i + 1)]));
                start = i + 1;
            }
        }

        return scopes;
    }

    // 原办法 is not 本办法.
    private static IEnumerable<string[]> Editions(string claim) =>
        Edition().Matches(claim).Select(m => m.Groups["noun"].Value).Distinct(StringComparer.Ordinal).Select(noun => (string[])["本" + noun, "原" + noun, "新" + noun, "旧" + noun]);

    // How much the claim shares with a clause and with none of the others, the word itself aside; a figure counts as much as three pairs.
    private static int Shared(string claim, string clause, List<string> others, string word)
    {
        string rest = claim.Replace(word, "\n", StringComparison.Ordinal);
        var elsewhere = others.SelectMany(Evidence.HanPairs).ToHashSet();
        var numbers = NumberScanner.Scan(claim);
        return Evidence.HanPairs(rest).Distinct().Count(pair => !elsewhere.Contains(pair) && Evidence.HanPairs(clause).Contains(pair))
            + (3 * NumberScanner.Scan(clause).Count(n => numbers.Any(c => c.IsSupportedBy(n)) && !others.SelectMany(NumberScanner.Scan).Any(n.IsSupportedBy)));
    }

    private static bool IsTurnedRound(string sentence, string evidence) =>
        Direction().Matches(sentence).Any(match =>
        {
            string left = Regex.Escape(match.Groups["l"].Value);
            string right = Regex.Escape(match.Groups["r"].Value);
            string word = match.Groups["d"].Value;
            return Regex.IsMatch(evidence, $"{right}[^,;。]{{0,16}}{word}[^,;。]{{0,8}}{left}", RegexOptions.None, TimeSpan.FromSeconds(10))
                && !Regex.IsMatch(evidence, $"{left}[^,;。]{{0,16}}{word}[^,;。]{{0,8}}{right}", RegexOptions.None, TimeSpan.FromSeconds(10));
        })
        || Order().Matches(sentence).Any(match =>
        {
            int first = evidence.IndexOf(match.Groups["l"].Value, StringComparison.Ordinal);
            int second = evidence.IndexOf(match.Groups["r"].Value, StringComparison.Ordinal);
            return first > second && second >= 0;
        });

    [GeneratedRegex(
        "(?=(?<l>[\u4e00-\u9fff]{2})[应可须需将能当]{0,2}(?<d>向|给|比|委托|授权|隶属于|高于|低于|多于|少于|早于|晚于|优于|收购|投资)(?<r>[\u4e00-\u9fff]{2}))"
        + "|(?<=^|[,;。])(?=(?<l>[\u4e00-\u9fff]{2})[^,;。]{0,16}(?<d>通知|告知|支付|赔偿|补偿|任命|聘请|雇用|管理|监督|领导|指导|控股|合并|借给|租给|捐赠|配合|协助|支持|服务|保护|代表|批准|审批|检查|考核|评估|代替|取代|转让|出售|购买)(?<r>[\u4e00-\u9fff]{2}))",
        RegexOptions.ExplicitCapture,
        10000)]
    private static partial Regex Direction();

    [GeneratedRegex("由(?<agent>[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,12}?(?<deed>[\u4e00-\u9fff]{2})(?=[的,;。]|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Agent();

    [GeneratedRegex("(?=(?<l>[\u4e00-\u9fff]{2})(?:和|与|及|且|并|以及|并且|、)(?<r>[\u4e00-\u9fff]{2}))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Joined();

    [GeneratedRegex("[本原新旧](?<noun>办法|规定|政策|细则|通知|条例|意见|方案|标准|制度|合同|章程|公告)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Edition();

    [GeneratedRegex("先[行予]?(?<l>[\u4e00-\u9fff]{2})[^。]{0,12}?,?(?:后|再|然后)(?<r>[\u4e00-\u9fff]{2})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Order();
}
