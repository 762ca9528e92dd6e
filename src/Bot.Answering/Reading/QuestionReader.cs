using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Replying;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Reading;

/// <summary>Reads a question: its kind, what it speaks of and what it demands.</summary>
/// <param name="expander">Corrects typos and reads pinyin by the collection's own words; null to take every question as it is written.</param>
/// <param name="lexicon">Cuts text into words and knows other words for them.</param>
internal sealed partial class QuestionReader(Lexicon lexicon, QueryExpander? expander = null)
{
    private static readonly PhraseList Stop = PhraseList.Load("stop.txt");
    private static readonly PhraseList Chatter = PhraseList.Load("chatter.txt");

    /// <summary>Reads <paramref name="text"/>, which is a whole question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="context">What is known around it: today, and places that only the documents know.</param>
    public ReadQuestion Read(string text, FactContext context)
    {
        var expansion = expander?.Expand(text) ?? new QueryExpansion(text, [], []);
        var corrections = expansion.Corrections.Where(c => !IsQuoted(text, c.Range)).OrderByDescending(c => c.Range.Start).ToList();
        string corrected = corrections.Aggregate(text, (t, c) => string.Concat(t.AsSpan(0, c.Range.Start), c.To, t.AsSpan(c.Range.End)));
        string plain = Spoken.Plain(corrected);
        var (folded, rank) = Ranks.Of(Folding.Fold(plain));
        var kind = SmallTalk.KindOf(folded) ?? (EnglishWording.IsEnglish(folded) ? EnglishKinds.Of(folded) : null) ?? KindRules.KindOf(folded);
        int cut = Measured().Match(folded) is { Success: true } measure ? measure.Index + measure.Length : 0;
        var tokens = Tokens(folded, cut);
        bool[] masked = Cuts.MaskMeasures(MaskChatter(Mask(folded), folded, tokens), folded, tokens);
        var values = ValueScanner.Scan(folded);
        var terms = Terms(folded, masked, tokens, cut, expansion);
        var named = FactExtractor.Extract(folded, context).Where(f => f.Region is not null && Cuts.IsWhole(tokens, f.Range)).ToList();
        MarkPlaces(terms, named);
        MarkDates(terms, values);
        string wording = EnglishWording.IsEnglish(folded) ? EnglishWording.Of(folded, terms) : folded;
        return new ReadQuestion
        {
            Text = plain,
            Asked = corrected,
            Corrections = [.. corrections.Select(c => new Correction(c.From, c.To)).Reverse()],
            Folded = folded,
            Kind = IsBareName(kind, folded, terms) ? QuestionKind.Definition : kind,
            Measure = KindRules.MeasureOf(folded) ?? EnglishKinds.MeasureOf(folded),
            Rank = rank,
            Wording = wording,
            WantsList = KindRules.WantsList(wording) || KindRules.WantsList(folded),
            Compares = KindRules.Compares(wording) || KindRules.Compares(folded),
            Terms = terms,
            Focus = FocusFinder.Find(folded, terms),
            Places = Places(terms, named),
            YearPart = KindRules.YearPart(folded),
            AsOf = context.Written ?? DateOnly.MaxValue,
            Pairs = Pairs(folded, masked),
            Values = values,
            Stated = BracketReader.Stated(folded, values),
            Years = [.. values.Where(v => v.Kind == ValueKind.Date && v.Number >= DateReader.Year).Select(v => (int)v.Number / DateReader.Year).Distinct()],
        };
    }

    // 哪个体检套餐 has no 个体 in it: a measure word ends where the question word does.
    private IReadOnlyList<Token> Tokens(string folded, int cut) => cut == 0 ? lexicon.Segmenter.Tokens(folded) :
    [
        .. lexicon.Segmenter.Tokens(folded[..cut]),
        .. lexicon.Segmenter.Tokens(folded[cut..]).Select(t => t with { Range = new TextRange(t.Range.Start + cut, t.Range.End + cut) }),
    ];

    // Neither its first nor its last word is talk or a verb that goes with anything (想建成, 政府给), nor does it ask or count.
    private static bool IsThing(QuestionTerm term, string folded, IReadOnlyList<Token> tokens)
    {
        var inside = tokens.Where(t => term.Range.Contains(t.Range)).ToList();
        return !term.Asks && !UnknownRun.IsCount(term.Text) && (term.Role is not TermRole.Word || inside.Count == 0
            || !(IsTalk(inside[0].Range.Of(folded)) || IsTalk(inside[^1].Range.Of(folded)) || (inside.Count > 1 && inside[^1].Range.Length == 1 && UnknownRun.IsLoose(folded[inside[^1].Range.Start]))));
    }

    private static bool IsTalk(string word) => Stop.Contains(word) || Chatter.Contains(word);

    // A word typed alone asks what the thing is.
    private static bool IsBareName(QuestionKind kind, string folded, List<QuestionTerm> terms) =>
        kind is QuestionKind.Fact && terms is [{ Role: TermRole.Word or TermRole.Name } only] && only.Range.Length == folded.AsSpan().Trim().Length;

    // A term that is a place is one, whatever words it was cut into.
    private static void MarkPlaces(List<QuestionTerm> terms, List<Fact> named)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (named.Exists(f => f.Range == terms[i].Range))
            {
                terms[i] = terms[i] with { Role = TermRole.Region };
            }
        }
    }

    private static void MarkDates(List<QuestionTerm> terms, IReadOnlyList<TypedValue> values)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (values.Any(v => v.Kind == ValueKind.Date && v.Range.Overlaps(terms[i].Range)))
            {
                terms[i] = terms[i] with { Role = TermRole.Date };
            }
        }
    }

    private static List<Region> Places(List<QuestionTerm> terms, List<Fact> named)
    {
        var nicknamed = terms.SelectMany(t => t.Variants.Where(v => v.Factor >= 0.8)).SelectMany(v => Gazetteer.China.Find(v.Text).Take(1)).Where(r => r.Code.Length <= 4);
        return [.. named.Select(f => f.Region!).Concat(nicknamed).Distinct()];
    }

    private static bool[] Mask(string folded)
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

    private List<QuestionTerm> Terms(string folded, bool[] masked, IReadOnlyList<Token> tokens, int cut, QueryExpansion expansion)
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
        foreach (var (range, variants) in lexicon.Find(folded).Where(found => !(found.Range.Start < cut && found.Range.End > cut) && !Cuts.Straddles(tokens, found.Range) && !Cuts.CutsAsking(tokens, found.Range) && !terms.Exists(t => t.Role == TermRole.Word && t.Range.Overlaps(found.Range))))
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

        AddWords(folded, masked, tokens, terms, [.. ValueScanner.Scan(folded).Where(v => v.Kind == ValueKind.Date).Select(v => v.Range.End)]);
        return [.. terms.Select(t => t with { IsThing = IsThing(t, folded, tokens), IsOfficial = lexicon.IsOfficial(t.Text), Akin = t is { Role: TermRole.Word, IsDemanded: true } ? lexicon.Akin(t.Text) : t.Akin })];
    }

    private void AddWords(string folded, bool[] masked, IReadOnlyList<Token> tokens, List<QuestionTerm> terms, int[] dateEnds)
    {
        int known = terms.Count;
        bool isEnglish = EnglishWording.IsEnglish(folded);
        var run = new TextRange(0, 0);
        foreach (var token in tokens.Where(t => !Cuts.IsNumeral(t, folded)))
        {
            bool isContent = char.IsLetterOrDigit(token.Term[0]) && !IsMasked(masked, token.Range) && !Stop.Contains(token.Term)
                && !terms.Take(known).Any(t => t.Range.Overlaps(token.Range));
            if (isContent && token.Range.Length == 1 && Folding.IsHan(folded[token.Range.Start]))
            {
                // Single characters side by side are a name that the dictionary does not know; 19年业界 has no 年业界.
                run = run.End == token.Range.Start && run.Length > 0 && !dateEnds.Contains(run.End) && !Cuts.Counts(folded, run) ? run with { End = token.Range.End } : Flush(folded, run, token.Range, terms);
                continue;
            }

            run = Flush(folded, run, new TextRange(0, 0), terms);
            if (isContent)
            {
                var role = !char.IsAsciiLetter(token.Term[0]) ? TermRole.Word : isEnglish ? TermRole.Foreign : TermRole.Name;
                terms.Add(new QuestionTerm(token.Range.Of(folded), token.Range, role, []));
            }
        }

        Flush(folded, run, run, terms);
    }

    private TextRange Flush(string folded, TextRange run, TextRange next, List<QuestionTerm> terms)
    {
        foreach (var part in UnknownRun.Parts(folded, run))
        {
            terms.Add(part.Length > 1
                ? new QuestionTerm(part.Of(folded), part, TermRole.Word, []) { IsListed = false, IsCount = UnknownRun.IsCount(part.Of(folded)) }
                : new QuestionTerm(part.Of(folded), part, TermRole.Character, lexicon.Single(folded[part.Start])) { IsListed = false });
        }

        return next;
    }

    private static List<string> Pairs(string folded, bool[] masked)
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

    // “卖房的人” and “高新企业” are a person's own words in quotation marks, no names.
    private bool IsPlain(Match quoted)
    {
        var inside = quoted.Groups["name"];
        return quoted.Value[0] != '《' && (Plain().IsMatch(inside.Value) || lexicon.Find(inside.Value).Any(found => found.Range.Length == inside.Length));
    }

    // What stands in quotation marks is meant as it stands; that is how a reader undoes a correction.
    private static bool IsQuoted(string text, TextRange range) =>
        range.Start > 0 && range.End < text.Length && text[range.Start - 1] is '“' or '"' or '《' or '「' && text[range.End] is '”' or '"' or '》' or '」';

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

    [GeneratedRegex("[《“\"「『](?<name>[^《》“”\"「」『』]{2,60})[》”\"」』]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Quoted();

    [GeneratedRegex("[的了没不还吗呢]", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Plain();

    [GeneratedRegex("[哪几]个(?=体(?!工商|户)|人(?![^,。?？]{0,2}账户)|性|别)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Measured();
}
