using Bot.Answering.Composition;
using Bot.Server.Hosting;

namespace Bot.Server.Pages;

/// <summary>GET /documents: all documents by category, and the files that could not be read.</summary>
internal static class DocumentsPage
{
    private const int MaxDocuments = 2000;

    public static void MapDocumentsPage(this WebApplication app) =>
        app.MapGet("/documents", ShowAsync).LimitPerClient().ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext context, SnapshotHolder holder)
    {
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        var collection = lease.Snapshot.Collection;
        var groups = DocumentGroup.Of(collection).Select(group => Html.Of($"""
            <section>
            <h2>{group.Label} <span class="count">{group.Documents.Count}</span></h2>
            <ul class="list">{group.Documents.Take(MaxDocuments).Select(DocumentGroup.Item)}</ul>
            </section>
            """));
        var failures = collection.Failures.Count == 0
            ? Html.Empty
            : Html.Of($"""
                <section>
                <h2>没能读取的文件 <span class="count">{collection.Failures.Count}</span></h2>
                <ul class="list">{collection.Failures.Take(MaxDocuments).Select(f => Html.Of($"""<li>{f.Path} <span class="path">{f.Reason}</span></li>"""))}</ul>
                </section>
                """);
        await Layout.WriteAsync(context, "全部文档 - 文档问答", Html.Of($"""
            <section class="directory">
            <h1>全部文档</h1>
            <p class="facts">共 {collection.Documents.Count} 份文档，{collection.Passages.Count} 个段落</p>
            {groups}
            {failures}
            </section>
            """));
    }
}
