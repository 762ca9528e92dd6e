using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

/// <summary>What reference texts tell of persons, works and places in a form of words that does not name it.</summary>
public sealed class AttributeFormsTests
{
    [Theory]
    [InlineData("作者", "《寒江夜渡》,明代顾云樵所著的小说。", true)]
    [InlineData("作者", "《寒江夜渡》是顾云樵1931年出版的小说。", true)]
    [InlineData("作者", "《寒江夜渡》是一部著名的小说。", false)]
    [InlineData("籍贯", "顾云樵,清江府柳溪人。", true)]
    [InlineData("籍贯", "顾云樵(1901年),清江柳溪(今岚川市)人。", true)]
    [InlineData("籍贯", "由清江区负责人,带队检查。", false)]
    [InlineData("国籍", "洛恩,挪威滑雪运动员。", true)]
    [InlineData("国籍", "洛恩在挪威滑雪。", false)]
    [InlineData("父亲", "顾云樵,顾南山第三子。", true)]
    [InlineData("父亲", "顾云樵的孙子在柳溪。", false)]
    [InlineData("母亲", "顾云樵,由陈氏所生。", true)]
    [InlineData("母亲", "会议室设母婴室。", false)]
    [InlineData("儿子", "有三子:顾平、顾安。", true)]
    [InlineData("妻子", "顾云樵娶柳氏。", true)]
    [InlineData("去世", "1962年九月卒。", true)]
    [InlineData("去世", "1962年毕业。", false)]
    [InlineData("产地", "柳溪青梨产于清江县。", true)]
    [InlineData("售价", "当时只售0.4元。", true)]
    [InlineData("籍贯", "顾云樵,浙江嘉善柳溪人。", true)]
    [InlineData("国籍", "洛恩,马来西亚籍华裔导演。", true)]
    [InlineData("职业", "顾云樵,藏书家、目录学家。", true)]
    [InlineData("职业", "国家、企业都出资。", false)]
    [InlineData("妻子", "生母为夫人郭氏,母高皇后。", false)]
    [InlineData("年龄", "正统十二年薨,年二十六,无子。", true)]
    [InlineData("设计师", "楼出自匠师蒯山之手。", true)]
    [InlineData("创始人", "由粤商梁年集资开设。", true)]
    [InlineData("建成", "始建于明成化年间。", true)]
    [InlineData("作曲", "音乐由段楼谱写。", true)]
    [InlineData("哥哥", "梅远之弟,早年赴法。", true)]
    [InlineData("定义", "独木舟是用一根树干挖成的船。", true)]
    [InlineData("文号", "清江府(云发〔2031〕12号)。", true)]
    [InlineData("文号", "清江府令第 7 号。", true)]
    [InlineData("文号", "每月12号前报送。", false)]
    public void A_form_tells_what_the_word_asks_for(string word, string folded, bool isTold) =>
        Assert.Equal(isTold, AttributeForms.Of(word)!.IsMatch(folded));

    [Theory]
    [InlineData("顾云樵的父亲是谁", "父亲", true)]
    [InlineData("谁的父亲当过知县", "父亲", true)]
    [InlineData("顾云樵什么时候去世", "去世", true)]
    [InlineData("职工去世后家属能领什么", "去世", false)]
    [InlineData("父亲生病可以请几天假", "父亲", false)]
    public void What_is_only_spoken_of_is_not_asked_for(string question, string word, bool isAsked)
    {
        int at = question.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(isAsked, AttributeForms.IsAsked(question, new Bot.Search.TextRange(at, at + word.Length)));
    }

    [Theory]
    [InlineData("补贴")]
    [InlineData("地址")]
    public void Other_words_have_no_form(string word) => Assert.Null(AttributeForms.Of(word));
}
