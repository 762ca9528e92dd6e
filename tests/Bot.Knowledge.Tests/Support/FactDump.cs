using Bot.Knowledge.Facts;

namespace Bot.Knowledge.Tests.Support;

/// <summary>Facts as compact text that a test can compare.</summary>
internal static class FactDump
{
    /// <summary>The facts of one kind: "surface=value", with limits and rates of quantities behind.</summary>
    public static string Of(string text, FactKind kind, FactContext? context = null) =>
        string.Join(" ", FactExtractor.Extract(text, context ?? FactContext.None).Where(fact => fact.Kind == kind).Select(Show));

    private static string Show(Fact fact)
    {
        string bound = fact.Quantity?.Bound switch { Bound.AtMost => "≤", Bound.AtLeast => "≥", Bound.About => "~", _ => "" };
        string per = fact.Quantity?.Per is { } each ? $"/{each}" : "";
        return $"{fact.Surface}={bound}{fact.Value}{per}";
    }
}
