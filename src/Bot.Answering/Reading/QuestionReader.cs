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
/// <param name="occurs">Whether the documents may have a word; null where none are known.</param>
internal sealed partial class QuestionReader(Lexicon lexicon, QueryExpander? expander = null, Func<string, bool>? occurs = null)
{
    private readonly TermReader _terms = new(lexicon, occurs);

    /// <summary>Reads <paramref name="text"/>, which is a whole question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="context">What is known around it: today, and places that only the documents know.</param>
    public ReadQuestion Read(string text, FactContext context)
    {
        var expansion = expander?.Expand(text) ?? new QueryExpansion(text, [], []);
        var (corrected, corrections) = Corrected(text, expansion);
        string plain = Spoken.Plain(corrected);
        var (folded, rank) = Ranks.Of(Folding.Fold(plain));
        var kind = SmallTalk.KindOf(folded) ?? (EnglishWording.IsEnglish(folded) ? EnglishKinds.Of(folded) : null) ?? KindRules.KindOf(folded);
        int cut = Measured().Match(folded) is { Success: true } measure ? measure.Index + measure.Length : 0;
        var tokens = Tokens(folded, cut);
        bool[] masked = TermReader.Mask(folded, tokens);
        var scanned = ValueScanner.Scan(folded);
        var values = Stated(folded, scanned);
        var terms = _terms.Read(folded, masked, tokens, scanned, cut, expansion);
        var named = FactExtractor.Places(folded, context).Where(f => Cuts.IsWhole(tokens, f.Range)).ToList();
        var stated = BracketReader.Stated(folded, values);
        MarkPlaces(terms, named);
        MarkNumbers(terms, values, stated, kind);
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
            SpeaksOfThePast = KindRules.SpeaksOfThePast(folded),
            AsOf = context.Written ?? DateOnly.MaxValue,
            Pairs = TermReader.Pairs(folded, masked),
            Values = values,
            Stated = stated,
            Years = [.. values.Where(v => v.Kind == ValueKind.Date && v.Number >= DateReader.Year).Select(v => (int)v.Number / DateReader.Year).Distinct()],
        };
    }

    private static (string Text, List<SpellingCorrection> Corrections) Corrected(string text, QueryExpansion expansion)
    {
        var corrections = expansion.Corrections.Where(c => !IsQuoted(text, c.Range)).OrderByDescending(c => c.Range.Start).ToList();
        return (corrections.Aggregate(text, (t, c) => string.Concat(t.AsSpan(0, c.Range.Start), c.To, t.AsSpan(c.Range.End))), corrections);
    }

    // 几十万 asks for the number that it seems to hold.
    private static List<TypedValue> Stated(string folded, IReadOnlyList<TypedValue> scanned) => [.. scanned.Where(v => v.Range.Start == 0 || folded[v.Range.Start - 1] is not '几')];

    // 哪个体检套餐 has no 个体 in it: a measure word ends where the question word does.
    private IReadOnlyList<Token> Tokens(string folded, int cut) => cut == 0 ? lexicon.Segmenter.Tokens(folded) :
    [
        .. lexicon.Segmenter.Tokens(folded[..cut]),
        .. lexicon.Segmenter.Tokens(folded[cut..]).Select(t => t with { Range = new TextRange(t.Range.Start + cut, t.Range.End + cut) }),
    ];

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

    private static void MarkNumbers(List<QuestionTerm> terms, List<TypedValue> values, IReadOnlyList<Bracket> stated, QuestionKind kind)
    {
        MarkDates(terms, values);
        MarkOwn(terms, stated, kind);
    }

    // 我22万买的车能补多少: the asker's own number falls under a rule, whose numbers are others; so does the grade P6 under P5-P7.
    private static void MarkOwn(List<QuestionTerm> terms, IReadOnlyList<Bracket> stated, QuestionKind kind)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (((term.Role == TermRole.Word && Numeral().IsMatch(term.Text)) || (term.Text.Length > 1 && char.IsAsciiLetter(term.Text[0]) && char.IsAsciiDigit(term.Text[1]))) && stated.FirstOrDefault(s => s.Range.Contains(term.Range)) is { Range.Length: > 0 } own)
            {
                terms[i] = term with { Stated = own, IsCount = term.IsCount || (kind == QuestionKind.Amount && Numeral().IsMatch(term.Text) && term.Text.AsSpan().ContainsAnyInRange('0', '9')) };
            }
        }
    }

    private static List<Region> Places(List<QuestionTerm> terms, List<Fact> named)
    {
        var nicknamed = terms.SelectMany(t => t.Variants.Where(v => v.Factor >= 0.8)).SelectMany(v => Gazetteer.China.Find(v.Text).Take(1)).Where(r => r.Code.Length <= 4);
        return [.. named.Select(f => f.Region!).Concat(nicknamed).Distinct()];
    }

    // What stands in quotation marks is meant as it stands; that is how a reader undoes a correction.
    private static bool IsQuoted(string text, TextRange range) =>
        range.Start > 0 && range.End < text.Length && text[range.Start - 1] is '“' or '"' or '《' or '「' && text[range.End] is '”' or '"' or '》' or '」';

    [GeneratedRegex("^[0-9一二两三四五六七八九十百千万]", RegexOptions.None, 10000)]
    private static partial Regex Numeral();

    [GeneratedRegex("[哪几]个(?=体(?!工商|户)|人(?![^,。?？]{0,2}账户)|性|别)", RegexOptions.None, 10000)]
    private static partial Regex Measured();
}
