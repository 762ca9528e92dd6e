using Bot.Answering.Tests.Support;
using Bot.Search.Analysis.Lexicons;
using Xunit;

namespace Bot.Answering.Tests.Lexicons;

public sealed class LexiconFilesTests
{
    private static readonly Thesaurus Synonyms = Thesaurus.Read();

    [Fact]
    public void The_loader_finds_no_problem_in_the_committed_files()
    {
        var wordLists = WordLists.Load([Repository.PathOf("knowledge/lexicon")]);
        Assert.NotEmpty(wordLists.Words);
        Assert.Empty(wordLists.Problems);
    }

    [Fact]
    public void Every_line_of_the_thesaurus_relates_different_words_by_one_sign()
    {
        Assert.DoesNotContain(Synonyms.Relations, r => r.Words.Count < 2 || r.Words.Distinct(StringComparer.Ordinal).Count() < r.Words.Count);
    }

    [Fact]
    public void A_word_of_one_character_leads_to_others_and_none_leads_to_it()
    {
        Assert.DoesNotContain(Synonyms.Relations, r => r.Words.Any(w => w.Trim() != w || w.Length == 0));
        Assert.DoesNotContain(Synonyms.Relations, r => r.Words.Skip(r.Sign == "->" ? 1 : 0).Any(w => w.Length < 2));
    }

    [Fact]
    public void No_pair_is_stated_on_two_lines()
    {
        var twice = Synonyms.Relations.SelectMany(r => r.Pairs()).GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("补贴", "贷款")]
    [InlineData("奖励", "贷款")]
    [InlineData("补贴", "贴息")]
    [InlineData("最高", "最低")]
    [InlineData("上限", "下限")]
    [InlineData("不低于", "不超过")]
    [InlineData("县政府", "市人民政府")]
    [InlineData("购房补贴", "租房补贴")]
    [InlineData("首套住房", "二套住房")]
    [InlineData("硕士", "博士")]
    [InlineData("本科", "专科")]
    [InlineData("公积金", "社保")]
    [InlineData("失业保险", "养老保险")]
    [InlineData("失业保险金", "失业保险费")]
    [InlineData("有效", "废止")]
    [InlineData("发明专利", "实用新型")]
    [InlineData("个人所得税", "企业所得税")]
    [InlineData("联盟链", "公有链")]
    [InlineData("中国银行", "中国人民银行")]
    [InlineData("个体工商户", "企业")]
    [InlineData("小微企业", "中小企业")]
    [InlineData("碳达峰", "碳中和")]
    [InlineData("领军人才", "拔尖人才")]
    [InlineData("财政厅", "财政局")]
    [InlineData("全职", "全日制")]
    public void Words_that_a_reader_must_tell_apart_do_not_reach_each_other(string one, string other)
    {
        Assert.DoesNotContain(other, Synonyms.Reach(one));
        Assert.DoesNotContain(one, Synonyms.Reach(other));
    }

    [Theory]
    [InlineData("央行", "中国人民银行")]
    [InlineData("鹏城", "深圳")]
    [InlineData("断缴", "中断缴费")]
    [InlineData("电车", "新能源汽车")]
    [InlineData("老板", "法定代表人")]
    [InlineData("丢工作", "失业")]
    public void Everyday_words_reach_those_of_the_documents(string everyday, string official)
    {
        Assert.Contains(official, Synonyms.Reach(everyday));
    }

    [Fact]
    public void The_glossary_gives_each_lower_case_phrase_its_meanings_once()
    {
        var entries = Thesaurus.Lines("glossary.txt").Select(line => line.Split(" = ")).ToList();
        Assert.All(entries, e => Assert.True(e.Length == 2 && e[0].Trim() == e[0] && e[0].All(c => char.IsAscii(c) && !char.IsAsciiLetterUpper(c)), string.Join(" = ", e)));
        Assert.Equal(entries.Count, entries.Select(e => e[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, e => Assert.True(e[1].Split(", ") is var meanings && meanings.All(m => m.Length > 0) && meanings.Distinct(StringComparer.Ordinal).Count() == meanings.Length, e[0]));
    }

    [Fact]
    public void The_word_list_has_each_word_once_and_none_of_one_character()
    {
        var words = Thesaurus.Lines("words.txt").Select(line => line.Split('\t')[0]).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(words, w => w.Length < 2 || w.Any(char.IsWhiteSpace));
    }
}
