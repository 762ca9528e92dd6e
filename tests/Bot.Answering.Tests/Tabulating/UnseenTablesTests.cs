using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Tables are asked by part of a row's name and by a unit, added up across a row, compared, counted by a category and put in order by times of day.</summary>
public sealed class UnseenTablesTests
{
    private const string Courses = """
        # 柳溪体育馆收费公告

        ## 课程价目

        | 课程 | 对象 | 节次 | 单价（元/节，含器材） | 报名费（元） |
        |---|---|---|---|---|
        | 游泳课（儿童） | 6岁以上 | 12 | {0} | 100 |
        | 游泳课（成人） | 18岁以上 | 10 | 85 | 120 |
        | 攀岩入门课 | 不限 | 8 | 150 | 200 |
        """;

    private const string Ferries = """
        # 柳溪轮渡时刻公告

        | 航线 | 起点—终点 | 首班 | 末班 | 间隔（分钟） | 票价（元） |
        |---|---|---|---|---|---|
        | D1线 | 东码头—北岛 | 6:40 | 19:10 | 25 | 8 |
        | D2线 | 东码头—竹屿 | 7:15 | {0} | 每天6班 | 12 |
        | D31线 | 西码头—北岛 | 8:05 | 17:20 | 40 | 10 |
        """;

    private const string Awards = """
        # 柳溪文创项目立项公示

        拟对下列5个项目给予资助。

        | 序号 | 项目名称 | 单位 | 项目类型 | 拟资助（万元） |
        |---|---|---|---|---|
        | 1 | 竹编灯具 | 望山社 | 手工艺 | 12 |
        | 2 | 渔歌纪录片 | 青石坊 | 影像 | 30 |
        | 3 | 草木染 | 青石坊 | {0} | 9 |
        | 4 | 古镇声音地图 | 听雨社 | 影像 | 16 |
        | 5 | 皮影剧本 | 望山社 | 戏剧 | 8 |
        """;

    private const string Grants = """
        # 柳溪文旅投资奖励办法

        ## 奖励标准

        | 固定资产投资（万元） | 奖励比例 | 上限（万元） |
        |---|---|---|
        | 1000以下 | 不奖励 | — |
        | 1000（含）至4000 | {0} | 80 |
        | 4000（含）以上 | 5% | 300 |
        """;

    private const string Halls = """
        # 柳溪文化馆场地租用规定

        ## 收费

        | 场馆 | 大厅（元/天） | 保洁费（元/次） |
        |---|---|---|
        | 东区剧场 | 2000 | 180 |
        | 南区展厅 | 1500 | {0} |
        | 西区排练房 | 600 | 90 |

        ## 优惠

        试用期：面积300㎡以下的，1天；300㎡（含）以上的，2天。试用期内保洁费照收。
        """;

    [Theory]
    [InlineData("攀岩入门一节多少钱？", "95", "单价（元/节，含器材）：150")]
    [InlineData("攀岩入门课要上几节？", "95", "节次：8")]
    [InlineData("儿童游泳课一节多少钱？", "95", "游泳课（儿童）；单价（元/节，含器材）：95")]
    [InlineData("儿童游泳课一节多少钱？", "70", "游泳课（儿童）；单价（元/节，含器材）：70")]
    [InlineData("儿童和成人游泳课每节各卖多少？", "95", "95")]
    [InlineData("儿童和成人游泳课每节各卖多少？", "95", "85")]
    public Task A_unit_names_the_column_and_a_bracket_may_stand_before_the_name(string question, string value, string told) => TellsAsync(question, Courses, value, told);

    [Theory]
    [InlineData("D31线多久一班？", "18:00", "间隔（分钟）：40")]
    [InlineData("D2线一天几班？", "18:00", "每天6班")]
    [InlineData("哪条航线末班最晚？", "18:00", "最晚的是D1线")]
    [InlineData("哪条航线末班最晚？", "20:30", "最晚的是D2线")]
    [InlineData("哪条航线首班最早？", "18:00", "最早的是D1线")]
    public Task Times_of_day_are_put_in_order_and_a_row_is_called_by_its_code(string question, string value, string told) => TellsAsync(question, Ferries, value, told);

    [Theory]
    [InlineData("公示里影像类有几个项目？", "手工艺", "列出的5项里有2项：渔歌纪录片")]
    [InlineData("公示里影像类有几个项目？", "影像", "列出的5项里有3项")]
    [InlineData("公示里手工艺类有几个项目？", "手工艺", "列出的5项里有2项：竹编灯具")]
    public Task Rows_are_counted_by_the_cells_of_a_column_that_sorts_them(string question, string value, string told) => TellsAsync(question, Awards, value, told);

    [Theory]
    [InlineData("我们投了2500万，奖励几个点？", "3%", "奖励比例：3%")]
    [InlineData("我们投了2500万，奖励几个点？", "2%", "奖励比例：2%")]
    [InlineData("我们投了4000万，奖励几个点？", "2%", "奖励比例：5%")]
    public Task Bounds_are_in_the_unit_of_their_header(string question, string value, string told) => TellsAsync(question, Grants, value, told);

    [Theory]
    [InlineData("哪个场馆保洁费最高？", "150", "最高的是东区剧场")]
    [InlineData("哪个场馆保洁费最高？", "260", "最高的是南区展厅")]
    [InlineData("东区剧场大厅加保洁费一共多少？", "150", "合计2180元")]
    public Task An_extreme_is_told_by_the_table_and_not_by_a_sentence_beside_it(string question, string value, string told) => TellsAsync(question, Halls, value, told);

    private static async Task TellsAsync(string question, string text, string value, string told) =>
        Assert.Contains(told, (await AskedTexts.AskAsync(question, text.Replace("{0}", value, StringComparison.Ordinal))).Text, StringComparison.Ordinal);
}
