using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

/// <summary>Forms of an English word have one stem, and other words another.</summary>
public sealed class EnglishStemTests
{
    [Theory]
    [InlineData("subsidy", "subsidies")]
    [InlineData("apply", "applied")]
    [InlineData("apply", "applying")]
    [InlineData("charge", "charging")]
    [InlineData("compensate", "compensated")]
    [InlineData("plan", "planned")]
    [InlineData("penalty", "penalties")]
    [InlineData("batch", "batches")]
    [InlineData("check-up package", "check up packages")]
    [InlineData("service centre", "service centers")]
    [InlineData("organisation", "organizations")]
    [InlineData("employer", "employer's")]
    public void Forms_of_a_word_are_one(string one, string other) => Assert.Equal(EnglishStem.OfPhrase(one), EnglishStem.OfPhrase(other));

    [Theory]
    [InlineData("bed", "b")]
    [InlineData("string", "str")]
    [InlineData("bus", "bu")]
    [InlineData("class", "cla")]
    [InlineData("analysis", "analysi")]
    [InlineData("king", "k")]
    public void Short_words_stay(string word, string cut) => Assert.NotEqual(cut, EnglishStem.Of(word));

    [Theory]
    [InlineData("How much are the rent subsidies?", "rent subsidies")]
    [InlineData("rent-subsidy rules", "rent-subsidy")]
    [InlineData("Is renting subsidised?", "")]
    public void A_phrase_is_found_in_any_form(string question, string expected)
    {
        string folded = Folding.Fold(question);
        var found = Lexicon.OfGlossary("rent subsidy = 租房补贴").Find(folded).Select(f => folded[f.Range.Start..f.Range.End]);
        Assert.Equal(expected, string.Join(" / ", found));
    }

    [Fact]
    public void What_the_glossary_lists_comes_before_what_has_its_stem()
    {
        var lexicon = Lexicon.OfGlossary("rent = 租金", "rented = 租赁");
        Assert.Equal("租赁", lexicon.Find("rented").Single().Variants[0].Text);
        Assert.Equal("租金", lexicon.Find("rents").Single().Variants[0].Text);
    }
}
