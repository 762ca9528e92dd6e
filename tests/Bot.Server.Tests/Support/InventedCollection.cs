namespace Bot.Server.Tests.Support;

/// <summary>A few documents about a place that does not exist, with what makes pages and links hard.</summary>
internal static class InventedCollection
{
    /// <summary>An id with a folder, blanks, Chinese and characters that mean something in an address.</summary>
    public const string AwkwardId = "乡镇/青禾 镇 100%+? 扶持";

    public const string Subsidy = "subsidies/yunxi-2021";

    public static void WriteTo(string folder)
    {
        Write(folder, Subsidy + ".md", """
            ---
            title: 云溪县茶叶加工企业扶持办法
            category: subsidy
            region: 云溪县
            date: 2021-03-05
            source: https://example.org/yunxi
            ---
            # 云溪县茶叶加工企业扶持办法

            ## 扶持资金

            云溪县对年产值超过3000万元的茶叶加工企业，一次性给予最高80万元的扶持资金。

            ## 奖励标准

            | 标准级别 | 奖励金额 |
            | --- | --- |
            | 国家标准 | 30万元 |
            | 行业标准 | 12万元 |

            ## 申报材料

            - 营业执照复印件
            - 上一年度审计报告

            申报材料由云溪县农业农村局受理，每年9月30日截止。
            """);
        Write(folder, AwkwardId + ".md", """
            ---
            title: 青禾镇<蘑菇>合作社
            category: policy
            ---
            青禾镇的蘑菇合作社成立于2015年4月，理事长是<b>周岚</b>。<script>alert(1)</script>
            """);
        Write(folder, "notes.txt", "石桥渡口每天早上六点开船，票价两元。\n\n渡口在枯水期停航。\n");
    }

    private static void Write(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
