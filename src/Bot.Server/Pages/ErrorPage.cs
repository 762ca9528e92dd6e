namespace Bot.Server.Pages;

/// <summary>What a person sees when a page cannot be shown.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(HttpContext context, int status)
    {
        var (title, advice) = status switch
        {
            StatusCodes.Status400BadRequest => ("请求有误", "地址中的参数不正确，请返回后重试。"),
            StatusCodes.Status404NotFound => ("没有找到这一页", "文档可能已被移除或更名，可以在“全部文档”里查找。"),
            StatusCodes.Status413PayloadTooLarge => ("问题太长", "请把问题缩短后再提问。"),
            StatusCodes.Status429TooManyRequests => ("提问太频繁", "请稍等片刻再试。"),
            StatusCodes.Status503ServiceUnavailable => ("正在建立索引", "文档正在整理，几秒钟后刷新本页即可提问。"),
            _ => ("出错了", "服务器没能完成这次请求，已经记录。请稍后再试。"),
        };
        return Layout.WriteAsync(context, $"{title} - 文档问答", Html.Of($"""
            <section class="empty">
            <h1>{title}</h1>
            <p>{advice}</p>
            <p><a class="button" href="/ask">返回提问</a></p>
            </section>
            """));
    }
}
