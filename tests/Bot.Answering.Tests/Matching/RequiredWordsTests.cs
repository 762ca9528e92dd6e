using System.Text.RegularExpressions;
using Bot.Answering.Evaluation;
using Bot.Answering.Matching;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Matching;

public sealed class RequiredWordsTests
{
    [Theory]
    [InlineData("到账|打款", "到账 打款")]
    [InlineData("(?:多少|几)个?学分", "学分")]
    [InlineData("(?<!副)(主编|总编)", "主编 总编")]
    [InlineData("e-?mail", "mail")]
    [InlineData("网站\\.cn", "网站.cn")]
    [InlineData("几[天月]", "几")]
    [InlineData("(?:多|少)?[大小]{1,2}[^,。]{0,4}", "大 小")]
    [InlineData("a+bc*d", "a")]
    [InlineData("公(?!司)章+面", "公")]
    [InlineData("[\\u4e00-\\u9fff]县", "县")]
    [InlineData("x{2,}几时", "几时")]
    [InlineData("(?<n>[一二])个", "个")]
    [InlineData("第(?<n>[一二三四]{1,2}|\\d)[拨波茬]", "第")]
    [InlineData("(?<v>[\u4e00-\u9fff])[不没]\\k<v>", "不 没")]
    [InlineData("(?<n>甲|乙丙)\\k<n>?", "甲 乙丙")]
    public void One_of_them_stands_in_all_that_matches(string pattern, string words) => Assert.Equal(words.Split(' '), RequiredWords.Of(pattern));

    [Theory]
    [InlineData("[^,]{2}")]
    [InlineData("多少|")]
    [InlineData("(?:什么)?")]
    [InlineData("(?<n>[一-九])\\k<n>")]
    [InlineData("(?'n'[一二])个")]
    [InlineData("[a-z-[aeiou]]b")]
    [InlineData("\\u4e00")]
    [InlineData("什么|\\d")]
    [InlineData("a{,3}")]
    public void None_is_told_of_what_demands_none_or_is_not_known(string pattern) => Assert.Null(RequiredWords.Of(pattern));

    [Theory]
    [InlineData("particulars.txt")]
    [InlineData("forms.txt")]
    [InlineData("quoted.txt")]
    public void What_the_word_files_match_has_one(string name)
    {
        var patterns = EmbeddedLines.Of(typeof(Particulars), name).Select(line => line.Split("=>")[0].Trim().TrimStart('~', ' '))
            .Select(asked => (Regex: new Regex(asked, RegexOptions.None, TimeSpan.FromSeconds(10)), Words: RequiredWords.Of(asked))).Where(p => p.Words is not null).ToList();
        Assert.NotEmpty(patterns);
        string[] sets = ["knowledge", "near-minghu", "near-jichuan", "near-zhiyang", "near-lichuan"];
        foreach (string question in sets.SelectMany(set => QuestionSet.Read(Repository.PathOf($"tests/questions/{set}.jsonl"))).Select(q => Folding.Fold(q.Question)))
        {
            Assert.All(patterns, p => Assert.True(p.Words!.Any(w => question.Contains(w, StringComparison.Ordinal)) || !p.Regex.IsMatch(question), $"{p.Regex}: {question}"));
        }
    }
}
