using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>Removes from a page what is not its article: scripts, hidden parts, navigation, breadcrumbs, side bars, tools and footers.</summary>
internal static partial class HtmlChrome
{
    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "map",
        "select", "option", "datalist", "button", "input", "textarea", "nav", "footer", "link", "meta", "title", "head", "frameset",
    };

    private static readonly HashSet<string> ChromeRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog", "alertdialog",
    };

    // A container with this much of the page's text is the article, whatever its class is called.
    private const double ArticleShare = 0.5;

    // The ones of these that have no end tag and so nothing between tags.
    private static readonly string[] Empty = ["embed", "input", "link", "meta"];

    /// <summary>Whether what stands between the tags of such elements is no text of the page.</summary>
    public static bool EnclosesNoText(string elementName) => NeverText.Contains(elementName) && !Empty.Contains(elementName);

    /// <summary>Removes those elements from the page.</summary>
    public static void Remove(IDocument page, HiddenRules hidden)
    {
        INode? root = page.Body;
        if (root is null)
        {
            return;
        }

        foreach (IElement element in page.All.Where(e => e != root && e != page.DocumentElement).ToList())
        {
            if (NeverText.Contains(element.LocalName) || hidden.Hides(element))
            {
                element.Remove();
            }
        }

        int total = Math.Max(1, root.TextContent.Count(c => !TextRules.IsBlank(c)));
        // Innermost first, so that a wrapper is judged by what remains in it.
        foreach (IElement element in page.All.Reverse().Where(e => e != root && e != page.DocumentElement).ToList())
        {
            if (IsChrome(element, total))
            {
                element.Remove();
            }
        }
    }

    /// <summary>Whether the line leads to the article before or after, or says where on the site this one stands.</summary>
    public static bool IsNeighbour(string text) => text.Length <= 120 && NeighbourLine().IsMatch(text);

    private static bool IsChrome(IElement element, int total)
    {
        string text = TextRules.Trim(element.TextContent);
        if (text.Length == 0 || text.Length >= total * ArticleShare || element.QuerySelector("h1") is not null || element.LocalName == "h1")
        {
            return false;
        }

        if (element.LocalName == "a" && LeadsNowhere(element, text))
        {
            return true;
        }

        if (element.LocalName == "aside" || ChromeRoles.Contains(element.GetAttribute("role") ?? "") || (element.LocalName == "header" && element.Closest("article,main") is null))
        {
            return true;
        }

        int links = element.QuerySelectorAll("a[href]").Length;
        bool isNamed = NamesChrome(element);
        return (Array.Exists(Words(element), word => NeverArticleWord().IsMatch(word)))
            || (links > 0 && text.Length < 300 && RelatedTitle().IsMatch(text) && LinkedLength(element) * 2 > text.Length)
            || (isNamed && (links > 0 || text.Length < 60))
            || (element.LocalName is "ul" or "ol" or "dl" or "div" or "table" or "tr" or "td" or "p" or "center" or "section" && links > 1 && IsMostlyLinks(element, text))
            || (text.Length < 120 && IsChromeLine(text, element, links));
    }

    // "Top", "打印本页": a link that is all its block says and that leads to no other page.
    private static bool LeadsNowhere(IElement link, string text) =>
        link.GetAttribute("href") is { } href && (href is "#" or "#top" || href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        && text.Length <= 12 && link.ParentElement is { ChildNodes.Length: <= 20 } && TextRules.Trim(link.ParentElement?.TextContent ?? "").Length == text.Length;

    private static bool NamesChrome(IElement element) =>
        Array.Exists(Words(element), word => ChromeWord().IsMatch(word));

    private static string[] Words(IElement element) => $"{element.Id} {string.Join(' ', HiddenRules.Classes(element))}".Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMostlyLinks(IElement element, string text)
    {
        foreach (IElement link in element.QuerySelectorAll("a[href]"))
        {
            // Attachments and other documents that it names belong to the document.
            if (Attachment().IsMatch(link.GetAttribute("href") ?? "") || link.TextContent.Contains("附件", StringComparison.Ordinal)
                || link.TextContent.Contains('《', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return LinkedLength(element) > 0.7 * text.Length;
    }

    private static int LinkedLength(IElement element) =>
        element.QuerySelectorAll("a[href]").Where(link => link.QuerySelector("a") is null).Sum(link => TextRules.Trim(link.TextContent).Length);

    private static bool IsChromeLine(string text, IElement element, int links) =>
        (element.LocalName is "p" or "div" or "span" or "li" or "td" && ChromeLine().IsMatch(text) && !text.Contains('。', StringComparison.Ordinal))
        || (links > 0 && NeighbourLine().IsMatch(text));

    [GeneratedRegex(
        @"\A(nav[0-9]*|navbar|navbox|navi|navigation|menus?|submenu|leftmenu|topmenu|crumbs?|bread|breadcrumbs?|side|sidebar|sider|aside|foot|footer|top|topbar|toolbar|tools?|header|banner|logo|copyright|share|bdshare|pager|paging|pagination|prevnext|related|relate|recommend|links?|friendlinks?|login|search|searchbox|comments?|advert|ads?|cookie|qrcode|feedback|skip)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        10000)]
    private static partial Regex ChromeWord();

    [GeneratedRegex(@"\.(docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|csv|txt)([?#]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Attachment();

    [GeneratedRegex(
        @"\A\s*((您)?(当前|现在|的|所在)*位置\s*[：:>]|(【|\[)?(打印|关闭|收藏|分享|字号|字体)|分享到|扫一扫|版权所有|Copyright|©|.{0,20}ICP备|.{0,12}公网安备|网站标识码|主办[单位]{0,2}[：:]|技术支持[：:]|阅读(次数|量)?[：:]|浏览次数)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        10000)]
    private static partial Regex ChromeLine();

    [GeneratedRegex(@"\A\s*(相关(解读|文件|链接|新闻|阅读|推荐|文章|信息|稿件)|热门(文章|推荐|阅读)|推荐(阅读|文章)|延伸阅读|猜你喜欢|友情链接|最新(文章|动态|公告))", RegexOptions.None, 10000)]
    private static partial Regex RelatedTitle();

    [GeneratedRegex(@"\A(comments?|commentlist|respond|breadcrumbs?|crumbs?|navbar|pagination|pager|sidebar|bdshare)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10000)]
    private static partial Regex NeverArticleWord();

    [GeneratedRegex(@"\A\s*((上|下)一(篇|个|条|页|则)\s*[：:]|(您|你)?(的)?(当前|现在|所在)的?位置\s*[：:])", RegexOptions.None, 10000)]
    private static partial Regex NeighbourLine();
}
