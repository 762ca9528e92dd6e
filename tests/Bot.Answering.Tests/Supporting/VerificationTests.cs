using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A paragraph on the right subject that does not have the very thing asked for is no answer.</summary>
public sealed class VerificationTests
{
    private const string Rink = """
        # 云溪市冰上运动中心管理办法

        第一条　冰上运动中心由云溪市体育局与北岸集团共同建设，建筑面积8600平方米，2021年6月18日启用。

        第二条　青少年训练营每期招收学员不超过60人，训练费每人每期900元，由学员家长缴纳。

        第三条　冰鞋可以在中心租用，租金每次15元，押金200元；租用的冰鞋损坏的，照价赔偿。

        第四条　中心主任由市体育局副局长兼任，负责日常管理；对收费有异议的，可以向市体育局投诉。

        第五条　训练补助自审核通过之日起10个工作日内拨付到学员的银行卡，地址变更的应当及时告知。
        """;

    [Fact]
    public async Task Whoever_does_what_is_asked_is_the_body_whatever_its_name_ends_in()
    {
        var answer = await AskedTexts.AskAsync("冰上运动中心的售票系统是哪家公司提供的？", "# 冰上运动中心\n\n冰上运动中心2021年启用了由云溪市体育局主导、飞鲸提供底层技术的售票系统，售票系统每天开放。");
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains("飞鲸", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青岚班的教练是谁？", "江若兰")]
    [InlineData("青岚班的教练叫什么？", "江若兰")]
    [InlineData("白鹭班的教练是谁？", null)]
    public async Task Who_holds_a_post_elsewhere_does_not_hold_it_here(string question, string? expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 茶艺培训班简章\n\n培训班分青岚班、红雨班、白鹭班，每班18人，白鹭班周日上课。\n\n教练每班一名，持证上岗。教练：青岚班 江若兰，红雨班 贺文涛。");
        Assert.Equal(expected is null ? Outcome.NotFound : Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected ?? "", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("秋茶节在哪里打几次卡可以领纪念品？", "3 次")]
    [InlineData("迟到几次算缺席？", "2 次")]
    public async Task What_stands_after_the_measure_word_is_not_always_counted(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 秋茶节规则\n\n秋茶节在茶厂打卡满 3 次的，可以领取纪念品。\n\n秋茶节讲座迟到 2 次，按缺席一次计算。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("招收学员96人", "96人")]
    [InlineData("招收学员150名", "150名")]
    public async Task A_number_for_each_so_many_is_not_the_number_of_all(string all, string expected)
    {
        var answer = await AskedTexts.AskAsync("冰球训练班总共收多少学员？", $"# 冰球训练班\n\n冰球训练班学员分组训练，每6名学员配备1名教练，训练班学员退学的，学员所在学校退回1200元。\n\n训练分三期，共{all}。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("冰上运动中心的售票平台叫什么名字？", "冰上运动中心2021年推出了售票平台。来源文章没有写平台的名称。", false)]
    [InlineData("冰上运动中心的售票平台叫什么名字？", "冰上运动中心2021年推出了售票平台，名为“冰票通”。来源文章没有写平台的用户数。", true)]
    [InlineData("申请训练补助要交哪些材料？", "冰上运动中心2021年设立训练补助，共有三项。来源文章没有写出文件的发布单位，但表示还会增加。", false)]
    [InlineData("申请训练补助要交哪些材料？", "申请训练补助应当提交申请表、学员证复印件。", true)]
    [InlineData("训练补助怎么申请？", "训练补助每人最高2000元，按年发放。", false)]
    [InlineData("训练补助怎么申请？", "领取训练补助的，到市体育局窗口填写表格。", true)]
    public async Task What_is_left_open_or_only_sounds_like_it_is_not_told(string question, string text, bool isTold)
    {
        var answer = await AskedTexts.AskAsync(question, $"# 冰上运动中心\n\n{text}");
        Assert.Equal(isTold ? Outcome.Grounded : Outcome.NotFound, answer.Outcome);
    }

    [Theory]
    [InlineData("68万人次", "今年到冰上运动中心滑冰的大概有多少人？")]
    [InlineData("3千人", "今年到冰上运动中心滑冰的大概有多少人？")]
    public async Task People_are_counted_in_tens_of_thousands_too(string count, string question)
    {
        var answer = await AskedTexts.AskAsync(question, $"# 冰上运动中心\n\n今年到冰上运动中心滑冰的预计达到{count}，比去年多一成。");
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(count, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("冰鞋的押金是多少？", "200元")]
    [InlineData("冰鞋的租金多少钱一次？", "15元")]
    [InlineData("青少年训练营的训练费由谁交？", "家长")]
    [InlineData("训练补助审核通过后几天到账？", "10个工作日")]
    [InlineData("中心主任由谁担任？", "副局长")]
    [InlineData("冰上运动中心的面积有多大？", "8600平方米")]
    public async Task What_is_told_is_answered_in_whatever_words(string question, string expected)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青少年训练营的保险费由谁交？")]
    [InlineData("冰上运动中心的设计师是谁？")]
    [InlineData("冰上运动中心一共有多少名教练？")]
    [InlineData("冰上运动中心的门票多少钱？")]
    [InlineData("冰上运动中心的体育局局长是谁？")]
    [InlineData("冰鞋的押金是哪家银行收的？")]
    [InlineData("冰上运动中心在哪里下载申请表？")]
    [InlineData("冰上运动中心的地址在哪条路上？")]
    [InlineData("训练补助要交个人所得税吗？")]
    public async Task What_is_not_told_is_refused(string question)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("冰鞋的折旧费怎么算？", "冰鞋的折旧费每年核定一次。", true)]
    [InlineData("冰鞋的折旧费怎么算？", "冰鞋的租金每次15元。", false)]
    [InlineData("员工的配偶有补助吗？", "职工家属每年补助500元。", true)]
    [InlineData("员工的配偶有补助吗？", "员工每年补助500元。", false)]
    [InlineData("办法规定金牌奖励多少？", "金牌奖励5万元。", true)]
    [InlineData("冬天有低温津贴吗？", "高温津贴每天20元。", false)]
    [InlineData("买房补贴是多少？", "购房补贴10万元。", true)]
    [InlineData("房租补贴是多少？", "购房补贴10万元。", false)]
    [InlineData("发不发生活补贴？", "购房补贴10万元。", false)]
    [InlineData("个人最高能贷多少？", "企业贷款最高400万元。", false)]
    [InlineData("个人最高能贷多少？", "自然人贷款最高40万元。", true)]
    [InlineData("省里再奖多少？", "市财政奖励30万元。", false)]
    [InlineData("外文材料要翻译吗？", "材料一式三份。", false)]
    [InlineData("冰鞋的鞋盒是什么颜色？", "冰鞋每双租金15元。", false)]
    [InlineData("冰鞋的鞋盒是什么颜色？", "鞋盒一律用蓝盒。", true)]
    [InlineData("联席会议的召集人是谁？", "设立联席会议制度。", false)]
    [InlineData("联席会议的召集人是谁？", "联席会议由体育局局长主持。", true)]
    [InlineData("论坛请了哪些嘉宾？", "论坛2021年6月举行。", false)]
    [InlineData("论坛请了哪些嘉宾？", "北岸集团总经理在论坛上致辞。", true)]
    [InlineData("训练营要不要面试？", "训练营每期60人。", false)]
    [InlineData("纸质材料要装订吗？", "报名材料一式三份。", false)]
    [InlineData("纸质材料要装订吗？", "报名材料一式三份，装成册后胶订。", true)]
    [InlineData("滑冰馆哪天竣工？", "滑冰馆面积8600平方米。", false)]
    [InlineData("训练营要模板吗？", "训练营每期60人。", false)]
    [InlineData("照着模板写的训练计划几天批下来？", "计划10个工作日内审定。", true)]
    [InlineData("冰刀商标给多少钱？", "由国家知识产权局减缓。", false)]
    [InlineData("冰球节有哪些嘉宾？", "冰球节在6月举办。", false)]
    [InlineData("冰球节有哪些嘉宾？", "院士周启明出席冰球节。", true)]
    [InlineData("哪个冰场是冠军？", "冰场每小时30分。", false)]
    public void A_particular_is_told_by_its_own_words_or_those_listed(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Named.Untold(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), said).Count == 0);

    [Theory]
    [InlineData("体育馆在哪条路上？", "体育馆在二楼设窗口。", false)]
    [InlineData("体育馆在哪条路上？", "体育馆位于北岸大道。", true)]
    [InlineData("训练中心谁当主任？", "训练中心负责训练。", false)]
    [InlineData("训练中心谁当主任？", "主任由副局长兼任。", true)]
    [InlineData("冰面多久浇一次？", "冰面定期浇水。", false)]
    [InlineData("冰面多久浇一次？", "冰面每两小时浇水。", true)]
    [InlineData("新馆建成了吗？", "计划建设新馆。", false)]
    [InlineData("新馆建成了吗？", "新馆已经竣工。", true)]
    [InlineData("会员卡有效期是几年？", "会员卡有效期内可以续费。", false)]
    [InlineData("会员卡有效期是几年？", "会员卡有效期为三年。", true)]
    public void A_name_or_a_form_stands_somewhere_in_what_is_cited(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Particulars.Formed.Untold(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), said).Count == 0);

    [Fact]
    public void What_was_asked_before_need_not_be_told_again()
    {
        var question = new QuestionReader(Lexicon.Empty).Read("冰鞋 颜色：租金多少？", FactContext.None);
        Assert.NotEmpty(Particulars.Named.Untold(question, "租金每次15元。"));
        Assert.Empty(Particulars.Named.Untold(question with { Own = 6 }, "租金每次15元。"));
    }

    [Theory]
    [InlineData("冰场最多能补多少万元？", "最高补50万元。", true)]
    [InlineData("冰场最多能补多少万元？", "最高按投资的50%补。", false)]
    [InlineData("冰鞋的租金多少钱？", "租金按标准的80%收。", true)]
    [InlineData("冰鞋的租金多少钱？", "冰鞋可以租用。", false)]
    [InlineData("冰场的面积有多大？", "建筑面积8600平方米。", true)]
    [InlineData("冰场的面积有多大？", "冰场2021年启用。", false)]
    [InlineData("滑冰课几点开始？", "上午9:30开始。", true)]
    [InlineData("滑冰课几点开始？", "每周六开始。", false)]
    [InlineData("训练营几月报名？", "每年3月报名。", true)]
    [InlineData("训练营几月报名？", "每期6个月内报名。", false)]
    [InlineData("训练营学满多少个小时？", "学满40小时。", true)]
    [InlineData("训练营学满多少个小时？", "学满10次。", false)]
    [InlineData("退费打哪个电话？", "退费请拨0900-7003322。", true)]
    [InlineData("退费打哪个电话？", "退费请联系前台。", false)]
    [InlineData("冰场是哪所大学设计的？", "由南岭大学设计。", true)]
    [InlineData("冰场是哪所大学设计的？", "由市体育局设计。", false)]
    [InlineData("孩子的补贴比例是多少？", "按学费的三成补贴。", true)]
    [InlineData("孩子的补贴比例是多少？", "每人补贴900元。", false)]
    [InlineData("冰场最多能补多少万元？", "不超过投资的一定倍数。", false)]
    [InlineData("退费要审多少天？", "自受理之日起5个工作日内退费。", true)]
    [InlineData("退费要审多少天？", "自受理之日起18个月内申请。", false)]
    [InlineData("装冰鞋柜后取鞋快了几个小时？", "天津冰场装了冰鞋柜。", false)]
    [InlineData("训练营要修满多少学分？", "修满12学分。", true)]
    [InlineData("训练营要修满多少学分？", "取得规定学分。", false)]
    [InlineData("训练营要修满多少学分？", "取得规定学分,绩点2.0以上。", false)]
    [InlineData("参赛补贴封顶多少？", "每人补贴10%。", false)]
    [InlineData("参赛补贴封顶多少？", "每人补贴10%,不超过900元。", true)]
    [InlineData("补助多久能到账？", "补助有效期三年。", false)]
    [InlineData("补助多久能到账？", "评审后10日内拨付。", true)]
    [InlineData("名单里有哪些公司？", "补助合作企业(名单见附件1)。", false)]
    [InlineData("名单里有哪些公司？", "合作企业名单:南岭公司、北岸公司。", true)]
    [InlineData("我家那几亩地改了冰场,还补吗？", "改变用途的不再补贴。", true)]
    [InlineData("冰场充一度电收多少钱？", "每千瓦时1.2元。", true)]
    [InlineData("冰场充一度电收多少钱？", "每桩补贴800元。", false)]
    [InlineData("磨冰刀的钱是学员掏还是中心掏？", "磨冰刀由中心承担。", true)]
    [InlineData("磨冰刀的钱是学员掏还是中心掏？", "冰刀每月磨一次。", false)]
    [InlineData("冰场设在哪个区？", "冰场在东溪新区。", true)]
    [InlineData("冰场设在哪个区？", "冰场在体育园区。", false)]
    [InlineData("哪一点最重要？", "安全。", true)]
    [InlineData("冰屋一个平方收多少租？", "可以入住30平方米以上的冰屋,补贴租金三分之一。", false)]
    [InlineData("冰屋一个平方收多少租？", "冰屋每平方米每月12元。", true)]
    [InlineData("滑一圈要几分钟？", "滑一次收15元。", false)]
    [InlineData("教练的养老保险谁来交？", "享受养老保险待遇的停发。", false)]
    [InlineData("教练的养老保险谁来交？", "养老保险由冰场缴纳。", true)]
    [InlineData("托管班一个月收多少托管费？", "托管费享受9折。", false)]
    [InlineData("冰屋卖不卖，一间多少钱？", "冰屋每间每月600元。", false)]
    [InlineData("被除名的学员隔几年可以重新报名？", "资格有效期为三年,三年后需要考核。", false)]
    [InlineData("被除名的学员隔几年可以重新报名？", "资格有效期为三年,从2016年起取消复审。", false)]
    [InlineData("被除名的学员隔几年可以重新报名？", "除名的2年内不得报名。", true)]
    [InlineData("进了黑名单怎样移出来？", "逾期的列入黑名单。", false)]
    [InlineData("冰场和校队签了几年？", "冰场与校队达成合作。", false)]
    [InlineData("冰场和校队签了几年？", "冰场与校队签约3年。", true)]
    [InlineData("冰雪基金投了哪几家公司？", "冰雪基金总规模5亿元。", false)]
    [InlineData("冰雪基金投了哪几家公司？", "冰雪基金投了北岸乳业公司。", true)]
    [InlineData("冰场的食堂是哪家公司？", "食堂每季度测评,不合格的由承包方整改。", false)]
    [InlineData("冰场的食堂是哪家公司？", "食堂由北岸餐饮公司承包。", true)]
    [InlineData("冰刀杂志有哪几本？", "冰刀杂志每篇奖励500元。", false)]
    [InlineData("冰刀杂志有哪几本？", "冰刀杂志指《冰刀》、《寒江》。", true)]
    [InlineData("买一双冰鞋大概要花多少？", "冰鞋按购置额的10%补贴。", false)]
    [InlineData("买一双冰鞋大概要花多少？", "冰鞋每双600元。", true)]
    [InlineData("训练卡能不能转成季卡？", "训练卡遗失的补办一张。", false)]
    [InlineData("训练卡能不能转成季卡？", "训练卡可以变更为季卡。", true)]
    [InlineData("冰场一年的营收多少？", "冰场有看台3座。", false)]
    [InlineData("冰场一年的营收多少？", "冰场年收入300万元。", true)]
    [InlineData("哪几个牌子的冰鞋能补？", "冰鞋每双补100元。", false)]
    [InlineData("从中心借钱，一年利息是百分之几？", "可贷额度为余额的50%。", false)]
    [InlineData("从中心借钱，一年利息是百分之几？", "年利率3.1%。", true)]
    [InlineData("我想问，拨哪个号？", "见附件2《申报表》。", false)]
    [InlineData("我想问，拨哪个号？", "咨询电话5528450。", true)]
    [InlineData("冰票开出了多少张？", "可在手机页面选择开票。", false)]
    [InlineData("冰票开出了多少张？", "已开冰票3万多张。", true)]
    [InlineData("冰场执照有效期是几年？", "自有效期届满之日起5个工作日内通知。", false)]
    [InlineData("冰场执照有效期是几年？", "有效期3年。", true)]
    [InlineData("从中心借钱，年利率是几个百分点？", "可贷额度为余额的50%。", false)]
    [InlineData("冰机功率至少几千瓦？", "每台补贴800元。", false)]
    [InlineData("云溪的补贴找哪个部门申请？", "云溪给予补贴200万元。", false)]
    [InlineData("云溪的补贴找哪个部门申请？", "向体育局提出。", true)]
    [InlineData("浙江先在哪些城市试？", "浙江省推进冰雪产业。", false)]
    [InlineData("浙江先在哪些城市试？", "浙江省在杭州试点。", true)]
    [InlineData("冰票从哪儿寄到哪儿？", "冰票试用了邮寄。", false)]
    [InlineData("意见发到哪个邮箱？", "公开征求意见。", false)]
    [InlineData("冰场为什么不收六岁以下的学员？", "不足六岁的学员，冰场不予接收。", false)]
    [InlineData("冰场为什么不收六岁以下的学员？", "为保障安全,不足六岁的学员,冰场不予接收。", true)]
    [InlineData("我为什么领不到冰鞋补贴？", "不足六岁的学员不予补贴。", true)]
    [InlineData("冰场二期真的如期建成了吗？", "力争三年建成冰场二期。", false)]
    [InlineData("冰场二期真的如期建成了吗？", "冰场二期已经建成。", true)]
    [InlineData("冰场的满意度是哪家机构统计的？", "冰场的满意度为91%。", false)]
    [InlineData("冰场的满意度是哪家机构统计的？", "据体育局统计，冰场的满意度为91%。", true)]
    [InlineData("第一张冰票开给了谁？", "冰场开出了第一张冰票。", false)]
    [InlineData("冰场的协议是谁代表签的字？", "冰场签署了协议。", false)]
    [InlineData("冰场有小程序吗？", "冰场在网站售票。", false)]
    [InlineData("“冰讯”在鸿蒙手机上能用吗？", "在“冰讯”App购票。", false)]
    [InlineData("冰链是哪家公司研发的？", "冰场用冰链给冰票存证。", false)]
    [InlineData("冰链是哪家公司研发的？", "冰链由云溪科技公司研发。", true)]
    [InlineData("冰队的评审小组由哪些人组成？", "向评审小组书面提出。", false)]
    [InlineData("冰场管理委员会的副主任由谁担任？", "主任由局长担任。", false)]
    [InlineData("到2030年云溪力争全市打造什么？", "到2030年，云溪力争全市打造", false)]
    [InlineData("到2030年云溪力争全市打造什么？", "到2030年，云溪力争全市打造冰城。", true)]
    [InlineData("训练费按天还是按月算？", "训练费每次60元。", false)]
    [InlineData("训练费按天还是按月算？", "训练费每月600元。", true)]
    [InlineData("冰鞋多久之内不许转卖？", "领冰鞋的每人限一双。", false)]
    [InlineData("冰鞋多久之内不许转卖？", "冰鞋三年内不得转让。", true)]
    [InlineData("骗冰雪补贴的要判几年？", "骗取补贴的，处两倍罚款。", false)]
    [InlineData("云溪学员开冰场能贷多少款？", "获得助学贷款的学员，每人给予补贴1000元。", false)]
    [InlineData("云溪学员开冰场能贷多少款？", "学员贷款额度最高20万元。", true)]
    [InlineData("冰场的1.2亿元投资里，财政出了多少？", "冰场总投资1.2亿元，占地3万平方米，2024年完工。", true)]
    [InlineData("冰场的1.2亿元投资里，财政出了多少？", "冰场总投资1.2亿元，2024年完工。", false)]
    [InlineData("家里有两双冰鞋还能申请吗？", "名下有两双以上冰鞋的不得申请。", true)]
    public void A_value_asked_for_stands_in_the_words_quoted(string question, string quoted, bool isTold) =>
        Assert.Equal(isTold, Particulars.Quoted.Untold(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), quoted).Count == 0);

    [Theory]
    [InlineData("河东集团的子公司叫什么？", "河东集团下属子公司在做溯源。", true)]
    [InlineData("河东集团的子公司叫什么？", "河东集团把溯源交给云溪子公司。", false)]
    [InlineData("云溪市的票据平台叫什么？", "云溪市的票据平台已经上线。", true)]
    [InlineData("云溪市的票据平台叫什么？", "长青平台由云溪市建设。", false)]
    [InlineData("云溪市找人的那条链叫什么？", "云溪市搭建了寻亲链。", false)]
    [InlineData("苍耳又叫什么？", "苍耳，又称苍子。", false)]
    public void A_name_is_neither_generic_nor_what_the_question_says(string question, string quoted, bool lacks) =>
        Assert.Equal(lacks, AskedAttributes.LacksName(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), quoted));

    [Theory]
    [InlineData("硕士每月租房补多少？", "本科毕业生每月1500元。", true)]
    [InlineData("硕士每月租房补多少？", "本科及以上学历每月1500元。", false)]
    [InlineData("硕士每月租房补多少？", "来这里工作的每月1500元。", false)]
    [InlineData("硕士能领租房补贴吗？", "本科毕业生可以领。", false)]
    [InlineData("有中级职称的领多少？", "具有副高级专业技术职称的领12万元。", true)]
    [InlineData("有高级职称的领多少？", "具有副高级专业技术职称的领12万元。", false)]
    [InlineData("三室户月租多少？", "一室户每月900元，两室户每月1400元。", true)]
    [InlineData("一室户月租多少？", "一室户每月900元，两室户每月1400元。", false)]
    [InlineData("制定地方标准奖多少？", "国际标准、国家标准各奖100万元。", true)]
    [InlineData("制定国家标准奖多少？", "国际标准、国家标准各奖100万元。", false)]
    [InlineData("省级教练补多少？", "市级教练补500元。", true)]
    [InlineData("丁级球场补多少？", "甲级球场补500元。", true)]
    [InlineData("冰场一期花了多少钱？", "冰场二期预算900万元。", true)]
    [InlineData("冰场二期花了多少钱？", "冰场二期预算900万元。", false)]
    [InlineData("三等奖发多少？", "一等奖发500元，三等奖发100元。", false)]
    [InlineData("特等奖发多少？", "一等每人500元，二等每人300元。", true)]
    [InlineData("二等奖学金发多少？", "一等每人500元，二等每人300元。", false)]
    [InlineData("买一手房贷多少？", "购买二手房的，贷款最高40万元。", true)]
    public void What_is_told_of_other_grades_is_not_told_of_the_one_asked_for(string question, string said, bool isOther) =>
        Assert.Equal(isOther, AskedGrades.IsOther(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), said));

    [Theory]
    [InlineData("2024年冰鞋的租金是多少？")]
    [InlineData("被取消资格的学员隔几年可以重新申请？")]
    public async Task What_is_told_of_another_year_or_the_other_way_round_is_refused(string question)
    {
        using var documents = new SmallCollection(("rink.md", "# 云溪市冰上运动中心2022年收费公告\n\n冰鞋2022年的租金每次15元。\n\n学员多次逾期的，列入失信名单；弄虚作假的，取消资格。\n"));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task Own_words_in_quotation_marks_are_no_name()
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        var answer = await documents.AskAsync("“收上来的训练费”一期是多少钱？");
        Assert.Contains("900元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sign_has_a_name_of_its_own_and_a_weight()
    {
        Assert.Equal(Signs.All.Count, Signs.All.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(Signs.All, s => s.LogOdds is 0 || s.Name.Length == 0);
    }

    [Theory]
    [InlineData("冰鞋最贵的是哪一种？", Outcome.NotFound)]
    [InlineData("冰鞋的押金是多少？", Outcome.Grounded)]
    public async Task What_no_text_compares_is_not_the_dearest(string question, Outcome expected) =>
        Assert.Equal(expected, (await AskedTexts.AskAsync(question, Rink)).Outcome);
}
