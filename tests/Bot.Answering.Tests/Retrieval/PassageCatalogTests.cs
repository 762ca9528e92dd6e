using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Tests.Retrieval;

public sealed class PassageCatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Prepared_forms_are_kept_within_a_bound_and_are_always_those_of_their_passage()
    {
        var catalog = new PassageCatalog(Collection(), mostKept: 2);
        Assert.Same(catalog[0], catalog[0]);
        Assert.Same(catalog[1], catalog[1]);
        for (int docId = 0; docId < catalog.Collection.Passages.Count; docId++)
        {
            Assert.Same(catalog.Collection.Passages[docId], catalog[docId].Passage);
        }

        Assert.Same(catalog.Collection.Passages[0], catalog[0].Passage);
    }

    [Fact]
    public void Documents_are_found_by_a_stretch_of_their_title()
    {
        var catalog = new PassageCatalog(Collection());
        Assert.Equal("b", Assert.Single(catalog.WithLikeTitle(catalog.Collection.Find("a")!)).Id);
        Assert.Equal(["a", "b"], catalog.Titled("办法").Select(d => d.Id));
        Assert.Equal(["每艘补贴3000元。", "每年申请一次。"], catalog.Of(catalog.Collection.Find("a")!).Select(p => p.Text));
    }

    [Fact]
    public void All_rows_of_a_table_share_its_columns_whichever_is_prepared_first()
    {
        string text = $"# 青湖馆出差须知\n\n一类城市：南浦、北浦。\n\n{string.Concat(Enumerable.Range(1, 390).Select(i => $"第{i}段讲别的。\n\n"))}";
        string table = $"| 人员 | 一类城市（元） |\n| --- | --- |\n{string.Concat(Enumerable.Range(1, 30).Select(i => $"| {i}级 | {i * 10} |\n"))}";
        File.WriteAllText(Path.Combine(_folder, "long.md"), text + table);
        var collection = CollectionReader.Read(_folder);
        var catalog = new PassageCatalog(collection);
        int last = collection.Passages.Count - 1;
        Assert.Equal(["", "南浦、北浦\n"], catalog[last].Columns.Glosses);
        Assert.Equal(["人员", "一类城市"], catalog[last].Columns.Names);
        Assert.Equal([null, "元"], catalog[last].Columns.Units);
        Assert.Same(catalog[last].Columns, catalog[last - 29].Columns);
        Assert.NotSame(TableColumns.None, catalog[last].Columns);
    }

    private Collection Collection()
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), "# 云溪县渔船补贴暂行办法\n\n每艘补贴3000元。\n\n每年申请一次。");
        File.WriteAllText(Path.Combine(_folder, "b.md"), "# 云溪县渔船补贴管理办法\n\n每艘补贴4000元。");
        File.WriteAllText(Path.Combine(_folder, "c.md"), "# 图书馆须知\n\n每人借8册。");
        return CollectionReader.Read(_folder);
    }
}
