namespace Bot.Answering;

/// <summary>What readers call the categories of documents.</summary>
public static class CategoryNames
{
    // Usual keys of front matter; any other value stands for itself.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["policy"] = "政策",
        ["subsidy"] = "补贴与扶持",
        ["city"] = "城市",
        ["company"] = "企业",
        ["project"] = "项目",
        ["park"] = "产业园区",
        ["alliance"] = "联盟与协会",
        ["application"] = "应用",
        ["overview"] = "综述",
        ["standard"] = "标准",
    };

    /// <summary>The label of <paramref name="category"/>, "文档" for none.</summary>
    public static string LabelOf(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return category.Length == 0 ? "文档" : Labels.GetValueOrDefault(category, category);
    }
}
