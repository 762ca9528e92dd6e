namespace Bot.Answering.Tabulating;

/// <summary>Tells long pieces of a list by their beginning.</summary>
internal static class Shortening
{
    /// <summary><paramref name="text"/>, cut at <paramref name="longest"/> characters or the last mark before, if that leaves more than <paramref name="least"/>.</summary>
    public static string Of(string text, int longest, int least)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int end = text.LastIndexOfAny(['。', '；', '，', '：', '、'], longest);
        return text[..(end > least ? end : longest)] + "……";
    }
}
