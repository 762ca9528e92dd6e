using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class ValidityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private DocumentValidity Validity(string id)
    {
        Collection collection = CollectionReader.Read(_folder.Path);
        return new CollectionFacts(collection).Validity(collection.Find(id)!);
    }

    [Fact]
    public void A_term_counts_from_the_start()
    {
        _folder.Write("a.txt", "云溪县茶园办法\n\n第一条　本办法自2023年4月1日起施行，有效期5年。");
        DocumentValidity validity = Validity("a");
        Assert.Equal(new DateOnly(2023, 4, 1), validity.From);
        Assert.Equal(new DateOnly(2028, 3, 31), validity.Until);
        Assert.Equal(2, validity.StatedIn!.Number);
        Assert.Equal(ValidityState.NotYet, validity.At(new DateOnly(2023, 3, 31)));
        Assert.Equal(ValidityState.InForce, validity.At(new DateOnly(2028, 3, 31)));
        Assert.Equal(ValidityState.Expired, validity.At(new DateOnly(2028, 4, 1)));
    }

    [Fact]
    public void From_its_publication_is_from_the_date_of_the_document()
    {
        _folder.Write("a.txt", "云溪县茶园办法\n\n本办法自印发之日起执行，有效期至2022年12月31日。\n云溪县人民政府\n2020年5月6日");
        DocumentValidity validity = Validity("a");
        Assert.Equal(new DateOnly(2020, 5, 6), validity.From);
        Assert.Equal(new DateOnly(2022, 12, 31), validity.Until);
    }

    [Fact]
    public void The_term_of_a_certificate_is_not_that_of_the_document()
    {
        _folder.Write("a.txt", "云溪县茶企认定办法\n\n第一条　通过认定的茶企，其资格自颁发证书之日起有效期为三年。\n第二条　本办法自2016年1月1日起实施。");
        Assert.Null(Validity("a").Until);
    }

    [Theory]
    [InlineData("《云溪县茶园暂行办法》（云政办发〔2020〕18号）同时废止。")]
    [InlineData("原《云溪县茶园暂行办法》停止执行。")]
    [InlineData("云政办发〔2020〕18号文件自2023年4月1日起废止。")]
    public void A_document_that_another_ends_is_replaced(string ending)
    {
        _folder.Write("old.txt", "云溪县人民政府办公室关于印发《云溪县茶园暂行办法》的通知\n云政办发〔2020〕18号\n\n现印发给你们。\n云溪县人民政府办公室\n2020年5月20日\n\n云溪县茶园暂行办法\n\n第一条　本办法自2020年6月1日起施行。");
        _folder.Write("new.txt", $"云溪县茶山补助办法\n云政发〔2023〕7号\n\n云溪县人民政府\n2023年3月10日\n\n第九条　本办法自2023年4月1日起施行。{ending}");
        DocumentValidity old = Validity("old");
        Replacement replacement = Assert.Single(old.ReplacedBy);
        Assert.Equal("new", replacement.Document.Id);
        Assert.Equal(new DateOnly(2023, 4, 1), replacement.On);
        Assert.NotNull(replacement.StatedIn);
        Assert.Equal(ValidityState.InForce, old.At(new DateOnly(2023, 3, 31)));
        Assert.Equal(ValidityState.Replaced, old.At(new DateOnly(2023, 4, 1)));
        Assert.Equal("old", Assert.Single(Validity("new").Replaces).Document.Id);
    }

    [Fact]
    public void Rules_of_the_same_name_replace_the_trial_ones_even_if_they_do_not_say_so()
    {
        _folder.Write("old.md", "---\ntitle: 云溪县茶园改造补助暂行办法\ndate: 2019-01-01\n---\n\n每亩补助200元。");
        _folder.Write("new.md", "---\ntitle: 云溪县茶园改造补助办法\ndate: 2022-01-01\n---\n\n每亩补助300元。");
        Replacement replacement = Assert.Single(Validity("old").ReplacedBy);
        Assert.Equal("new", replacement.Document.Id);
        Assert.Null(replacement.StatedIn);
        Assert.Empty(Validity("new").ReplacedBy);
    }

    [Fact]
    public void A_document_may_be_called_by_its_year_and_kind()
    {
        _folder.Write("old.md", "---\ntitle: 关于调整茶农补贴标准的通知\ndate: 2018-06-20\n---\n\n每亩200元。本通知自2018年7月1日起执行。");
        _folder.Write("other.md", "---\ntitle: 关于鱼塘清淤的通知\ndate: 2018-06-20\n---\n\n每亩100元。");
        _folder.Write("new.md", "---\ntitle: 关于提高茶农补贴标准的通知（2023年）\ndate: 2023-05-29\n---\n\n每亩300元。本通知自2023年6月1日起执行，2018年的通知同时失效。");
        Assert.Equal(new DateOnly(2023, 6, 1), Assert.Single(Validity("old").ReplacedBy).On);
        Assert.Empty(Validity("other").ReplacedBy);
    }

    [Theory]
    [InlineData("本办法自2022年4月1日起施行，到2026年12月31日结束。")]
    [InlineData("本办法自2022年4月1日起施行，至2026年12月31日止。")]
    [InlineData("本办法自2022年4月1日起施行，有效期至2026年12月31日。")]
    [InlineData("实施期限为2022年4月1日至2026年12月31日。")]
    public void An_end_is_read_in_its_usual_forms(string text)
    {
        _folder.Write("a.txt", "云溪县茶园办法\n\n" + text);
        Assert.Equal(new DateOnly(2026, 12, 31), Validity("a").Until);
    }

    [Fact]
    public void A_new_version_of_the_same_title_does_not_end_itself()
    {
        _folder.Write("a.txt", "云溪县茶企认定管理办法\n\n本办法自2016年1月1日起实施。原《云溪县茶企认定管理办法》（云农发〔2008〕172号）同时废止。");
        Assert.Empty(Validity("a").ReplacedBy);
    }

    [Fact]
    public void A_title_that_is_only_the_basis_is_not_ended()
    {
        _folder.Write("basis.md", "---\ntitle: 云溪县农业发展条例\ndate: 2010-01-01\n---\n\n第一条 本条例自2010年1月1日起施行。");
        _folder.Write("new.md", "---\ntitle: 云溪县茶园办法\ndate: 2020-01-01\n---\n\n根据《云溪县农业发展条例》，制定本办法。本办法自2020年1月1日起施行，《云溪县旧茶园办法》同时废止。");
        Assert.Empty(Validity("basis").ReplacedBy);
    }

    [Theory]
    [InlineData("《值班管理规定（2020版）》（V1.2）同时废止。", "云溪茶业有限公司值班管理规定（2020版）", "云溪茶业有限公司值班与加班规定", true)]
    [InlineData("《值班管理规定》同时作废。", "云溪茶业有限公司值班管理规定", "云溪茶业有限公司值班与加班规定", true)]
    [InlineData("《值班管理规定（2018版）》同时废止。", "云溪茶业有限公司值班管理规定（2020版）", "云溪茶业有限公司值班与加班规定", false)]
    [InlineData("《值班管理规定》同时废止。", "桐屿船业有限公司值班管理规定", "云溪茶业有限公司值班与加班规定", false)]
    public void A_rule_of_the_same_body_may_be_named_in_short(string ending, string old, string now, bool isEnded)
    {
        _folder.Write("old.md", $"---\ntitle: {old}\ndate: 2020-04-01\n---\n\n值班每天补贴100元。");
        _folder.Write("new.md", $"---\ntitle: {now}\ndate: 2024-10-01\n---\n\n第一条　本规定自2024年10月8日起执行，{ending}");
        Assert.Equal(isEnded ? ["new"] : [], Validity("old").ReplacedBy.Select(r => r.Document.Id));
    }

    [Fact]
    public void What_says_that_it_was_repealed_holds_no_longer_whatever_ended_it()
    {
        _folder.Write("old.txt", "【已废止，仅供查阅】\n云溪县茶园守则\n\n第一条　本守则自2019年3月1日起施行。");
        Assert.Equal(ValidityState.Expired, Validity("old").At(new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void Versions_of_one_number_follow_each_other()
    {
        _folder.Write("old.txt", "云溪茶业值班管理规定\nYX-HR-009 V1.2    执行日期：2022年4月1日\n\n第一条　值班每天补贴100元。");
        _folder.Write("new.txt", "云溪茶业值班与加班规定\nYX-HR-009 V2.0 ｜ 2024年10月8日起执行\n\n第一条　值班每天补贴200元。");
        Assert.Equal(new DateOnly(2024, 10, 8), Assert.Single(Validity("old").ReplacedBy).On);
    }

    [Fact]
    public void Nothing_stated_is_unknown() => Assert.Equal(ValidityState.Unknown, new DocumentValidity().At(new DateOnly(2020, 1, 1)));

    [Theory]
    [InlineData("region: 长沙市", "region: 成都市", false)]
    [InlineData("region: 长沙市", "region: 湖南省", false)]
    [InlineData("region: 长沙市", "region: 长沙市", true)]
    [InlineData("region: 长沙市", "category: policy", true)]
    [InlineData("issuer: 云帆科技有限公司", "issuer: 石桥机电有限公司", false)]
    [InlineData("issuer: 云帆科技有限公司", "issuer: 云帆科技有限公司人力资源部", true)]
    [InlineData("issuer: 滨江大学", "issuer: 滨江理工大学教务处", false)]
    [InlineData("issuer: 云溪县科学技术局", "issuer: 云溪县工业和信息化局", true)]
    [InlineData("category: policy", "category: policy", true)]
    public void Rules_of_one_title_end_each_other_only_within_one_place_or_body(string old, string current, bool isReplaced)
    {
        _folder.Write("old.md", $"---\ntitle: 科技创新券管理暂行办法\ndate: 2018-05-01\n{old}\n---\n企业每年最高10万元。");
        _folder.Write("new.md", $"---\ntitle: 科技创新券管理办法\ndate: 2020-05-01\n{current}\n---\n企业每年最高20万元。《科技创新券管理暂行办法》同时废止。");
        Assert.Equal(isReplaced, Validity("old").ReplacedBy.Count > 0);
    }

    [Fact]
    public void The_version_before_is_the_last_of_the_same_place()
    {
        _folder.Write("a.md", "---\ntitle: 科技创新券管理办法\ndate: 2018-05-01\nregion: 长沙市\n---\n企业每年最高10万元。");
        _folder.Write("b.md", "---\ntitle: 科技创新券管理办法\ndate: 2019-05-01\nregion: 成都市\n---\n企业每年最高20万元。");
        _folder.Write("c.md", "---\ntitle: 科技创新券管理办法\ndate: 2020-05-01\nregion: 长沙市\n---\n企业每年最高30万元。");
        Assert.Equal("c", Assert.Single(Validity("a").ReplacedBy).Document.Id);
        Assert.Empty(Validity("b").ReplacedBy);
    }
}
