using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Reading;

/// <summary>Nouns that a question counts without a measure word (多少学员), and the measure word that documents count them in (120名).</summary>
internal static class CountedNouns
{
    // 多少人才补贴 counts no people.
    private const string Other = "(?![补奖资津费金贷款宿岗券证税用投比占份]|工资|保险|培训|服务|数|名称|代码)";

    private static readonly (string Measure, Regex Pattern)[] Nouns =
    [
        Counted("人", "人才|老人|老年人|学生|学员|新生|员工|职工|教师|老师|教授|专家|医生|医师|大夫|护士|孩子|儿童|小孩|娃|青年|居民|村民|农民|市民|残疾人|志愿者|毕业生|大学生|博士|硕士|本科生|研究生|工人|病人|患者|读者|游客|会员|观众|选手|乘客|旅客|人员|失业人员"),
        Counted("家", "商户|商家|店铺|门店|银行|医院|机构|单位|工厂|厂家|厂子|酒店|合作社"),
        Counted("户", "农户|家庭|贫困户|个体户|住户"),
        Counted("项", "项目|专利|课题"),
        Counted("辆", "汽车|车辆|公交车|校车|出租车"),
        Counted("台", "机器人|设备|机器|电脑|机床"),
        Counted("张", "床位|病床|发票"),
    ];

    /// <summary>The measure word of what <paramref name="folded"/> counts; null when it counts nothing without one.</summary>
    public static string? MeasureOf(string folded)
    {
        foreach (var (measure, pattern) in Nouns)
        {
            if (pattern.IsMatch(folded))
            {
                return measure;
            }
        }

        return null;
    }

    private static (string Measure, Regex Pattern) Counted(string measure, string nouns) =>
        (measure, RuntimePattern.Of($"多少(?:{nouns}){Other}"));
}
