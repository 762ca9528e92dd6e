using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Checking;

/// <summary>A second collection of lies, over texts of other kinds; beside them truths in a model's words.</summary>
public sealed class MorePlantedLiesTests
{
    private static readonly RetrievedPassage[] Sources =
    [
        Passages.Of("对首次通过高新技术企业认定的企业奖励20万元；重新认定的，奖励10万元。同一企业同一年度只能享受一次。", "认定奖励办法"),
        Passages.Of("本科毕业生每人每月补贴500元，硕士1000元，博士1500元，补贴期限不超过36个月。", "人才补贴办法"),
        Passages.Of("办理机构：县人力资源和社会保障局三楼5号窗口。法定办结时限20个工作日，承诺办结时限5个工作日。该事项不收费。", "办事指南"),
        Passages.Of("2018年全县粮食产量12.5万吨，比2017年增长3.2%；蔬菜产量8万吨，下降1.1%。", "统计公报"),
        Passages.Of("学校东门步行至图书馆约10分钟，南门至体育馆约15分钟。图书馆周一至周五8点开放，周末9点开放，法定节假日闭馆。", "校园指南"),
        Passages.Of("申请人年满18周岁且不超过60周岁，无犯罪记录，具有高中以上学历。在校学生不得申请。", "申请条件"),
        Passages.Of("张伟于2015年创办云帆公司，2019年公司被远航集团收购，张伟留任总经理，王磊出任董事长。", "公司简介"),
    ];

    [Theory]
    [InlineData("首次通过高新技术企业认定的企业，奖励20万元。[1]")]
    [InlineData("重新认定的奖励10万元。[1]")]
    [InlineData("同一企业在同一年度只能享受一次。[1]")]
    [InlineData("本科毕业生每人每月补贴500元。[2]")]
    [InlineData("本科毕业生每人每月可获得500元补贴。[2]")]
    [InlineData("硕士每人每月补贴1000元。[2]")]
    [InlineData("硕士的补贴为1000元，博士的为1500元。[2]")]
    [InlineData("补贴期限不超过36个月。[2]")]
    [InlineData("承诺办结时限为5个工作日，法定办结时限为20个工作日。[3]")]
    [InlineData("办理机构为县人力资源和社会保障局三楼5号窗口。[3]")]
    [InlineData("该事项不收费。[3]")]
    [InlineData("2018年全县粮食产量为12.5万吨，比2017年增长3.2%。[4]")]
    [InlineData("蔬菜产量为8万吨，下降1.1%。[4]")]
    [InlineData("从学校东门步行到图书馆约10分钟。[5]")]
    [InlineData("图书馆在法定节假日闭馆。[5]")]
    [InlineData("申请人需要年满18周岁且不超过60周岁。[6]")]
    [InlineData("在校学生不得申请。[6]")]
    [InlineData("申请人具有高中以上学历。[6]")]
    [InlineData("云帆公司由张伟于2015年创办。[7]")]
    [InlineData("王磊出任董事长。[7]")]
    public void A_truth_passes(string sentence) =>
        Assert.Equal(Verdict.Supported, new SentenceCheck(Sources).Check(sentence).Verdict);

    [Theory]
    [InlineData("重新认定的企业奖励20万元。[1]", "another's prize")]
    [InlineData("首次通过高新技术企业认定的企业奖励10万元。[1]", "another's prize")]
    [InlineData("同一企业同一年度可以享受两次。[1]", "another count")]
    [InlineData("同一企业同一年度可享受多次。[1]", "a limit dropped")]
    [InlineData("对首次通过高新技术企业认定的企业奖励不超过20万元。[1]", "an amount told as a cap")]
    [InlineData("通过高新技术企业认定的企业奖励20万元。[1]", "a restriction dropped")]
    [InlineData("硕士每人每月补贴1500元。[2]", "another's amount")]
    [InlineData("本科毕业生每人每月补贴1000元。[2]", "another's amount")]
    [InlineData("博士每人每年补贴1500元。[2]", "another period")]
    [InlineData("补贴期限36年。[2]", "another unit")]
    [InlineData("补贴期限不少于36个月。[2]", "a limit turned round")]
    [InlineData("本科毕业生每家每月补贴500元。[2]", "another that it is counted by")]
    [InlineData("承诺办结时限20个工作日。[3]", "another's term")]
    [InlineData("法定办结时限5个工作日。[3]", "another's term")]
    [InlineData("县人力资源和社会保障局五楼3号窗口。[3]", "figures exchanged")]
    [InlineData("办理机构收费。[3]", "a denial dropped")]
    [InlineData("办理机构：县财政局三楼5号窗口。[3]", "another office")]
    [InlineData("法定办结时限20个月。[3]", "another unit")]
    [InlineData("蔬菜产量增长3.2%。[4]", "another's growth")]
    [InlineData("全县粮食产量8万吨。[4]", "another's amount")]
    [InlineData("2017年全县粮食产量12.5万吨。[4]", "another year")]
    [InlineData("粮食产量下降3.2%。[4]", "another direction")]
    [InlineData("全县粮食产量12.5万亩。[4]", "another unit")]
    [InlineData("全县蔬菜产量增长。[4]", "another direction")]
    [InlineData("南门步行至图书馆约10分钟。[5]", "another gate")]
    [InlineData("图书馆周末8点开放。[5]", "another day's hour")]
    [InlineData("图书馆法定节假日开放。[5]", "a closed day told as open")]
    [InlineData("东门步行至体育馆约10分钟。[5]", "another building")]
    [InlineData("图书馆周一至周五9点开放。[5]", "another day's hour")]
    [InlineData("图书馆每天8点开放。[5]", "some days told as all")]
    [InlineData("申请人年满16周岁。[6]", "another age")]
    [InlineData("在校学生可以申请。[6]", "a prohibition told as a permission")]
    [InlineData("申请人具有高中以下学历。[6]", "a limit turned round")]
    [InlineData("申请人有犯罪记录。[6]", "a denial dropped")]
    [InlineData("申请人超过60周岁。[6]", "a denial dropped")]
    [InlineData("申请人具有初中以上学历。[6]", "another degree")]
    [InlineData("王磊于2015年创办云帆公司。[7]", "another's deed")]
    [InlineData("张伟出任董事长。[7]", "another's post")]
    [InlineData("王磊留任总经理。[7]", "another's post")]
    [InlineData("2019年云帆公司收购远航集团。[7]", "who bought whom, turned round")]
    [InlineData("2019年远航集团被云帆公司收购。[7]", "who bought whom, turned round")]
    [InlineData("张伟于2019年创办云帆公司。[7]", "another event's year")]
    [InlineData("云帆公司于2015年被远航集团收购。[7]", "another event's year")]
    public void A_lie_does_not_pass(string sentence, string lie)
    {
        Assert.NotEmpty(lie);
        Assert.NotEqual(Verdict.Supported, new SentenceCheck(Sources).Check(sentence).Verdict);
    }
}
