namespace Bot.Knowledge.Tests.Outlining;

/// <summary>Which date a document is given: the one that it states of itself, never one that it happens to mention.</summary>
public sealed class StatedDateTests
{
    private const string Body = "全县共有托儿所十二家，其中公办七家，民办五家，分布在九个乡镇。";

    [Theory]
    [InlineData("a.txt", "石门县托育公报\n\n石门县统计局　2024年3月20日\n\n" + Body, "2024-03-20", "石门县统计局")]
    [InlineData("a.md", "---\ntitle: 托育\ndate: 2017-06\n---\n\n2018年5月1日开园。\n\n" + Body, null, null)]
    [InlineData("a.md", "---\ntitle: 托育\n---\n\n| 园 | 时间 |\n|---|---|\n| 甲 | 2018年5月1日 |\n", null, null)]
    public void A_document_has_the_date_and_issuer_that_it_states(string name, string text, string? date, string? issuer)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            var document = Assert.Single(CollectionReader.Read(folder).Documents);
            Assert.Equal(date, document.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(issuer, document.Metadata.GetValueOrDefault("issuer"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
