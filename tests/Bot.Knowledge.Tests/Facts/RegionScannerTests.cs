using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class RegionScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("长沙的补贴", "长沙=湖南省长沙市")]
    [InlineData("广东省广州市黄埔区", "广东省=广东省 广州市=广东省广州市 黄埔区=广东省广州市黄埔区")]
    [InlineData("在浙江和内蒙古", "浙江=浙江省 内蒙古=内蒙古自治区")]
    [InlineData("吉林出台", "吉林=吉林省")]
    [InlineData("杭州的西湖区和福州的鼓楼区", "杭州=浙江省杭州市 西湖区=浙江省杭州市西湖区 福州=福建省福州市 鼓楼区=福建省福州市鼓楼区")]
    [InlineData("朝阳区", "朝阳区=朝阳区")]
    [InlineData("青岛市北区", "青岛=山东省青岛市 市北区=山东省青岛市市北区")]
    [InlineData("本市城区和郊区", "")]
    [InlineData("阿里巴巴、中国平安与和平", "")]
    [InlineData("人民政府和县直部门", "")]
    [InlineData("佛山禅城的平台", "佛山=广东省佛山市 禅城=广东省佛山市禅城区")]
    [InlineData("深圳宝安区", "深圳=广东省深圳市 宝安区=广东省深圳市宝安区")]
    [InlineData("廣東省廣州市黃埔區和長沙", "廣東省=广东省 廣州市=广东省广州市 黃埔區=广东省广州市黄埔区 長沙=湖南省长沙市")]
    [InlineData("链湾双清区块链论坛", "")]
    [InlineData("西安新城建设", "西安=陕西省西安市")]
    [InlineData("大理石、日照时间、三明治、最新余额和大同小异", "")]
    [InlineData("北海道的渔船、宁德时代和德州仪器，美国德州的工厂", "")]
    [InlineData("北海、宁德和德州的渔船", "北海=广西壮族自治区北海市 宁德=福建省宁德市 德州=山东省德州市")]
    [InlineData("大理和日照市", "大理=云南省大理白族自治州 日照市=山东省日照市")]
    [InlineData("恩施州", "恩施=湖北省恩施土家族苗族自治州")]
    [InlineData("临夏", "临夏=甘肃省临夏回族自治州")]
    public void Places_are_found_by_full_and_short_names(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Region));

    [Theory]
    [InlineData("")]
    [InlineData("2018年3月，深圳市宝安区人民政府发布《办法》（深府规〔2018〕3号），给予100万元")]
    [InlineData("廣東省廣州市黃埔區和長沙")]
    [InlineData("青岛市北区由王小明局长负责，有效期至2020年")]
    public void Asked_for_alone_they_are_those_among_all_facts(string text)
    {
        var context = new FactContext();
        Assert.Equal(FactExtractor.Extract(text, context).Where(f => f.Region is not null), FactExtractor.Places(text, context));
    }

    [Theory]
    [InlineData("在内蒙古", 1, 6)]
    [InlineData("在内蒙古", 0, 0)]
    [InlineData("内", 0, 0)]
    public void The_longest_name_is_known_by_its_first_two_characters(string text, int start, int least)
    {
        int longest = Gazetteer.China.LongestFrom(text, start);
        Assert.True(least == 0 ? longest == 0 : longest >= least);
    }

    [Fact]
    public void A_province_contains_its_cities_and_their_districts()
    {
        Region province = Gazetteer.China.Find("广东")[0];
        Region district = Gazetteer.China.Find("黄埔区")[0];
        Assert.True(province.Contains(district));
        Assert.False(district.Contains(province));
        Assert.True(district.Contains(district));
        Assert.Equal("广东省广州市黄埔区", district.FullName);
        Assert.Equal("黄埔", district.ShortName);
    }

    [Fact]
    public void Short_names_of_counties_are_found_when_asked_for_but_not_in_text()
    {
        Assert.Contains(Gazetteer.China.Find("黄埔"), region => region.Name == "黄埔区");
        Assert.Equal("", FactDump.Of("黄埔", FactKind.Region));
    }

    [Fact]
    public void What_is_around_decides_between_places_of_one_name()
    {
        var context = new FactContext { Regions = Gazetteer.China.Find("贵阳") };
        Assert.Equal("白云区=贵州省贵阳市白云区", FactDump.Of("白云区委书记", FactKind.Region, context));
        Assert.Equal("广州=广东省广州市 白云区=广东省广州市白云区", FactDump.Of("广州白云区", FactKind.Region, context));
    }

    [Theory]
    [InlineData("云陌县人民政府关于茶园的通知", "第一条　云陌县的茶农可以申请。", "云陌县")]
    [InlineData("茶园补助问答", "到云陌县务工的，由云陌县农业局受理。", "云陌县")]
    [InlineData("澄泽市公共交通办法", "本市的老人免费乘车。", "澄泽市")]
    [InlineData("茶园补助", "本县、全市和各区县，县城规划区，上市公司，超市和园区。", "")]
    [InlineData("茶园补助", "青岛北区和大湾区。青岛北区和大湾区。", "")]
    [InlineData("茶园补助", "自治区、直辖市人民政府。省、自治区可以规定。", "")]
    [InlineData("长沙县茶园补助", "长沙县的茶农。长沙县的企业。", "")]
    public void Places_that_no_list_has_are_learnt_from_their_document(string title, string text, string expected) =>
        Assert.Equal(expected, string.Join(",", UnlistedRegions.Of(Dump.Read("a.txt", $"{title}\n\n{text}"))));

    [Fact]
    public void A_learnt_place_is_found_by_name_and_short_name()
    {
        var context = new FactContext { UnlistedRegions = UnlistedRegions.Of(Dump.Read("a.txt", "青岚县人才办法\n\n青岚县的人才。")) };
        Assert.Equal("青岚县=青岚县 青岚=青岚县", FactDump.Of("青岚县人民政府；青岚的补贴", FactKind.Region, context));
    }

    [Fact]
    public void A_county_of_one_character_is_not_found_inside_a_longer_name() => Assert.Equal("", FactDump.Of("引进到青岚县的人才", FactKind.Region));
}
