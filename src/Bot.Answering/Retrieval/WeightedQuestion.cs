using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>A question's terms and pairs with how much each tells passages of this collection apart.</summary>
internal sealed class WeightedQuestion
{
    // What only names the kind of thing asked for (时间, 金额), or counts, need not stand in the answer.
    private const double KindWeight = 0.6;

    /// <summary>Weighs <paramref name="question"/>.</summary>
    public WeightedQuestion(ReadQuestion question, PairStatistics statistics)
    {
        Question = question;
        Terms = [.. question.Terms.Select(t => new WeightedTerm(t, TermWeight(t, statistics)))];
        Focus = Terms.FirstOrDefault(t => ReferenceEquals(t.Term, question.Focus));
        Pairs = [.. question.Pairs.Select(p => new WeightedPair(SearchedWord.Of(p), PairWeight(p, statistics)))];
        TermTotal = Math.Max(1e-6, Terms.Sum(t => t.Weight));
        PairTotal = Math.Max(1e-6, Pairs.Sum(p => p.Weight));
        Aspects = Retrieval.Aspects.Asked(question.Folded);
        AskedToDefine = AskedMeaning.Term(question, Terms);
        Characters = CharacterMatch.Characters(question, statistics);
        CharacterTotal = Math.Max(1e-6, Characters.Sum(c => c.Weight));
        FoldedCharacters = CharacterSet.Each(question.Folded);
        Akin = KinMatch.Words(question, statistics);
    }

    /// <summary>The question.</summary>
    public ReadQuestion Question { get; }

    /// <summary>Its terms.</summary>
    public IReadOnlyList<WeightedTerm> Terms { get; }

    /// <summary>The thing asked for; null when no term is.</summary>
    public WeightedTerm? Focus { get; }

    /// <summary>Its pairs of characters.</summary>
    public IReadOnlyList<WeightedPair> Pairs { get; }

    /// <summary>What it asks for, as bits of <see cref="Retrieval.Aspects"/>.</summary>
    public ulong Aspects { get; }

    /// <summary>The characters that it is about, each once.</summary>
    public IReadOnlyList<WeightedCharacter> Characters { get; }

    /// <summary>The characters of its folded text, one by one.</summary>
    public CharacterSet[] FoldedCharacters { get; }

    /// <summary>Sum of the characters' weights.</summary>
    public double CharacterTotal { get; }

    /// <summary>For each of <see cref="Terms"/>, the words akin to it that the documents use.</summary>
    public IReadOnlyList<IReadOnlyList<SearchedWord>> Akin { get; }

    /// <summary>The term that it asks the meaning of; null when it asks for none.</summary>
    public WeightedTerm? AskedToDefine { get; }

    /// <summary>Sum of the terms' weights.</summary>
    public double TermTotal { get; }

    /// <summary>Sum of the pairs' weights.</summary>
    public double PairTotal { get; }

    /// <summary>Whether <paramref name="pair"/> belongs to the question's content.</summary>
    public bool AsksOf(ReadOnlySpan<char> pair)
    {
        for (int p = 0; p < Pairs.Count; p++)
        {
            if (pair.SequenceEqual(Pairs[p].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Share of the terms' weight that <paramref name="folded"/> holds, 0 to 1.</summary>
    public double TermCoverage(ReadOnlySpan<char> folded)
    {
        double sum = 0;
        for (int t = 0; t < Terms.Count; t++)
        {
            sum += Terms[t].Weight * Terms[t].Strength(folded);
        }

        return sum / TermTotal;
    }

    /// <summary>Share of the pairs' weight that <paramref name="folded"/> holds, 0 to 1.</summary>
    public double PairCoverage(ReadOnlySpan<char> folded)
    {
        double sum = 0;
        for (int p = 0; p < Pairs.Count; p++)
        {
            if (folded.IndexOf(Pairs[p].Text, StringComparison.Ordinal) >= 0)
            {
                sum += Pairs[p].Weight;
            }
        }

        return sum / PairTotal;
    }

    /// <summary>The same for a text that is searched often.</summary>
    public double PairCoverage(SearchedText text)
    {
        double sum = 0;
        for (int p = 0; p < Pairs.Count; p++)
        {
            if (text.Holds(Pairs[p].Word))
            {
                sum += Pairs[p].Weight;
            }
        }

        return sum / PairTotal;
    }

    // A word that the documents never use weighs as much as the rarest word that stands for it there.
    private static double TermWeight(QuestionTerm term, PairStatistics statistics)
    {
        var used = term.Variants.Where(v => statistics.Occurs(v.Text)).ToList();
        double weight = statistics.Occurs(term.Text) || used.Count == 0
            ? statistics.Weight(term.Text)
            : used.Max(v => statistics.Weight(v.Text));
        return weight * (term.NamesKind || term.IsCount ? KindWeight : RoleWeight(term.Role)) * term.Share;
    }

    private static double RoleWeight(TermRole role) => role switch
    {
        TermRole.Name or TermRole.Region => 1.5,
        TermRole.Character => 0.6,
        TermRole.Foreign => 0.2,
        TermRole.Hint => 0.3,
        _ => 1,
    };

    // A pair that stands nowhere joins two words; it says nothing about any passage.
    private static double PairWeight(string pair, PairStatistics statistics) =>
        statistics.PassageFreq(pair) == 0 ? 0.05 : statistics.Weight(pair);
}

/// <summary>A term with its weight.</summary>
/// <param name="term">The term.</param>
/// <param name="weight">How much it tells passages apart.</param>
internal sealed class WeightedTerm(QuestionTerm term, double weight)
{
    private const int Splittable = 3;

    // What is divided by is never 0.
    private const double Least = 1e-6;

    // Halves of a compound belong together when they stand in one clause: 专利申请资助 says 专利资助.
    private const int Compound = 4;
    private const int Clause = 16;
    private const double InParts = 0.6;
    private const double LooseCharacter = 0.5;

    // 沧州清池人 tells a 籍贯 nearly as surely as a word for it would.
    private const double Told = 0.7;

    // The characters of the word that carry its meaning.
    private readonly (char Character, CharacterSet Set)[] _characters = [.. term.Text.Where(Folding.IsHan).Select(c => (c, CharacterSet.Of([c])))];

    private readonly SearchedWord _word = SearchedWord.Of(term.Text);
    private readonly SearchedWord[] _variants = [.. term.Variants.Select(v => SearchedWord.Of(v.Text, v.Factor))];

    /// <summary>The term.</summary>
    public QuestionTerm Term { get; } = term;

    /// <summary>How much it tells passages apart.</summary>
    public double Weight { get; } = weight;

    // 交 stands in 交通 too: where other words are known for a character, they say it better than itself.
    private double Own => Term is { Role: TermRole.Character, Variants.Count: > 0 } ? LooseCharacter : 1;

    /// <summary>Share of the weight of <paramref name="terms"/> that <paramref name="folded"/> says, 0 to 1; 0 where there are none.</summary>
    public static double Share(IReadOnlyCollection<WeightedTerm> terms, string folded) => terms.Sum(t => t.Weight * t.Strength(folded)) / Math.Max(Least, terms.Sum(t => t.Weight));

    /// <summary>How much of the term <paramref name="folded"/> says: 1 for the word itself, less for a variant, 0 for nothing.</summary>
    public double Strength(ReadOnlySpan<char> folded) => Strength(folded, CharacterSet.Any);

    /// <summary>The same for a text that is searched often.</summary>
    public double Strength(SearchedText text) => Strength(text.Text, text.Characters);

    private double Strength(ReadOnlySpan<char> folded, in CharacterSet characters)
    {
        double best = characters.MayHold(_word.Characters) && Says(folded, _word.Text) ? Own : 0;
        if (best >= 1)
        {
            return best;
        }

        foreach (ref readonly var variant in _variants.AsSpan())
        {
            if (variant.Factor > best && characters.MayHold(variant.Characters) && Says(folded, variant.Text))
            {
                best = variant.Factor;
            }
        }

        return best < Told && Term.Form?.IsMatch(folded) == true ? Told : best;
    }

    /// <summary>
    /// The same, but of a run of characters that the dictionary does not know a part counts too (硕塞卒于 is the name 硕塞 and a word), and a
    /// compound is said when its two halves stand close together.
    /// </summary>
    public double PartialStrength(ReadOnlySpan<char> folded)
    {
        double whole = Strength(folded);
        if (whole > 0 || Term.Text.Length < Splittable || (Term.IsListed && Term.Text.Length < Compound))
        {
            return whole;
        }

        if (Term.IsListed)
        {
            return SaysInParts(folded) ? InParts : 0;
        }

        int longest = CommonRun.Longest(Term.Text, folded);
        return longest < 2 ? 0 : (double)longest / Term.Text.Length;
    }

    /// <summary>Share of its characters that stand in <paramref name="text"/>, 0 to 1; 0 for a word without any.</summary>
    public double CharactersIn(SearchedText text)
    {
        int there = 0;
        foreach (ref readonly var own in _characters.AsSpan())
        {
            there += text.Holds(own.Character, own.Set) ? 1 : 0;
        }

        return _characters.Length == 0 ? 0 : (double)there / _characters.Length;
    }

    /// <summary>Whether the collection uses it, in its own or another word.</summary>
    public bool IsKnown(PairStatistics statistics) => statistics.Occurs(Term.Text) || Term.Variants.Any(v => statistics.Occurs(v.Text));

    /// <summary>Whether the collection mentions it, if only in a title or above a column.</summary>
    public bool IsMentioned(PairStatistics statistics) => statistics.IsMentioned(Term.Text) || Term.Variants.Any(v => statistics.IsMentioned(v.Text));

    private bool SaysInParts(ReadOnlySpan<char> folded)
    {
        for (int cut = 2; cut + 2 <= Term.Text.Length; cut++)
        {
            var first = Term.Text.AsSpan(0, cut);
            var second = Term.Text.AsSpan(cut);
            for (int at = folded.IndexOf(first, StringComparison.Ordinal); at >= 0;)
            {
                int start = Math.Max(0, at - Clause);
                int end = Math.Min(folded.Length, at + Term.Text.Length + Clause);
                if (folded[start..end].IndexOf(second, StringComparison.Ordinal) >= 0)
                {
                    return true;
                }

                int next = folded[(at + 1)..].IndexOf(first, StringComparison.Ordinal);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="folded"/> has <paramref name="word"/>; 副市长 is no 市长.</summary>
    public static bool Says(ReadOnlySpan<char> folded, string word)
    {
        int at = folded.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && folded[at - 1] == '副')
        {
            int next = folded[(at + 1)..].IndexOf(word, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return at >= 0;
    }
}

/// <summary>A character of the question with its weight.</summary>
internal readonly record struct WeightedCharacter(char Character, double Weight, CharacterSet Set);

/// <summary>Two adjacent characters of the question with their weight.</summary>
internal readonly record struct WeightedPair(SearchedWord Word, double Weight)
{
    /// <summary>The two.</summary>
    public string Text => Word.Text;
}
