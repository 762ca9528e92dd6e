using System.Text.RegularExpressions;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;

namespace Bot.Answering.Tests.Evaluation;

/// <summary>The documents in knowledge/ are described as their filters and citations need it.</summary>
public sealed partial class OwnCollectionTests
{
    private static readonly string[] Categories = ["policy", "subsidy", "city", "company", "park", "alliance", "application", "overview"];

    private static readonly Collection Collection = CollectionReader.Read(Repository.PathOf("knowledge"));

    public static TheoryData<string> Ids => [.. Collection.Documents.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_document_names_title_category_region_and_source(string id)
    {
        var document = Collection.Find(id)!;
        Assert.Contains(document.Metadata["category"], Categories);
        Assert.All(["title", "region", "source"], key => Assert.NotEmpty(document.Metadata[key]));
        Assert.Equal(document.Metadata["title"], document.Title);
        Assert.Contains(document.Passages, p => p.Kind != PassageKind.Heading);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_date_is_a_day_a_month_or_a_year(string id)
    {
        if (Collection.Find(id)!.Metadata.TryGetValue("date", out string? date))
        {
            Assert.Matches(Date(), date);
        }
    }

    [Fact]
    public void Titles_are_unique() =>
        Assert.Equal(Collection.Documents.Count, Collection.Documents.Select(d => d.Title).Distinct(StringComparer.Ordinal).Count());

    [GeneratedRegex(@"\A\d{4}(-\d{2}(-\d{2})?)?\z", RegexOptions.None, 10000)]
    private static partial Regex Date();
}
