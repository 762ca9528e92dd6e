using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>What a page hides from its readers: by attribute, by inline style, or by a class that its own style sheet hides.</summary>
internal sealed partial class HiddenRules
{
    private const int MaxClassLength = 2_000;

    private readonly HashSet<string> _hiddenClasses = new(StringComparer.Ordinal) { "hidden", "hide", "d-none", "sr-only", "visually-hidden", "invisible" };
    private readonly HashSet<string> _hiddenIds = new(StringComparer.Ordinal);

    private HiddenRules()
    {
    }

    /// <summary>Reads the page's style elements. Linked style sheets are not loaded.</summary>
    public static HiddenRules Of(IDocument page)
    {
        var rules = new HiddenRules();
        foreach (IElement style in page.QuerySelectorAll("style"))
        {
            foreach (Match match in SimpleRule().Matches(style.TextContent))
            {
                if (HidingStyle().IsMatch(match.Groups["body"].Value))
                {
                    (match.Groups["mark"].Value == "." ? rules._hiddenClasses : rules._hiddenIds).Add(match.Groups["name"].Value);
                }
            }
        }

        return rules;
    }

    /// <summary>Whether a reader of the page does not see the element.</summary>
    public bool Hides(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style))
        || (element.Id is { } id && _hiddenIds.Contains(id))
        || Array.Exists(Classes(element), _hiddenClasses.Contains);

    /// <summary>The first classes of an element. The DOM's own list compares each with all others, which a hostile attribute makes slow.</summary>
    public static string[] Classes(IElement element)
    {
        string classes = element.GetAttribute("class") ?? "";
        return classes[..Math.Min(classes.Length, MaxClassLength)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0(\.0+)?\s*(!important\s*)?(;|$)|font-size\s*:\s*0(px|pt|em|rem|%)?\s*(!important\s*)?(;|$)|(^|[;\s])(max-)?(height|width)\s*:\s*0(px)?\s*(!important\s*)?(;|$)|text-indent\s*:\s*-[0-9]{3,}|(left|top)\s*:\s*-[0-9]{4,}|clip\s*:\s*rect\(\s*(0|1px)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        10000)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(^|[}\s,])(?<mark>[.#])(?<name>[\w-]{1,80})\s*\{(?<body>[^{}]{0,2000})\}", RegexOptions.None, 10000)]
    private static partial Regex SimpleRule();
}
