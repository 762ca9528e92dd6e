using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>Words by which people of a school, a hospital or a county call it (全校, 院里, 全县): a document of such a body need not say them, its title or issuer does.</summary>
internal static partial class OwnWords
{
    private static readonly (Regex Word, Regex Titled)[] Bodies = [(School(), Schools()), (Hospital(), Hospitals()), (Firm(), Firms()), (County(), Counties()), (City(), Cities()), (Park(), Parks())];

    /// <summary>Whether <paramref name="word"/>, which is folded, calls the body whose document <paramref name="passage"/> is of.</summary>
    public static bool IsMeant(string word, PreparedPassage passage) => Array.Exists(Bodies, b => b.Word.IsMatch(word) && b.Titled.IsMatch(passage.Title));

    [GeneratedRegex("^(?:[全本我]校|学校|校方|校里)$", RegexOptions.None, 10000)]
    private static partial Regex School();

    [GeneratedRegex("大学|学院|学校|中学|小学", RegexOptions.None, 10000)]
    private static partial Regex Schools();

    [GeneratedRegex("^(?:[全本我]院|医院|院方|院里)$", RegexOptions.None, 10000)]
    private static partial Regex Hospital();

    [GeneratedRegex("医院", RegexOptions.None, 10000)]
    private static partial Regex Hospitals();

    [GeneratedRegex("^(?:[全本我](?:公司|厂|集团)|厂里)$", RegexOptions.None, 10000)]
    private static partial Regex Firm();

    [GeneratedRegex("公司|集团|厂", RegexOptions.None, 10000)]
    private static partial Regex Firms();

    [GeneratedRegex("^(?:全县|县里)$", RegexOptions.None, 10000)]
    private static partial Regex County();

    [GeneratedRegex("[\u4e00-\u9fff]县", RegexOptions.None, 10000)]
    private static partial Regex Counties();

    [GeneratedRegex("^(?:全市|市里)$", RegexOptions.None, 10000)]
    private static partial Regex City();

    [GeneratedRegex("[\u4e00-\u9fff]市", RegexOptions.None, 10000)]
    private static partial Regex Cities();

    [GeneratedRegex("^(?:全园|园区|园里)$", RegexOptions.None, 10000)]
    private static partial Regex Park();

    [GeneratedRegex("[产业科技创新工]园|园区", RegexOptions.None, 10000)]
    private static partial Regex Parks();
}
