using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>Which province, city, district or country has most of something is told by a sentence that ranks places of that rank (浙江省有4家，并列第一), not by one that ranks others (按城市看).</summary>
internal static partial class Ranked
{
    private static readonly (Regex Asked, Regex Told)[] Ranks =
        [(AsksProvince(), TellsProvince()), (AsksCity(), TellsCity()), (AsksDistrict(), TellsDistrict()), (AsksCountry(), TellsCountry())];

    /// <summary>The sentence that ranks places of the rank asked for comes first.</summary>
    public static Telling Order { get; } = new(folded => Array.Find(Ranks, r => r.Asked.IsMatch(folded)).Told, compares: true);

    /// <summary>Probability that such a sentence answers where its passage says most of the question.</summary>
    public const double Sure = 0.6;

    // How much of the question its passage and what stands above it say then.
    private const double Covered = 0.6;

    /// <summary>Whether a sentence of <paramref name="passage"/> ranks places of the rank asked for, and with the headings above it says most of <paramref name="question"/>.</summary>
    public static bool Tells(WeightedQuestion question, PreparedPassage passage) =>
        Order.Sentence(question, passage) is { } sentence
        && WeightedTerm.Share([.. question.Terms.Where(t => t.Term is { IsDemanded: true, IsThing: true } && !Ends().IsMatch(t.Term.Text))], $"{sentence.Of(passage.Text)}\n{passage.Context}") >= Covered;

    private const string Which = "(?:哪[一几两三些]?个?|什么)";
    private const string Most = "[^,。?]{0,12}(?:最[多大高强]|第一|排[名在]?第一|领先)";
    private const string First = "[^。;]{0,30}(?:最[多大高强]|第一|首位|居首|之首|领先|并列)";

    // 最多 is said by 第一, and 省份 by names of provinces.
    [GeneratedRegex("最|^(?:省份?|城市|市|区县?|国家)$", RegexOptions.None, 10000)]
    private static partial Regex Ends();

    [GeneratedRegex(Which + "省" + Most + "|最[多大高强]的省份?", RegexOptions.None, 10000)]
    private static partial Regex AsksProvince();

    [GeneratedRegex("(?:[按以]省份?|[两三四]省|(?<!各|全|本|多|跨|个)[\u4e00-\u9fff]省(?!市))" + First, RegexOptions.None, 10000)]
    private static partial Regex TellsProvince();

    [GeneratedRegex(Which + "(?:城市|市(?!场))" + Most + "|最[多大高强]的(?:城市|市$)", RegexOptions.None, 10000)]
    private static partial Regex AsksCity();

    [GeneratedRegex("(?:城市|(?<!省|各|全|本|个)[\u4e00-\u9fff]市(?!场))" + First, RegexOptions.None, 10000)]
    private static partial Regex TellsCity();

    [GeneratedRegex(Which + "(?:区县?|县区?|街道|乡镇|镇|乡)(?!块链|域|间)" + Most + "|最[多大高强]的(?:区县?|县区?|街道|乡镇|镇|乡)(?:[?]|$|是)", RegexOptions.None, 10000)]
    private static partial Regex AsksDistrict();

    [GeneratedRegex("(?:[区县镇乡](?!块链|域|间)|街道)" + First, RegexOptions.None, 10000)]
    private static partial Regex TellsDistrict();

    [GeneratedRegex(Which + "国家?" + Most + "|最[多大高强]的国家", RegexOptions.None, 10000)]
    private static partial Regex AsksCountry();

    [GeneratedRegex("国" + First, RegexOptions.None, 10000)]
    private static partial Regex TellsCountry();
}
