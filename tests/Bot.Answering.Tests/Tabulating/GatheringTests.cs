using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>What stands in many paragraphs is gathered from all that meet the question's date, place and kind.</summary>
public sealed class GatheringTests
{
    private static readonly (string, string)[] Documents =
    [
        ("alder.md", "# 桤木县渔业资料\n\n2021年3月，桤木县政府印发《桤木县渔船更新办法》，支持渔船更新。\n\n2022年5月，桤木县政府印发《桤木县渔港建设规划》，建设渔港两座。\n\n渔船更新办法规定，每艘渔船补贴3万元。"),
        ("birch.md", "# 白桦县渔业资料\n\n2021年8月，白桦县政府印发《白桦县禁渔期通知》，禁渔期延长一个月。\n\n白桦县每艘渔船补贴7万元，另有燃油补贴。"),
        ("cedar.md", "# 雪松县渔业资料\n\n雪松县每艘渔船补贴5万元，由县渔业局发放。"),
    ];

    [Theory]
    [InlineData("2021年发过什么文件？", "《桤木县渔船更新办法》", "《白桦县禁渔期通知》", "《桤木县渔港建设规划》")]
    [InlineData("2021年到2022年桤木县印发了哪些文件？", "《桤木县渔船更新办法》", "《桤木县渔港建设规划》", "《白桦县禁渔期通知》")]
    public async Task Documents_of_a_time_and_place_are_named_and_no_others(string question, string one, string two, string other)
    {
        using var documents = new SmallCollection(Documents);
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(two, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_of_the_table_is_cited_and_it_says_how_many_documents_contribute()
    {
        using var documents = new SmallCollection(Documents);
        var answer = await documents.AskAsync("2021年发过什么文件？");
        Assert.NotNull(answer.Table);
        Assert.Equal(2, answer.Table.Matched);
        Assert.Equal(3, answer.Table.Searched);
        Assert.All(answer.Table.Rows.SelectMany(r => r), cell => Assert.NotNull(cell.Citation));
    }

    [Fact]
    public async Task A_document_of_another_year_changes_the_list()
    {
        using var documents = new SmallCollection([.. Documents.Select(d => (d.Item1, d.Item2.Replace("2021年8月", "2019年8月", StringComparison.Ordinal)))]);
        var answer = await documents.AskAsync("2021年发过什么文件？");
        Assert.DoesNotContain("《白桦县禁渔期通知》", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021年桤木县渔船更新，镇里看过的材料最后送到哪儿？", "县渔业局大厅")]
    [InlineData("2021年桤木县给渔民、渔商各找多少个帮手？", "分别招募20名")]
    public async Task One_place_and_what_one_sentence_says_of_each_is_not_gathered(string question, string expected)
    {
        const string notice = "# 2021年桤木县渔船更新受理\n\n2021年桤木县为渔民、渔商分别招募20名帮手。\n\n渔民、渔商的帮手须年满18周岁。\n\n2021年桤木县渔船更新的材料装订成册，一式两份。"
            + "\n\n2021年桤木县渔船更新的材料送所属乡镇审核，各镇审核通过的材料统一送到县渔业局大厅。\n\n2021年桤木县渔船更新第一批材料6月2日截止。";
        using var documents = new SmallCollection(("notice.md", notice));
        var answer = await documents.AskAsync(question);
        Assert.Null(answer.Table);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("鲸尾草主要分布在哪些地区？", "鲸尾草", "长滩岛")]
    [InlineData("鲸尾草在哪些城市栽培？", "鲸尾草", "长滩岛")]
    public async Task What_is_said_of_other_things_is_not_gathered(string question, string subject, string place)
    {
        (string, string)[] flora =
        [
            ("whale.md", "# 水草志\n\n鲸尾草是一种水草。鲸尾草主要分布于长滩岛的浅海，当地也有人栽培。"),
            ("fish.md", "# 鱼志\n\n银鲦目前分布在广东、广西、海南、福建、浙江一带，广州和深圳等城市也有人栽培水草来养它。"),
            ("moss.md", "# 苔志\n\n绒苔主要分布在四川、云南、贵州的山区，成都、昆明两个城市有人栽培。"),
        ];
        using var documents = new SmallCollection(flora);
        var answer = await documents.AskAsync(question);
        Assert.Contains(subject, answer.Text, StringComparison.Ordinal);
        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("广东", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("四川", answer.Text, StringComparison.Ordinal);
    }
}
