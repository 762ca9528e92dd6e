using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class CollectionFactsTests
{
    private static (Document Document, CollectionFacts Facts) Read(string text, string name = "a.txt")
    {
        Document document = Dump.Read(name, text);
        return (document, new CollectionFacts(new Collection([document], [])));
    }

    [Fact]
    public void A_paragraph_belongs_to_the_place_of_its_innermost_heading_that_has_one()
    {
        (Document document, CollectionFacts facts) = Read("各地做法\n\n■ 地方\n\n● 广东\n\n深圳给予每家企业最高三百万元的补贴，由市财政安排。\n\n● 湖南\n\n每家企业最高二百万元，由省财政安排，分三年发放。");
        PassageRegions shenzhen = facts.Regions(document.Passages[3]);
        Assert.Equal("广东省", Assert.Single(shenzhen.Belongs).FullName);
        Assert.Equal("广东省深圳市", Assert.Single(shenzhen.Named).FullName);
        Assert.Equal("湖南省", Assert.Single(facts.Regions(document.Passages[5]).Belongs).FullName);
    }

    [Theory]
    [InlineData("深圳", RegionRelation.Inside)]
    [InlineData("广东", RegionRelation.Inside)]
    [InlineData("广州", RegionRelation.Around)]
    [InlineData("湖南", RegionRelation.Elsewhere)]
    public void A_passage_says_how_it_relates_to_a_place(string name, RegionRelation expected)
    {
        (Document document, CollectionFacts facts) = Read("各地做法\n\n● 广东\n\n深圳给予每家企业最高三百万元的补贴，由市财政安排。");
        Assert.Equal(expected, facts.Regions(document.Passages[2]).To(Gazetteer.China.Find(name)[0]));
    }

    [Fact]
    public void A_paragraph_without_a_place_belongs_to_that_of_its_document()
    {
        (Document document, CollectionFacts facts) = Read("青岚县人才补贴办法\n\n第一条　每月补贴五百元。");
        Assert.Equal("青岚县", Assert.Single(facts.Regions(document.Passages[1]).Belongs).Name);
        Assert.Equal("青岚县", Assert.Single(facts.QuestionContext(new DateOnly(2026, 11, 20)).UnlistedRegions).Name);
    }

    [Theory]
    [InlineData("宝安区渔船补贴办法\n\n第一条　每月补贴五百元。", "宝安的渔船补贴多少", "宝安区")]
    [InlineData("渔船补贴办法\n\n第一条　每月补贴五百元。", "宝安的渔船补贴多少", "")]
    [InlineData("渔船补贴办法\n\n第一条　每月补贴五百元。", "雄安新区的渔船补贴多少", "雄安新区")]
    public void The_short_name_of_a_county_is_a_place_where_a_document_is_about_it(string text, string question, string expected)
    {
        (_, CollectionFacts facts) = Read(text);
        var found = FactExtractor.Extract(question, facts.QuestionContext(new DateOnly(2026, 11, 20))).Where(fact => fact.Region is not null);
        Assert.Equal(expected, string.Join(',', found.Select(fact => fact.Region!.Name)));
    }

    [Fact]
    public void A_document_of_a_city_that_carries_out_what_its_province_rules_is_of_both()
    {
        (Document document, CollectionFacts facts) = Read("""
            高企受理时间

            第一条　广东省科技厅分两批受理，广东省的名单由广东省统一公示，广东省财政给予支持，广东省税务局办理减免。
            第二条　材料送东莞市南城区的窗口，东莞市给予一次性奖励，东莞市财政承担，东莞市可以抽查。
            第三条　税率由25%降为15%。
            """);
        Assert.Equal(["东莞市", "广东省"], facts.Regions(document).Select(region => region.Name));
        Assert.Equal(RegionRelation.Inside, facts.Regions(document.Passages[^1]).To(Gazetteer.China.Find("东莞")[0]));
        Assert.Equal(RegionRelation.Around, facts.Regions(document.Passages[^1]).To(Gazetteer.China.Find("广州")[0]));
    }

    [Fact]
    public void A_document_of_a_province_for_firms_registered_in_one_city_is_of_both()
    {
        (Document document, CollectionFacts facts) = Read("""
            机器人专项申报要求

            第一条　支持广东省骨干企业，按广东省名单执行，由广东省财政承担，广东省工信厅公示。
            第二条　项目单位在东莞市内注册，项目实施地在广东境内。
            第三条　5月20日前报送纸质材料。
            """);
        Assert.Equal(["东莞市", "广东省"], facts.Regions(document).Select(region => region.Name));
    }

    [Fact]
    public void A_paragraph_that_names_the_city_around_its_district_is_still_of_the_district()
    {
        (Document document, CollectionFacts facts) = Read("宝安区紧缺人才通知\n\n第一条　在深圳市没有住房的，可以入住公租房。");
        Assert.Equal(RegionRelation.Elsewhere, facts.Regions(document.Passages[^1]).To(Gazetteer.China.Find("龙岗")[0]));
        Assert.Equal(RegionRelation.Inside, facts.Regions(document.Passages[^1]).To(Gazetteer.China.Find("深圳")[0]));
    }

    [Fact]
    public void A_document_about_the_whole_country_has_no_place()
    {
        (Document document, CollectionFacts facts) = Read("失业保险条例\n\n第一条　失业人员可以领取失业保险金。\n第二条　标准由省、自治区、直辖市人民政府规定。");
        Assert.Empty(facts.Regions(document));
        Assert.Equal(RegionRelation.Unplaced, facts.Regions(document.Passages[1]).To(Gazetteer.China.Find("北京")[0]));
    }

    [Fact]
    public void Relative_years_count_from_the_document_and_from_the_paragraph_before()
    {
        (Document document, CollectionFacts facts) = Read("茶园动态\n发布时间：2021-05-06\n\n今年3月县里开了会，部署茶园改造的工作。\n2018年县里立项，同年动工，进展顺利。\n同年底全部完工，验收合格。");
        Assert.Equal("2021-03", facts.Of(document.Passages[2]).First(fact => fact.Kind == FactKind.Date).Value);
        Assert.Equal("2018", facts.Of(document.Passages[4]).First(fact => fact.Kind == FactKind.Date).Value);
    }

    [Theory]
    [InlineData("# 渔港志\n\n## 沿革\n\n2013年县里立项。\n\n## 现状\n\n次年底验收。", "-")]
    [InlineData("# 渔港志\n\n## 沿革\n\n| 项目 | 说明 |\n|---|---|\n| 检验费 | 2013年起停征 |\n\n次年底验收。", "-")]
    [InlineData("# 渔港志\n\n## 沿革\n\n2013年县里立项。\n\n### 一期\n\n次年底验收。", "2014")]
    [InlineData("# 渔港志\n\n## 2013年\n\n次年底验收。", "2014")]
    public void A_year_is_lent_within_its_section_and_by_no_row_of_a_table(string text, string expected)
    {
        (Document document, CollectionFacts facts) = Read(text, "a.md");
        Assert.Equal(expected, facts.Of(document.Passages[^1]).FirstOrDefault(fact => fact.Kind == FactKind.Date)?.Value ?? "-");
    }

    [SkippableTheory]
    [InlineData("seeds")]
    [InlineData("eval/policies")]
    public void Every_fact_of_the_real_documents_stands_where_it_says(string name)
    {
        string? folder = SharedFolder.Find(name);
        Skip.If(folder is null, $"../shared/{name} is not there.");
        Collection collection = CollectionReader.Read(folder);
        var facts = new CollectionFacts(collection);
        foreach (Passage passage in collection.Documents.SelectMany(document => document.Passages))
        {
            Assert.All(facts.Of(passage), fact => Assert.Equal(fact.Surface, fact.Range.Of(passage.Text)));
        }
    }

    [Fact]
    public void A_document_whose_facts_cannot_be_read_is_told_and_leaves_the_others_theirs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "云溪县茶园办法\n\n本办法自2023年4月1日起施行。");
        folder.Write("b.txt", "云溪县渔船办法\n\n本办法自2022年4月1日起施行。");
        Collection collection = CollectionReader.Read(folder.Path);
        Document good = collection.Find("a")!;
        Document bad = collection.Find("b")!;
        int reads = 0;
        var facts = new CollectionFacts(collection, Facts, all => ValidityReader.Read(collection, all));
        DocumentFacts Facts(Document document)
        {
            reads++;
            return document == bad ? throw new System.Text.RegularExpressions.RegexMatchTimeoutException("甲") : DocumentFacts.Read(document);
        }

        Assert.Equal(new DateOnly(2023, 4, 1), facts.Validity(good).From);
        Assert.Null(facts.Validity(bad).From);
        Assert.All(bad.Passages, passage => Assert.Empty(facts.Of(passage)));
        Assert.Contains("served without them", Assert.Single(facts.ReadAll(), failure => failure.Path == "b.txt").Reason, StringComparison.Ordinal);
        Assert.Equal(2, reads);
    }

    [Fact]
    public void What_fails_for_one_question_is_tried_again_for_the_next()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "云溪县茶园办法\n\n本办法自2023年4月1日起施行。");
        Collection collection = CollectionReader.Read(folder.Path);
        bool isFailing = true;
        var facts = new CollectionFacts(
            collection, DocumentFacts.Read, all => isFailing ? throw new System.Text.RegularExpressions.RegexMatchTimeoutException("甲") : ValidityReader.Read(collection, all));
        Assert.Throws<System.Text.RegularExpressions.RegexMatchTimeoutException>(() => facts.Validity(collection.Documents[0]));
        isFailing = false;
        Assert.Equal(new DateOnly(2023, 4, 1), facts.Validity(collection.Documents[0]).From);
    }
}
