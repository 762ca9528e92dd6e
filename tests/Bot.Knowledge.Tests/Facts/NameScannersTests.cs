using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class NameScannersTests
{
    [Theory]
    [InlineData("2016年10月，工信部发布白皮书", "工信部=工信部")]
    [InlineData("受北京市经济和信息化局的委托", "北京市经济和信息化局=北京市经济和信息化局")]
    [InlineData("县人力资源和社会保障局负责审核；县财政局负责资金保障。", "县人力资源和社会保障局=县人力资源和社会保障局 县财政局=县财政局")]
    [InlineData("上海市科委、上海市商委等委办局", "上海市科委=上海市科委 上海市商委=上海市商委 委办局=委办局")]
    [InlineData("中国人民银行深圳市中心支行", "中国人民银行深圳市中心支行=中国人民银行深圳市中心支行")]
    [InlineData("中国平安保险（集团）股份有限公司", "中国平安保险（集团）股份有限公司=中国平安保险（集团）股份有限公司")]
    [InlineData("与重庆邮电大学、重庆市软件行业协会签署", "重庆邮电大学=重庆邮电大学 重庆市软件行业协会=重庆市软件行业协会")]
    [InlineData("中国人民银行研究局局长王信", "中国人民银行研究局=中国人民银行研究局")]
    [InlineData("上汽集团和经办银行、经济科技信息局", "上汽集团=上汽集团 经办银行=经办银行 经济科技信息局=经济科技信息局")]
    [InlineData("这个联盟、两家公司和第一家银行", "")]
    [InlineData("全国共有36个地方协会，后报县财政局", "地方协会=地方协会 县财政局=县财政局")]
    [InlineData("中國人民銀行研究局局長王信", "中國人民銀行研究局=中国人民银行研究局")]
    [InlineData("国务院印发", "国务院=国务院")]
    [InlineData("总体布局和局部调整，部分部门，政府采购", "")]
    [InlineData("办法的办理和银行业", "")]
    public void Institutions_are_found_by_how_their_names_end(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Institution));

    [Fact]
    public void Abbreviations_stand_for_their_full_names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Abbreviations.Read("云溪市住房公积金管理中心（以下简称“公积金中心”）依照《住房公积金管理条例》（以下称《条例》）办理。", names);
        Assert.Equal("云溪市住房公积金管理中心", names["公积金中心"]);
        Assert.Equal("住房公积金管理条例", names["条例"]);
        Assert.Equal("公积金中心=云溪市住房公积金管理中心", FactDump.Of("由公积金中心审核", FactKind.Institution, new FactContext { Abbreviations = names }));
    }

    [Theory]
    [InlineData("研究局局长王信表示", "王信=王信", "局长")]
    [InlineData("市长欧阳明华在会上指出", "欧阳明华=欧阳明华", "市长")]
    [InlineData("党委书记、行长邢毓静。", "邢毓静=邢毓静", "行长")]
    [InlineData("由局长审批", "", null)]
    [InlineData("主任办公会议", "", null)]
    [InlineData("企业负责人应当在3日内报告事故。", "", null)]
    [InlineData("局长和部长，", "", null)]
    [InlineData("由主任安排、校长任期等决定", "", null)]
    [InlineData("书记关于任期的", "", null)]
    [InlineData("市长应勇表示，教授于洋认为", "应勇=应勇 于洋=于洋", "市长")]
    [InlineData("主席方志敏、部长任重远。", "方志敏=方志敏 任重远=任重远", "主席")]
    [InlineData("安保处处长 郝国栋；茶艺教练：江若兰。", "郝国栋=郝国栋 江若兰=江若兰", "安保处处长")]
    [InlineData("教师：围棋 樊一舟，书法 卢敬亭", "樊一舟=樊一舟 卢敬亭=卢敬亭", "围棋")]
    [InlineData("联系人：周敏 0571-86332190", "周敏=周敏", "联系人")]
    [InlineData("路线：车站 江边 关口 石桥，每日 于八点发车。", "", null)]
    [InlineData("负责人：应当到场。开放日 周日，地点 展厅", "", null)]
    [InlineData("馆长是沈砚。", "沈砚=沈砚", "馆长")]
    [InlineData("园长郑晓兰表示", "郑晓兰=郑晓兰", "园长")]
    [InlineData("副站长：佘青禾，电话101。", "佘青禾=佘青禾", "副站长")]
    [InlineData("店长为仉平（兼）", "仉平=仉平", "店长")]
    [InlineData("现任社长由呼延雪担任", "呼延雪=呼延雪", "社长")]
    [InlineData("班长是女性，组长为专职，队长由局领导兼任。", "", null)]
    [InlineData("馆长是谁？园长由各园推选。社长为法人代表。", "", null)]
    public void People_are_named_after_their_office(string text, string expected, string? office)
    {
        Assert.Equal(expected, FactDump.Of(text, FactKind.Person));
        Assert.Equal(office, FactExtractor.Extract(text, FactContext.None).FirstOrDefault(fact => fact.Kind == FactKind.Person)?.Detail);
    }

    [Theory]
    [InlineData("发布《茶园改造办法》。", "《茶园改造办法》=茶园改造办法")]
    [InlineData("《关于印发《茶园办法》的通知》", "《关于印发《茶园办法》的通知》=关于印发《茶园办法》的通知 《茶园办法》=茶园办法")]
    [InlineData("《未完", "")]
    public void Titles_stand_in_their_marks(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Title));

    [Theory]
    [InlineData("（东府办〔2013〕100号）", "东府办〔2013〕100号=东府办〔2013〕100号")]
    [InlineData("（国科发火[2008]172号）", "国科发火[2008]172号=国科发火〔2008〕172号")]
    [InlineData("粤科函高字〔2017〕0450号", "粤科函高字〔2017〕0450号=粤科函高字〔2017〕450号")]
    [InlineData("国务院令第596号公布", "国务院令第596号=国务院令第596号")]
    [InlineData("规划（2016）", "")]
    public void Document_numbers_are_normalised(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.DocumentNumber));

    [Fact]
    public void Offsets_are_those_of_the_text()
    {
        const string Text = "长沙：2018年6月22日，𠮷企业3年内给予最高200万元的“扶持资金”。";
        Assert.All(FactExtractor.Extract(Text, FactContext.None), fact => Assert.Equal(fact.Surface, fact.Range.Of(Text)));
    }
}
