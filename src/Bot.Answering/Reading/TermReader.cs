using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Reading;

/// <summary>Reads the terms of a question: what stands in marks, numbers, words of the thesaurus with other words for them, and what is left between these and the words of talk.</summary>
/// <param name="lexicon">Knows other words for a word.</param>
/// <param name="occurs">Whether the documents may have a word; null where none are known.</param>
internal sealed partial class TermReader(Lexicon lexicon, Func<string, bool>? occurs)
{
    private static readonly PhraseList Stop = PhraseList.Load("stop.txt");
    private static readonly PhraseList Chatter = PhraseList.Load("chatter.txt");

    /// <summary>For each character of <paramref name="folded"/> whether it belongs to words of talk, to words that ask, or to a measure word, and so to no content.</summary>
    public static bool[] Mask(string folded, IReadOnlyList<Token> tokens) => Cuts.MaskMeasures(MaskChatter(MaskStops(folded), folded, tokens), folded, tokens);

    /// <summary>The terms of a question.</summary>
    /// <param name="folded">The question, folded.</param>
    /// <param name="masked">What is no content, by <see cref="Mask"/>.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="values">The values that it states, however it asks.</param>
    /// <param name="cut">Where a measure word ends that no term may reach across; 0 for none.</param>
    /// <param name="expansion">Its names in pinyin.</param>
    public List<QuestionTerm> Read(string folded, bool[] masked, IReadOnlyList<Token> tokens, IReadOnlyList<TypedValue> values, int cut, QueryExpansion expansion)
    {
        var terms = new List<QuestionTerm>();
        foreach (Match quoted in Quoted().Matches(folded).Where(m => !IsPlain(m)))
        {
            var inside = quoted.Groups["name"];
            terms.Add(new QuestionTerm(inside.Value, inside.Range(), TermRole.Name, []));
        }

        terms.AddRange(Ordinals.Of(folded));
        terms.AddRange(Numerals.Of(folded));
        terms.AddRange(Separable.Of(folded, tokens, lexicon));
        bool IsCut(TextRange found) => (found.Start < cut && found.End > cut) || Cuts.Straddles(tokens, found) || Cuts.CutsAsking(tokens, found) || Cuts.IsVerbUntil(folded, found);
        foreach (var (range, variants) in lexicon.Find(folded).Where(found => !IsCut(found.Range) && !LeadsNowhere(folded, found.Range, found.Variants, tokens) && !terms.Exists(t => t.Role == TermRole.Word && t.Range.Overlaps(found.Range))))
        {
            var role = IsAllMasked(masked, range) || Stop.Contains(range.Of(folded)) ? TermRole.Hint : TermRole.Word;
            terms.Add(new QuestionTerm(range.Of(folded), range, role, variants));
        }

        // A name in pinyin is one in characters: Changsha is 长沙.
        foreach (var names in expansion.Phrases.Where(p => p.Kind == ExpansionKind.Pinyin).GroupBy(p => p.Source, StringComparer.Ordinal))
        {
            int at = folded.IndexOf(names.Key, StringComparison.Ordinal);
            if (at >= 0)
            {
                terms.Add(new QuestionTerm(names.Key, new TextRange(at, at + names.Key.Length), TermRole.Foreign, [.. names.Select(n => new TermVariant(n.Text, 0.9))]));
            }
        }

        AddWords(folded, masked, tokens, terms, values);
        return [.. Deputies.Join(terms, folded).Select(t => t with { IsThing = IsThing(t, folded, tokens), IsOfficial = lexicon.IsOfficial(t.Text), Form = AttributeForms.Of(t.Text), Akin = t is { Role: TermRole.Word, IsDemanded: true } ? lexicon.Akin(t.Text) : t.Akin })];
    }

    /// <summary>The pairs of characters of <paramref name="folded"/> that are content, each once.</summary>
    public static List<string> Pairs(string folded, bool[] masked)
    {
        var pairs = new List<string>();
        for (int i = 0; i + 1 < folded.Length; i++)
        {
            if (!masked[i] && !masked[i + 1] && char.IsLetterOrDigit(folded[i]) && char.IsLetterOrDigit(folded[i + 1]))
            {
                string pair = folded.Substring(i, 2);
                if (!pairs.Contains(pair, StringComparer.Ordinal))
                {
                    pairs.Add(pair);
                }
            }
        }

        return pairs;
    }

    private static bool[] MaskStops(string folded)
    {
        var masked = new bool[folded.Length];
        for (int i = 0; i < folded.Length;)
        {
            int length = Stop.MatchLength(folded, i);
            if (length < 2)
            {
                i++;
                continue;
            }

            Array.Fill(masked, true, i, length);
            i += length;
        }

        return masked;
    }

    private static bool[] MaskChatter(bool[] masked, string folded, IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (Chatter.Contains(token.Range.Of(folded)))
            {
                Array.Fill(masked, true, token.Range.Start, token.Range.Length);
            }
        }

        return masked;
    }

    private void AddWords(string folded, bool[] masked, IReadOnlyList<Token> tokens, List<QuestionTerm> terms, IReadOnlyList<TypedValue> values)
    {
        int known = terms.Count;
        bool isEnglish = EnglishWording.IsEnglish(folded);
        var run = new TextRange(0, 0);
        foreach (var token in tokens.Where(t => !Cuts.IsNumeral(t, folded)))
        {
            bool isContent = char.IsLetterOrDigit(token.Term[0]) && !IsMasked(masked, token.Range) && !Stop.Contains(token.Term)
                && !terms.Take(known).Any(t => t.Range.Overlaps(token.Range)) && !Cuts.IsVerbUntil(folded, token.Range);
            if (isContent && token.Range.Length == 1 && Cuts.BelongsToValue(folded, values, token.Range.Start))
            {
                // 30万买辆新的 has no 万买, and 8个月班 no 个月班.
                run = Flush(folded, Flush(folded, run, token.Range, terms), new TextRange(0, 0), terms);
                continue;
            }

            if (isContent && token.Range.Length == 1 && Folding.IsHan(folded[token.Range.Start]))
            {
                // Single characters side by side are a name that the dictionary does not know; 19年业界 has no 年业界.
                run = run.End == token.Range.Start && run.Length > 0 && !values.Any(v => v.Kind == ValueKind.Date && v.Range.End == run.End) && !Cuts.Counts(folded, run) ? run with { End = token.Range.End } : Flush(folded, run, token.Range, terms);
                continue;
            }

            run = Flush(folded, run, new TextRange(0, 0), terms);
            if (isContent)
            {
                var role = !char.IsAsciiLetter(token.Term[0]) ? TermRole.Word : isEnglish ? TermRole.Foreign : TermRole.Name;
                terms.Add(new QuestionTerm(token.Range.Of(folded), token.Range, role, []) { IsCount = UnknownRun.IsCount(token.Range.Of(folded)) || IsTime(folded, token.Range) });
            }
        }

        Flush(folded, run, run, terms);
    }

    // 夜市摊 in 夜市摊位费: a phrase that cuts the last word, and that neither the documents have nor anything it leads to, hides the words themselves.
    private bool LeadsNowhere(string folded, TextRange range, IReadOnlyList<TermVariant> variants, IReadOnlyList<Token> tokens) =>
        occurs is not null && tokens.Any(t => t.Range.Length > 1 && t.Range.Start > range.Start && t.Range.Start < range.End && t.Range.End > range.End)
        && !occurs(range.Of(folded)) && !variants.Any(v => occurs(v.Text)) && !new QuestionTerm(range.Of(folded), range, TermRole.Word, []).Asks;

    // 交了7年: the number of years is its own token.
    private static bool IsTime(string folded, TextRange number) =>
        number.Length <= 2 && !folded.AsSpan(number.Start, number.Length).ContainsAnyExceptInRange('0', '9') && TimeUnit().IsMatch(folded.AsSpan(number.End));

    private TextRange Flush(string folded, TextRange run, TextRange next, List<QuestionTerm> terms)
    {
        foreach (var part in UnknownRun.Parts(folded, run))
        {
            terms.Add(part.Length > 1
                ? new QuestionTerm(part.Of(folded), part, TermRole.Word, []) { IsListed = false, IsCount = UnknownRun.IsCount(part.Of(folded)) && !folded.AsSpan(part.End).StartsWith("月", StringComparison.Ordinal) }
                : new QuestionTerm(part.Of(folded), part, TermRole.Character, lexicon.Single(folded[part.Start])) { IsListed = false });
        }

        return next;
    }

    // Neither its first nor its last word is talk or a verb that goes with anything (想建成, 政府给), nor does it ask or count.
    private static bool IsThing(QuestionTerm term, string folded, IReadOnlyList<Token> tokens)
    {
        var inside = tokens.Where(t => term.Range.Contains(t.Range)).ToList();
        return !term.Asks && !UnknownRun.IsCount(term.Text) && (term.Role is not TermRole.Word || inside.Count == 0
            || !(IsTalk(inside[0].Range.Of(folded)) || IsTalk(inside[^1].Range.Of(folded)) || (inside.Count > 1 && inside[^1].Range.Length == 1 && UnknownRun.IsLoose(folded[inside[^1].Range.Start]))));
    }

    private static bool IsTalk(string word) => Stop.Contains(word) || Chatter.Contains(word);

    // “卖房的人” and “高新企业” are a person's own words in quotation marks, no names.
    private bool IsPlain(Match quoted)
    {
        var inside = quoted.Groups["name"];
        return quoted.Value[0] != '《' && (Plain().IsMatch(inside.Value) || lexicon.Find(inside.Value).Any(found => found.Range.Length == inside.Length));
    }

    private static bool IsAllMasked(bool[] masked, TextRange range) => !masked.AsSpan(range.Start, range.Length).Contains(false);

    private static bool IsMasked(bool[] masked, TextRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (masked[i])
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[《“\"「『](?<name>[^《》“”\"「」『』]{2,60})[》”\"」』]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?:年(?!度|底|初|末|[0-9第上下全])|个月|天|岁|周岁|个工作日)", RegexOptions.None, 10000)]
    private static partial Regex TimeUnit();

    [GeneratedRegex("[的了没不还吗呢]", RegexOptions.None, 10000)]
    private static partial Regex Plain();
}
