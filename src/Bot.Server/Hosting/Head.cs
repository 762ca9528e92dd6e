namespace Bot.Server.Hosting;

/// <summary>HEAD on whatever GET serves: the same status and headers without the body (RFC 9110 9.3.2), as monitors ask.</summary>
internal static class Head
{
    /// <summary>Must stand before routing, which knows GET alone.</summary>
    public static void UseHead(this WebApplication app) => app.Use(static async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });
}
