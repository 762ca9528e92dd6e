using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>What a question asks for in so many words, and how a text that answers tells it: pairs of patterns from an embedded file.</summary>
internal sealed partial class Particulars
{
    // What the groups of a pattern hold.
    private const string Group = "$1";
    private const string SecondGroup = "$2";

    // Before words that must be what is asked for.
    private const string AskedFor = "~ ";

    // What stands before a word that is asked for, and what after.
    private const string Before = "(?:什么|啥|哪(?:一|几|两)?[个些种家款台位类条本份项套张处座只块门支名]?|多少[个名位家种项份张台套辆条]?|几[个名位家种项份张台套辆条]|有没有|有无|谁是|谁当|谁做)[^,。?]{0,3}?";
    private const string After = "(?:上|里|方面|名|的)?(?:都|又|还|也|大概|大约|一般|具体|到底|究竟|一共|总共|目前|现在|最[多少高低大小快晚早长迟]|分别|通常|各|各自|平均|会|应该|应|该|必须|一定)*"
        + "(?:是|叫|有|为|多|几|在哪|在什么|怎么|咋|谁|由|归|什么|啥|如何|哪|能|可以|要|需|得|够|行|算|$|\\?|呢|吗|嘛)";

    // Before a pattern that must be met outside the question's own words.
    private const string Outside = "+ ";

    // How a pattern begins that says what no answer holds.
    private const string Never = "^(?!";

    // In place of the question's own words, where no pattern goes on.
    private const char Blank = '\u0001';

    private readonly string _file;
    private readonly Line[] _all;

    // The lines that a question may be met by one of their words, found at once; the others must be tried.
    private readonly WordIndex _words;
    private readonly int[] _others;
    private readonly RecentPatterns _told = new(MostKept);

    // A question is asked again and again, of each draft.
    private readonly ConditionalWeakTable<ReadQuestion, IReadOnlyList<Asked>> _asked = [];

    // As many of the patterns that depend on the question are kept.
    private const int MostKept = 4000;

    private Particulars(string file, bool ownWordsTell)
    {
        _file = file;
        _all = [.. EmbeddedLines.Of(typeof(Particulars), file).Select(line => Parsed(line, ownWordsTell))];
        _words = new WordIndex(_all.Select(line => line.Words));
        _others = [.. Enumerable.Range(0, _all.Length).Where(i => _all[i].Words.Count == 0)];
    }

    /// <summary>
    /// Things that a right answer nearly always names when a question asks for them: a fee, a tax, a deposit, an address, a spouse, the day the money arrives. Other
    /// words of a question may be far from those of the documents; these have few other words.
    /// </summary>
    public static Particulars Named { get; } = new("particulars.txt", ownWordsTell: true);

    /// <summary>Names and forms without which no text that is cited tells what is asked for: a city, a road, a country, who holds a post, how often, what has been done.</summary>
    public static Particulars Formed { get; } = new("forms.txt", ownWordsTell: true);

    /// <summary>Values that the very words quoted must hold when a question asks for them: a sum of money, a share, a day, hours, a telephone number.</summary>
    public static Particulars Quoted { get; } = new("quoted.txt", ownWordsTell: false);

    /// <summary>Where <paramref name="question"/> asks for particulars that <paramref name="said"/>, which is folded, does not tell.</summary>
    public IReadOnlyList<TextRange> Untold(ReadQuestion question, string said) => [.. UntoldOf(question, said).Select(a => a.Range)];

    /// <summary>The lines of the file that ask for them, for an explanation.</summary>
    public IEnumerable<string> UntoldLines(ReadQuestion question, string said) => UntoldOf(question, said).Select(a => $"{_file}: {a.Written}");

    private IEnumerable<Asked> UntoldOf(ReadQuestion question, string said)
    {
        string? others = null;
        return _asked.GetValue(question, AskedBy).Where(a => !Telling(a.Told).IsMatch(a.IsOutside ? others ??= Without(said, question.Folded) : said) && (a.Told.StartsWith(Never, StringComparison.Ordinal) || !IsToldByForm(question, a.Range, said)));
    }

    private IReadOnlyList<Asked> AskedBy(ReadQuestion question)
    {
        // What was asked before need not be told again.
        int start = Math.Max(KindRules.OuterStart(question.Folded), question.Own);
        // Nor what somebody tells of his case before he asks (我外地户口，社保才交一年，…).
        start = Math.Max(start, OfOwnCase().IsMatch(question.Folded) ? WordingSupport.Asking(question.Folded).Start : 0);
        var said = _words.Find(question.Folded);
        return
        [
            .. said.Keys.Concat(_others).Order().Select(i => _all[i].Of(question.Folded, said.GetValueOrDefault(i))).OfType<Asked>()
                .Where(a => a.Range.Start >= start && !JoinsWords(question, a.Range)),
        ];
    }

    // What is said without the stretches of two characters and more that the question says itself.
    private static string Without(string said, string asked)
    {
        char[] others = said.ToCharArray();
        for (int at = 0; at < said.Length;)
        {
            int length = 0;
            while (at + length < said.Length && char.IsLetter(said[at + length]) && asked.AsSpan().IndexOf(said.AsSpan(at, length + 1)) >= 0)
            {
                length++;
            }

            if (length > 1)
            {
                Array.Fill(others, Blank, at, length);
            }

            at += length > 1 ? length : 1;
        }

        return new string(others);
    }

    // 规定金牌 asks for no 定金.
    private static bool JoinsWords(ReadQuestion question, TextRange asked) =>
        question.Terms.Any(t => t.Range.Start < asked.Start && t.Range.End > asked.Start)
        && question.Terms.Any(t => t.Range.Start < asked.End && t.Range.End > asked.End);

    private static bool IsToldByForm(ReadQuestion question, TextRange asked, string said) =>
        question.Terms.Any(t => t.Range.Overlaps(asked) && t.Form?.IsMatch(said) == true);

    private Regex Telling(string pattern) => _told.Of(pattern);

    // The words that ask may tell too, wherever they stand.
    private static Line Parsed(string line, bool ownWordsTell)
    {
        string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
        bool isAskedFor = sides[0].StartsWith(AskedFor, StringComparison.Ordinal);
        string asked = isAskedFor ? sides[0][AskedFor.Length..] : sides[0];
        string own = Around().Replace(asked, "");
        bool isOutside = sides[1].StartsWith(Outside, StringComparison.Ordinal);
        string told = (isOutside ? sides[1][Outside.Length..] : sides[1]).Replace(FreeOfCharge.Placeholder, FreeOfCharge.Words, StringComparison.Ordinal);
        told = !ownWordsTell ? told : told is ['!', .. var only] ? only : told.Length > 0 ? $"{own}|{told}" : own;
        return MereWords().IsMatch(asked)
            ? new Line(line, asked.Split('|'), isAskedFor ? new Lazy<Regex>(() => RuntimePattern.Of($"{Before}(?:{asked})|(?:{asked})(?={After})")) : null, told, isOutside)
            : new Line(line, RequiredWords.Of(asked) ?? [], new Lazy<Regex>(() => RuntimePattern.Of(asked)), told, isOutside);
    }

    [GeneratedRegex("\\(\\?<?[!=][^()]*\\)", RegexOptions.None, 10000)]
    private static partial Regex Around();

    [GeneratedRegex("^(?:我|咱|俺|本人|老[公婆]|家里|孩子|[^,，?]{0,4}(?:户口|户籍|低保户|贫困户|困难户|农民工|老兵|退役军人|大学生|下岗职工|下岗工人))[^?]*[,，]", RegexOptions.None, 10000)]
    private static partial Regex OfOwnCase();

    [GeneratedRegex("^[\u4e00-\u9fffa-z0-9|]+$", RegexOptions.None, 10000)]
    private static partial Regex MereWords();

    /// <summary>A particular that a question asks for at <paramref name="Range"/>, the pattern of texts that tell it, and the line as it stands in the file.</summary>
    private sealed record Asked(TextRange Range, string Told, bool IsOutside, string Written);

    /// <summary>A line of the file: what asks, as words or a pattern (with words of which it demands one, for a pattern takes longer to be built and matched), and what tells.</summary>
    private sealed record Line(string Written, IReadOnlyList<string> Words, Lazy<Regex>? Pattern, string Told, bool IsOutside)
    {
        /// <summary>Where <paramref name="folded"/>, which has its first word at <paramref name="word"/>, asks for it first, or null.</summary>
        public Asked? Of(string folded, TextRange word) =>
            Pattern is null ? new Asked(word, Told, IsOutside, Written)
            : Pattern.Value.Match(folded) is { Success: true } match
                ? new Asked(match.Range(), Told.Replace(Group, Regex.Escape(match.Groups[1].Value), StringComparison.Ordinal).Replace(SecondGroup, Regex.Escape(match.Groups[2].Value), StringComparison.Ordinal), IsOutside, Written)
                : null;
    }
}
