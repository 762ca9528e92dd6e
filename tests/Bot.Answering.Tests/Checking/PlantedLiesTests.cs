using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Checking;

/// <summary>Lies made of the passages' own words, and lies of one foreign word in a long true sentence; beside each kind, truths that must pass.</summary>
public sealed class PlantedLiesTests
{
    private static readonly RetrievedPassage[] Sources =
    [
        Passages.Of("成都对区块链企业给予一次性200万元补贴。住建局负责受理申请，财政局负责拨付资金。", "成都区块链办法"),
        Passages.Of("今年前三季度，出口增长，进口下降；高新技术企业数量增加，传统企业数量减少。线上申请免费，线下申请收取工本费。", "经济运行"),
        Passages.Of("市科技局局长为李明，副局长为周晓岚。李明任主任，周晓岚任副主任。", "干部名单"),
        Passages.Of("甲方应向乙方支付违约金。承租人可以提前三十日书面通知出租人解除合同。企业应当在30日内备案。", "合同范本"),
        Passages.Of("部分企业可以申请贷款贴息。申请人满足下列条件之一即可：年收入不超过10万元，或在本县无住房。除房地产企业外，各类企业均可申报。", "贴息办法"),
        Passages.Of("白杨园计划引进人才500名。建议企业先备案后开工。有关部门拟对优秀企业给予奖励。", "园区规划"),
        Passages.Of("租房补贴每月1000元，购房补贴一次性发放5万元。本县户籍每月补助300元，外地户籍每年补助600元。", "补贴标准"),
        Passages.Of("本办法自2023年5月1日起施行，有效期五年。原办法同时废止。", "安居办法"),
        Passages.Of("青岚县对落户企业3年内给予最高200万元的扶持资金，为入驻企业提供不超过300平方米的办公场地。", "青岚县产业扶持办法"),
        Passages.Of("云溪市金融局发布《云溪市金融发展规划》。", "云溪政策"),
        Passages.Of("松河公司向白杨集团转让了技术。经营范围不包括金融业务。暂停受理新的申请。免征契税。", "公告"),
        Passages.Of("企业总部设在松河区，研发中心设在白杨镇。2020年营业收入3亿元，2021年营业收入5亿元。注册资本不低于1000万元且纳税满两年的企业，可获得50万元奖励。", "企业情况"),
        Passages.Of("申请材料：身份证、户口簿、劳动合同。办理时间为工作日上午9点至11点。咨询电话0731-88886666。申请人可在网上或者窗口提交材料。", "办事指南"),
        Passages.Of("学校负责学生安全，家长配合学校工作。小学生每天作业不超过60分钟，初中生不超过90分钟。寄宿生家庭经济困难的，补助生活费。", "学校规定"),
        Passages.Of("第十二条　职工连续缴存住房公积金满六个月后，可申请贷款，贷款额度最高60万元，双职工家庭最高80万元。首付款比例不低于30%。贷款期限最长30年，且不超过法定退休年龄后五年。", "公积金办法"),
        Passages.Of("据统计，全市共有企业1200家，其中规模以上企业300家，外资企业45家。与上年相比，外资企业减少5家。2022年平均工资为8.6万元，高于全省平均水平。", "统计公报"),
        Passages.Of("该系统由省大数据局开发，委托云溪科技公司运营，2019年上线，后因故障于2021年停用。用户投诉后，省政府责令整改。", "系统说明"),
        Passages.Of("一等奖奖励10万元，二等奖奖励5万元。获奖者由专家组评审，名单由办公室公布。", "评奖办法"),
    ];

    [Theory]
    [InlineData("成都对区块链企业给予一次性200万元的补贴。[1]")]
    [InlineData("申请由住建局负责受理，资金由财政局负责拨付。[1]")]
    [InlineData("财政局负责拨付资金。[1]")]
    [InlineData("前三季度出口增长，进口下降。[2]")]
    [InlineData("高新技术企业数量增加。[2]")]
    [InlineData("线上申请是免费的。[2]")]
    [InlineData("市科技局的局长是李明。[3]")]
    [InlineData("周晓岚任副主任。[3]")]
    [InlineData("违约金由甲方支付。[4]")]
    [InlineData("甲方应当向乙方支付违约金。[4]")]
    [InlineData("承租人可以提前三十日书面通知出租人解除合同。[4]")]
    [InlineData("企业需要在30日内备案。[4]")]
    [InlineData("部分企业可以申请贷款贴息。[5]")]
    [InlineData("除房地产企业外，各类企业均可申报。[5]")]
    [InlineData("白杨园计划引进500名人才。[6]")]
    [InlineData("租房补贴是每月1000元。[7]")]
    [InlineData("外地户籍每年补助600元。[7]")]
    [InlineData("购房补贴一次性发放5万元。[7]")]
    [InlineData("该办法自2023年5月1日起施行，有效期为五年。[8]")]
    [InlineData("原办法同时废止。[8]")]
    [InlineData("根据规定，青岚县可以为入驻企业提供不超过300平方米的办公场地。[9]")]
    [InlineData("松河公司向白杨集团转让了技术。[11]")]
    [InlineData("经营范围不包括金融业务。[11]")]
    [InlineData("二等奖的奖励是5万元。[18]")]
    [InlineData("获奖名单由办公室公布。[18]")]
    [InlineData("企业总部设在松河区。[12]")]
    [InlineData("2021年的营业收入是5亿元。[12]")]
    [InlineData("注册资本不低于1000万元且纳税满两年的企业可以获得50万元奖励。[12]")]
    [InlineData("申请材料包括身份证、户口簿和劳动合同。[13]")]
    [InlineData("咨询电话是0731-88886666。[13]")]
    [InlineData("申请人可以在网上或者窗口提交材料。[13]")]
    [InlineData("小学生每天的作业不超过60分钟。[14]")]
    [InlineData("初中生不超过90分钟。[14]")]
    [InlineData("学校负责学生安全，家长配合学校工作。[14]")]
    [InlineData("寄宿生家庭经济困难的，补助生活费。[14]")]
    [InlineData("对家庭经济困难的寄宿生补助生活费。[14]")]
    [InlineData("职工连续缴存住房公积金满六个月后可以申请贷款。[15]")]
    [InlineData("双职工家庭最高80万元。[15]")]
    [InlineData("贷款期限最长30年。[15]")]
    [InlineData("全市共有企业1200家，其中外资企业45家。[16]")]
    [InlineData("与上年相比，外资企业减少5家。[16]")]
    [InlineData("2022年平均工资为8.6万元。[16]")]
    [InlineData("该系统由省大数据局开发。[17]")]
    [InlineData("系统于2021年因故障停用。[17]")]
    [InlineData("成都给予一次性200万元补贴，青岚县给予最高200万元的扶持资金。[1][9]")]
    public void A_truth_passes(string sentence) => Check(sentence, Verdict.Supported);

    [Theory]
    [InlineData("苏州对区块链企业给予一次性200万元补贴。[1]", "a place without its suffix")]
    [InlineData("成都对区块链企业和个人给予一次性200万元补贴。[1]", "one more that is granted to")]
    [InlineData("成都对区块链企业每年给予200万元补贴。[1]", "once told as yearly")]
    [InlineData("成都对所有区块链企业给予一次性200万元补贴。[1]", "a quantity added")]
    [InlineData("成都对区块链企业给予一次性200万元补贴，全国最高。[1]", "a superlative added")]
    [InlineData("财政局负责受理申请。[1]", "another's duty")]
    [InlineData("住建局负责拨付资金。[1]", "another's duty")]
    [InlineData("申请由财政局负责受理。[1]", "another's duty, told the other way round")]
    [InlineData("前三季度进口增长。[2]", "another's direction")]
    [InlineData("出口下降，进口增长。[2]", "directions exchanged")]
    [InlineData("传统企业数量增加。[2]", "another's direction")]
    [InlineData("线下申请免费。[2]", "another's terms")]
    [InlineData("线上申请收取工本费。[2]", "another's terms")]
    [InlineData("前三季度出口大幅增长。[2]", "a degree added")]
    [InlineData("市科技局局长为王芳。[3]", "another person")]
    [InlineData("市科技局局长为李刚。[3]", "another given name")]
    [InlineData("李明任副主任。[3]", "another's post")]
    [InlineData("周晓岚任主任。[3]", "another's post")]
    [InlineData("乙方应向甲方支付违约金。[4]", "who pays whom, turned round")]
    [InlineData("出租人可以提前三十日书面通知承租人解除合同。[4]", "who tells whom, turned round")]
    [InlineData("承租人必须提前三十日书面通知出租人解除合同。[4]", "a permission told as a duty")]
    [InlineData("企业可以在30日内备案。[4]", "a duty told as a permission")]
    [InlineData("企业应当在30日后备案。[4]", "within told as after")]
    [InlineData("承租人可以提前三十日口头通知出租人解除合同。[4]", "another form")]
    [InlineData("所有企业可以申请贷款贴息。[5]", "some told as all")]
    [InlineData("企业均可以申请贷款贴息。[5]", "some told as all")]
    [InlineData("申请人应同时满足下列条件。[5]", "one of several told as all of them")]
    [InlineData("房地产企业可申报。[5]", "what is excepted")]
    [InlineData("年收入不低于10万元的申请人即可。[5]", "a limit turned round")]
    [InlineData("申请人在本县有住房即可。[5]", "a denial dropped")]
    [InlineData("白杨园引进人才500名。[6]", "a plan told as done")]
    [InlineData("白杨园已引进人才500名。[6]", "a plan told as done")]
    [InlineData("企业先开工后备案。[6]", "an order turned round")]
    [InlineData("企业必须先备案后开工。[6]", "advice told as a duty")]
    [InlineData("有关部门对优秀企业给予奖励。[6]", "an intention told as a fact")]
    [InlineData("租房补贴每年1000元。[7]", "another period")]
    [InlineData("租房补贴一次性发放1000元。[7]", "another's form of payment")]
    [InlineData("外地户籍每月补助600元。[7]", "another's period")]
    [InlineData("外地户籍每月补助300元。[7]", "another's amount")]
    [InlineData("本县户籍每年补助600元。[7]", "another's amount")]
    [InlineData("购房补贴每月1000元。[7]", "another's amount")]
    [InlineData("租房补贴每月1000美元。[7]", "another currency")]
    [InlineData("租房补贴每月1000元起。[7]", "an amount told as a floor")]
    [InlineData("本办法自2023年5月1日起废止。[8]", "the end told for the beginning")]
    [InlineData("原办法自2023年5月1日起施行。[8]", "another document's beginning")]
    [InlineData("原办法有效期五年。[8]", "another document's term")]
    [InlineData("本办法有效期半年。[8]", "a quantity that is no numeral")]
    [InlineData("原办法仍然有效。[8]", "what is repealed told as valid")]
    [InlineData("云溪市对落户企业3年内给予最高200万元的扶持资金。[9][10]", "the place of another passage")]
    [InlineData("云溪市金融局对落户企业3年内给予最高200万元的扶持资金。[9][10]", "the authority of another passage")]
    [InlineData("云溪市出台政策，对落户企业3年内给予最高200万元的扶持资金。[9][10]", "the place of another passage, a clause before")]
    [InlineData("青岚县对落户企业3年内给予最高200万元的免息贷款。[9]", "another benefit")]
    [InlineData("青岚县对落户企业3年内给予最高200万元的扶持资金，申请人须年满18周岁。[9]", "a condition added")]
    [InlineData("青岚县对上市企业3年内给予最高200万元的扶持资金。[9]", "other companies")]
    [InlineData("白杨集团向松河公司转让了技术。[11]", "who gave whom, turned round")]
    [InlineData("松河公司向白杨集团转让了专利。[11]", "another thing")]
    [InlineData("经营范围包括金融业务。[11]", "a denial dropped")]
    [InlineData("受理新的申请。[11]", "a suspension dropped")]
    [InlineData("征收契税。[11]", "an exemption dropped")]
    [InlineData("研发中心设在松河区。[12]", "another's place")]
    [InlineData("企业总部设在白杨镇。[12]", "another's place")]
    [InlineData("2020年营业收入5亿元。[12]", "another year's figure")]
    [InlineData("2021年营业收入3亿元。[12]", "another year's figure")]
    [InlineData("营业收入5万元。[12]", "another magnitude")]
    [InlineData("注册资本不低于1000万元或纳税满两年的企业，可获得50万元奖励。[12]", "and told as or")]
    [InlineData("注册资本不低于1000万元的企业，可获得1000万元奖励。[12]", "a threshold told as the prize")]
    [InlineData("纳税满五年的企业，可获得50万元奖励。[12]", "another threshold")]
    [InlineData("注册资本高于1000万元的企业，可获得50万元奖励。[12]", "at least told as more than")]
    [InlineData("申请材料：身份证、护照、劳动合同。[13]", "another paper")]
    [InlineData("申请材料只需身份证。[13]", "a list cut short and called whole")]
    [InlineData("办理时间为工作日下午9点至11点。[13]", "another half of the day")]
    [InlineData("办理时间为周末上午9点至11点。[13]", "another day")]
    [InlineData("办理时间为工作日上午8点至11点。[13]", "another hour")]
    [InlineData("咨询电话0731-88886667。[13]", "another digit")]
    [InlineData("咨询电话88886666转1。[13]", "an extension added")]
    [InlineData("申请人只能在窗口提交材料。[13]", "one of two ways told as the only one")]
    [InlineData("申请人可在网上或者邮寄提交材料。[13]", "another way")]
    [InlineData("家长负责学生安全。[14]", "another's duty")]
    [InlineData("学校配合家长工作。[14]", "who helps whom, turned round")]
    [InlineData("小学生每天作业不超过90分钟。[14]", "another's limit")]
    [InlineData("初中生每天作业不超过60分钟。[14]", "another's limit")]
    [InlineData("小学生每天作业不少于60分钟。[14]", "a limit turned round")]
    [InlineData("申请人可在网上和窗口提交材料。[13]", "one of two ways told as both")]
    [InlineData("注册资本不低于50万元且纳税满两年的企业，可获得1000万元奖励。[12]", "two values exchanged")]
    [InlineData("寄宿生补助生活费。[14]", "a condition dropped")]
    [InlineData("双职工家庭的贷款额度最高60万元。[15]", "another's cap")]
    [InlineData("贷款额度最高80万元。[15]", "the cap of some told as everybody's")]
    [InlineData("职工缴存住房公积金满六个月前，可申请贷款。[15]", "after told as before")]
    [InlineData("职工累计缴存住房公积金满六个月后，可申请贷款。[15]", "in a row told as in all")]
    [InlineData("首付款比例不超过30%。[15]", "a limit turned round")]
    [InlineData("首付款比例不低于30万元。[15]", "another unit")]
    [InlineData("贷款期限最长30个月。[15]", "another unit of time")]
    [InlineData("职工可申请贷款60万元。[15]", "a cap told as an amount")]
    [InlineData("贷款期限超过法定退休年龄后五年。[15]", "a denial dropped")]
    [InlineData("全市共有外资企业300家。[16]", "another's count")]
    [InlineData("外资企业增加5家。[16]", "another direction")]
    [InlineData("全省共有企业1200家。[16]", "another's territory")]
    [InlineData("规模以上企业1200家。[16]", "another's count")]
    [InlineData("2022年平均工资低于全省平均水平。[16]", "a comparison turned round")]
    [InlineData("2021年平均工资为8.6万元。[16]", "another year")]
    [InlineData("2022年最低工资为8.6万元。[16]", "another measure")]
    [InlineData("该系统由云溪科技公司开发。[17]", "another's deed")]
    [InlineData("该系统由省政府开发。[17]", "another's deed")]
    [InlineData("该系统2021年上线。[17]", "another event's year")]
    [InlineData("该系统于2019年停用。[17]", "another event's year")]
    [InlineData("云溪科技公司委托省大数据局运营。[17]", "who charges whom, turned round")]
    [InlineData("省大数据局责令整改。[17]", "another's deed")]
    [InlineData("用户因故障停用后投诉。[17]", "another order of events")]
    [InlineData("该系统目前正常运营。[17]", "a past state told as present")]
    [InlineData("二等奖奖励10万元。[18]", "another prize")]
    [InlineData("名单由专家组公布。[18]", "another's deed")]
    [InlineData("获奖者由办公室评审。[18]", "another's deed")]
    [InlineData("一等奖奖励10万元，由企业自行承担。[18]", "a burden added")]
    public void A_lie_does_not_pass(string sentence, string lie)
    {
        Assert.NotEmpty(lie);
        Assert.NotEqual(Verdict.Supported, new SentenceCheck(Sources).Check(sentence).Verdict);
    }

    private static void Check(string sentence, Verdict expected) =>
        Assert.Equal(expected, new SentenceCheck(Sources).Check(sentence).Verdict);
}
