using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Checking;

/// <summary>Lies about figures of every shape: ranges, fractions, ratios, document numbers, times, temperatures, parts of a whole.</summary>
public sealed class PlantedFigureLiesTests
{
    private static readonly RetrievedPassage[] Sources =
    [
        Passages.Of("补贴比例为5%至10%，其中小微企业按10%执行。利率上浮不超过30个基点。三分之一的名额留给农村学生。", "信贷办法"),
        Passages.Of("依据国发〔2016〕73号文件第三条，设立三个工作组：综合组、技术组、宣传组。会议定于14时30分召开，地点在二号楼。", "会议通知"),
        Passages.Of("冬季室温不低于18摄氏度，最低气温零下5度时启动应急预案。供暖期为11月15日至次年3月15日。", "供暖办法"),
        Passages.Of("该校共有教师320人，其中教授45人、副教授98人；学生5600人，男女比例为3:2。食堂人均消费从12元涨到15元。", "学校概况"),
        Passages.Of("项目总投资两亿三千万元，其中中央财政1.3亿元、地方财政7000万元、企业自筹3000万元。工期18个月，分两期建设。", "项目公告"),
        Passages.Of("患者凭医保卡挂号，普通号5元，专家号20元；70岁以上老人免挂号费。急诊24小时开放，门诊周日不开诊。", "医院指南"),
    ];

    [Theory]
    [InlineData("补贴比例为5%至10%。[1]")]
    [InlineData("小微企业按10%执行。[1]")]
    [InlineData("利率上浮不超过30个基点。[1]")]
    [InlineData("会议在14时30分召开。[2]")]
    [InlineData("设立综合组、技术组、宣传组三个工作组。[2]")]
    [InlineData("冬季室温不低于18摄氏度。[3]")]
    [InlineData("供暖期为11月15日至次年3月15日。[3]")]
    [InlineData("该校共有教师320人。[4]")]
    [InlineData("其中教授45人、副教授98人。[4]")]
    [InlineData("项目总投资2.3亿元。[5]")]
    [InlineData("中央财政1.3亿元，地方财政7000万元，企业自筹3000万元。[5]")]
    [InlineData("工期为18个月。[5]")]
    [InlineData("专家号20元。[6]")]
    [InlineData("70岁以上的老人免挂号费。[6]")]
    [InlineData("门诊周日不开诊。[6]")]
    public void A_truth_passes(string sentence) =>
        Assert.Equal(Verdict.Supported, new SentenceCheck(Sources).Check(sentence).Verdict);

    [Theory]
    [InlineData("补贴比例为5%至15%。[1]", "another end of a range")]
    [InlineData("补贴比例为10%。[1]", "a range told as one value")]
    [InlineData("小微企业按5%执行。[1]", "the other end of the range")]
    [InlineData("利率下浮不超过30个基点。[1]", "another direction")]
    [InlineData("利率上浮不超过30%。[1]", "another unit")]
    [InlineData("三分之二的名额留给农村学生。[1]", "another fraction")]
    [InlineData("三分之一的名额留给城市学生。[1]", "another group")]
    [InlineData("依据国发〔2016〕74号文件第三条，设立三个工作组。[2]", "another document number")]
    [InlineData("依据国发〔2017〕73号文件第三条，设立三个工作组。[2]", "another year of a document number")]
    [InlineData("依据国发〔2016〕73号文件第五条，设立三个工作组。[2]", "another article")]
    [InlineData("设立四个工作组。[2]", "another count")]
    [InlineData("设立三个工作组：综合组、技术组、财务组。[2]", "another member of a list")]
    [InlineData("会议定于15时30分召开。[2]", "another hour")]
    [InlineData("会议地点在三号楼。[2]", "another building")]
    [InlineData("冬季室温不低于20摄氏度。[3]", "another temperature")]
    [InlineData("冬季室温不高于18摄氏度。[3]", "a limit turned round")]
    [InlineData("最低气温零上5度时启动应急预案。[3]", "a sign changed")]
    [InlineData("供暖期为11月15日至3月25日。[3]", "another end")]
    [InlineData("供暖期为10月15日至次年3月15日。[3]", "another beginning")]
    [InlineData("最低气温零下5度时停止应急预案。[3]", "another deed")]
    [InlineData("该校共有教师45人。[4]", "a part told as the whole")]
    [InlineData("教授98人。[4]", "another's count")]
    [InlineData("副教授45人。[4]", "another's count")]
    [InlineData("学生320人。[4]", "another's count")]
    [InlineData("男女比例为2:3。[4]", "a ratio turned round")]
    [InlineData("食堂人均消费从15元涨到12元。[4]", "from and to exchanged")]
    [InlineData("食堂人均消费降到15元。[4]", "another direction")]
    [InlineData("项目总投资两亿元。[5]", "a figure cut short")]
    [InlineData("项目总投资2300万元。[5]", "another magnitude")]
    [InlineData("中央财政7000万元。[5]", "another's share")]
    [InlineData("企业自筹1.3亿元。[5]", "another's share")]
    [InlineData("工期18年。[5]", "another unit")]
    [InlineData("项目分三期建设。[5]", "another count")]
    [InlineData("专家号5元。[6]", "another's price")]
    [InlineData("普通号20元。[6]", "another's price")]
    [InlineData("60岁以上老人免挂号费。[6]", "another age")]
    [InlineData("70岁以下老人免挂号费。[6]", "a limit turned round")]
    [InlineData("70岁以上老人免费治疗。[6]", "another benefit")]
    [InlineData("门诊24小时开放。[6]", "another's hours")]
    [InlineData("急诊周日不开诊。[6]", "another's hours")]
    [InlineData("门诊周日开诊。[6]", "a denial dropped")]
    [InlineData("患者凭身份证挂号。[6]", "another paper")]
    public void A_lie_does_not_pass(string sentence, string lie)
    {
        Assert.NotEmpty(lie);
        Assert.NotEqual(Verdict.Supported, new SentenceCheck(Sources).Check(sentence).Verdict);
    }
}
