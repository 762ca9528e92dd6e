using System.Text.RegularExpressions;

namespace Bot.Answering.Tabulating;

/// <summary>Which end of an order a question asks for.</summary>
/// <param name="WantsLeast">The smallest or earliest one.</param>
/// <param name="Word">How the answer calls it (高, 多, 早); empty when the question names no end.</param>
internal sealed partial record Direction(bool WantsLeast, string Word)
{
    /// <summary>The end that the folded question asks for.</summary>
    public static Direction Of(string folded, bool dates)
    {
        var match = (dates ? Dates() : Sizes()).Match(folded);
        if (!match.Success)
        {
            return new Direction(dates, "");
        }

        string word = match.Groups["w"].Value;
        word = word switch { "先" => "早", "后" => "晚", "久" => "长", "新" => "晚", _ => word };
        return new Direction(word is "少" or "低" or "小" or "短" or "早" or "便宜", word);
    }

    /// <summary>What is at place <paramref name="rank"/>, 1 to 5, from this end: 最高, 第二高.</summary>
    public string Said(int rank) => $"{(rank > 1 ? $"第{"一二三四五"[rank - 1]}" : "最")}{(Word.Length > 0 ? Word : "高")}";

    [GeneratedRegex("(?:最|更|谁|得|哪.{0,8}?|先|比.{1,12})(?<w>[早晚先后新])|(?<w>先)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Dates();

    [GeneratedRegex("(?:最|更|谁|得|哪(?:个|边|家|里|座城市|个城市|种|类|档|批|级|项)?.{0,10}?)(?<w>多(?!少)|少|高(?!新)|低(?!保)|大(?!学|连)|小(?!学|微|时)|长(?!沙)|短|久|贵|便宜)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Sizes();
}
