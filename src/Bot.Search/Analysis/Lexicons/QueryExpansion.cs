namespace Bot.Search.Analysis.Lexicons;

/// <summary>A question made ready for searching.</summary>
/// <param name="Text">The question with its typos corrected, otherwise as it was asked.</param>
/// <param name="Corrections">What was corrected, in order of the text.</param>
/// <param name="Phrases">What to look for besides, in order of what it stands for.</param>
public sealed record QueryExpansion(
    string Text, IReadOnlyList<SpellingCorrection> Corrections, IReadOnlyList<ExpansionPhrase> Phrases)
{
    /// <summary>The corrected text with names in pinyin written in characters, for readers that know only those.</summary>
    public string Reading => Phrases.Where(p => p.Kind == ExpansionKind.Pinyin && p.Weight >= 1)
        .Aggregate(Text, (text, name) => text.Replace(name.Source, name.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The phrases as weighted terms of the fields. A term that the question itself has, or that a heavier phrase brings, is not added again;
    /// a phrase of several terms shares its weight among them, so that a long synonym does not outweigh a short one.
    /// </summary>
    public IReadOnlyList<QueryTerm> QueryTerms(IndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var terms = new List<QueryTerm>();
        foreach (var field in options.Fields)
        {
            var known = field.Analyzer.Tokens(Text).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
            foreach (var phrase in Phrases.OrderByDescending(p => p.Weight))
            {
                string[] parts = [.. field.Analyzer.Tokens(phrase.Text).Select(t => t.Term).Distinct(StringComparer.Ordinal)];
                float weight = phrase.Weight / MathF.Sqrt(Math.Max(1, parts.Length));
                terms.AddRange(parts.Where(known.Add).Select(part => new QueryTerm(field.Name, part, weight, phrase.Reason)));
            }
        }

        return terms;
    }
}
