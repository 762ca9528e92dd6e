using Bot.Knowledge;

namespace Bot.Server.Pages;

/// <summary>What the page shows before the first question: an invitation above the box, and below it what the documents are about.</summary>
internal static class WelcomeView
{
    private const int MaxCategories = 12;
    private const int MaxTitles = 4;

    public static (Html Heading, Html Contents) Of(Collection collection)
    {
        var heading = Html.Of($"""
            <section class="welcome">
            <h1>有什么想了解的？</h1>
            <p>用一句话提问。答案附有原文出处，点序号就能看到那一段。</p>
            </section>
            """);
        var groups = DocumentGroup.Of(collection).Take(MaxCategories).Select(group => Html.Of($"""
            <li>
            <h3>{group.Label} <span class="count">{group.Documents.Count}</span></h3>
            <ul>{group.Documents.Take(MaxTitles).Select(DocumentGroup.Item)}</ul>
            </li>
            """));
        return (heading, Html.Of($"""
            <section class="contents" aria-labelledby="contents">
            <h2 id="contents">现有 {collection.Documents.Count} 份文档</h2>
            <ul class="cards">{groups}</ul>
            <p><a href="/documents">查看全部文档</a></p>
            </section>
            """));
    }
}
