namespace Bot.Search.Tests.Support;

/// <summary>Passages of dictionary words in random order.</summary>
internal static class ChineseCorpus
{
    private static readonly string[] Words =
        ["企业", "补贴", "申请", "材料", "办法", "资金", "奖励", "标准", "项目", "城市", "政策", "规定", "部门", "公司", "工作", "学校", "学生", "服务", "经济", "技术", "北京", "医院", "时间", "电话"];

    public static List<PassageSource> Passages(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new PassageSource($"p{i}", Sentence(random, 3), Sentence(random, 40)))];

    /// <summary>Up to so many words, some with a comma behind.</summary>
    public static string Sentence(Random random, int maxWords) =>
        string.Concat(Enumerable.Range(0, 1 + random.Next(maxWords)).Select(_ => Word(random) + (random.Next(5) == 0 ? "，" : "")));

    /// <summary>A word, the first ones more often.</summary>
    public static string Word(Random random) => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2))];
}
