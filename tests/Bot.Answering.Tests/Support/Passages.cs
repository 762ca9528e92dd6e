namespace Bot.Answering.Tests.Support;

/// <summary>Retrieved passages for tests, without a collection behind them.</summary>
internal static class Passages
{
    public static RetrievedPassage Of(string text, string title = "测试文件", params string[] headings) => new(
        $"doc#{Math.Abs(string.GetHashCode(text, StringComparison.Ordinal)) % 1000}",
        1,
        new DocumentReference("doc", title, null, "doc.md", null),
        headings,
        1,
        text,
        []);
}
