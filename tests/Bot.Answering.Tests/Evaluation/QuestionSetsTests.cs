using Bot.Answering.Evaluation;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;

namespace Bot.Answering.Tests.Evaluation;

/// <summary>The committed question sets fit the documents that they ask about, as the bot itself reads them.</summary>
public sealed class QuestionSetsTests
{
    public static TheoryData<string, string> Sets => new()
    {
        { "tests/questions/knowledge.jsonl", "knowledge" },
        { "tests/questions/jichuan.jsonl", "tests/collections/jichuan" },
        { "tests/questions/minghu.jsonl", "tests/collections/minghu" },
        { "tests/questions/zhiyang.jsonl", "tests/collections/zhiyang" },
        { "tests/questions/lichuan.jsonl", "tests/collections/lichuan" },
        { "tests/questions/cangwu.jsonl", "tests/collections/cangwu" },
        { "tests/questions/kinds-zhiyang.jsonl", "tests/collections/zhiyang" },
        { "tests/questions/kinds-jichuan.jsonl", "tests/collections/jichuan" },
        { "tests/questions/computed-zhiyang.jsonl", "tests/collections/zhiyang" },
        { "tests/questions/computed-lichuan.jsonl", "tests/collections/lichuan" },
        { "tests/questions/computed-jichuan.jsonl", "tests/collections/jichuan" },
        { "tests/questions/sides-jichuan.jsonl", "tests/collections/jichuan" },
        { "tests/questions/sides-lichuan.jsonl", "tests/collections/lichuan" },
        { "tests/questions/sides-minghu.jsonl", "tests/collections/minghu" },
        { "tests/questions/sides-zhiyang.jsonl", "tests/collections/zhiyang" },
        { "tests/questions/sides-knowledge.jsonl", "knowledge" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_quote_stands_in_a_paragraph_of_its_document(string questions, string folder)
    {
        var collection = CollectionReader.Read(Repository.PathOf(folder));
        var misplaced = QuestionSet.Read(Repository.PathOf(questions))
            .SelectMany(q => q.Gold.Select(g => (q.Id, g.Doc, g.Quote)))
            .Where(g => !Stands(g.Quote, collection.Find(g.Doc)));
        Assert.Empty(misplaced);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_document_is_read(string questions, string folder)
    {
        var collection = CollectionReader.Read(Repository.PathOf(folder));
        Assert.Empty(collection.Failures);
        Assert.All(QuestionSet.Read(Repository.PathOf(questions)).SelectMany(q => q.Gold), g => Assert.NotNull(collection.Find(g.Doc)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Ids_are_unique_and_only_answerable_questions_have_gold(string questions, string folder)
    {
        var set = QuestionSet.Read(Repository.PathOf(questions));
        Assert.Equal(set.Count, set.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(set, q => Assert.Equal(q.Answerable, q.Gold.Count > 0 && q.AnswerAll.Count > 0));
        Assert.True(Directory.Exists(Repository.PathOf(folder)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Follow_ups_have_earlier_turns_and_what_cannot_be_answered_has_nothing_to_say(string questions, string folder)
    {
        var set = QuestionSet.Read(Repository.PathOf(questions));
        Assert.All(set.Where(q => q.Category == "multiturn"), q => Assert.NotEmpty(q.Turns));
        Assert.All(set.Where(q => !q.Answerable), q => Assert.Empty(q.AnswerAll));
        Assert.True(Directory.Exists(Repository.PathOf(folder)));
    }

    private static bool Stands(string quote, Document? document) =>
        document is not null
        && document.Passages.Any(p => p.Kind != PassageKind.Heading && p.Text.Contains(quote, StringComparison.Ordinal));
}
