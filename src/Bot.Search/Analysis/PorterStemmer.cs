namespace Bot.Search.Analysis;

/// <summary>
/// Cuts English words to their stem (M. F. Porter, "An algorithm for suffix stripping", 1980), with the three changes that Porter's own
/// program and Lucene's PorterStemmer make: <c>bli</c> for <c>abli</c>, <c>logi</c> to <c>log</c>, and words of two letters stay.
/// </summary>
internal ref struct PorterStemmer
{
    // Longer words are no English; they stay as they are, which also bounds the work.
    private const int MaxLength = 64;

    private readonly Span<char> _word;
    private int _end;

    // Where the stem ends before the suffix that HasSuffix has just found.
    private int _stem;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _end = word.Length;
    }

    /// <summary>Stems the small-lettered word in place; returns the length that is left.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length is <= 2 or > MaxLength)
        {
            return word.Length;
        }

        var stemmer = new PorterStemmer(word);
        stemmer.CutPlurals();
        stemmer.CutPast();
        stemmer.TurnY();
        stemmer.ReplaceFirst(Step2);
        stemmer.ReplaceFirst(Step3);
        stemmer.CutStep4();
        stemmer.CutE();
        return stemmer._end;
    }

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Step 1a: caresses → caress, ponies → poni, cats → cat.</summary>
    private void CutPlurals()
    {
        if (HasSuffix("sses") || HasSuffix("ies"))
        {
            _end -= 2;
        }
        else if (_word[_end - 1] == 's' && _word[_end - 2] != 's')
        {
            _end--;
        }
    }

    /// <summary>Step 1b: agreed → agree, plastered → plaster, hopping → hop, filing → file.</summary>
    private void CutPast()
    {
        if (HasSuffix("eed"))
        {
            _end -= Measure(_stem) > 0 ? 1 : 0;
        }
        else if ((HasSuffix("ed") || HasSuffix("ing")) && HasVowel(_stem))
        {
            _end = _stem;
            if (HasSuffix("at") || HasSuffix("bl") || HasSuffix("iz"))
            {
                _word[_end++] = 'e';
            }
            else if (EndsInDoubleConsonant())
            {
                _end -= _word[_end - 1] is 'l' or 's' or 'z' ? 0 : 1;
            }
            else if (Measure(_end) == 1 && EndsShort(_end))
            {
                _word[_end++] = 'e';
            }
        }
    }

    /// <summary>Step 1c: happy → happi.</summary>
    private readonly void TurnY()
    {
        if (_word[_end - 1] == 'y' && HasVowel(_end - 1))
        {
            _word[_end - 1] = 'i';
        }
    }

    /// <summary>Steps 2 and 3: the first suffix that fits is replaced if a syllable stands before it.</summary>
    private void ReplaceFirst((string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (HasSuffix(suffix))
            {
                if (Measure(_stem) > 0)
                {
                    replacement.CopyTo(_word[_stem..]);
                    _end = _stem + replacement.Length;
                }

                return;
            }
        }
    }

    /// <summary>Step 4: the first suffix that fits goes if two syllables stand before it; "ion" only after s or t.</summary>
    private void CutStep4()
    {
        foreach (string suffix in Step4)
        {
            if (HasSuffix(suffix) && (suffix != "ion" || (_stem > 0 && _word[_stem - 1] is 's' or 't')))
            {
                _end = Measure(_stem) > 1 ? _stem : _end;
                return;
            }
        }
    }

    /// <summary>Step 5: probate → probat, controll → control.</summary>
    private void CutE()
    {
        if (_word[_end - 1] == 'e')
        {
            int measure = Measure(_end - 1);
            _end -= measure > 1 || (measure == 1 && !EndsShort(_end - 1)) ? 1 : 0;
        }

        if (_word[_end - 1] == 'l' && EndsInDoubleConsonant() && Measure(_end - 1) > 1)
        {
            _end--;
        }
    }

    private bool HasSuffix(string suffix)
    {
        _stem = _end - suffix.Length;
        return _word[.._end].EndsWith(suffix);
    }

    private readonly bool IsConsonant(int i) => _word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    /// <summary>Porter's m: how often a vowel is followed by a consonant in the first letters.</summary>
    private readonly int Measure(int length)
    {
        int measure = 0;
        for (int i = 1; i < length; i++)
        {
            measure += IsConsonant(i) && !IsConsonant(i - 1) ? 1 : 0;
        }

        return measure;
    }

    private readonly bool HasVowel(int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!IsConsonant(i))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsInDoubleConsonant() => _end > 1 && _word[_end - 1] == _word[_end - 2] && IsConsonant(_end - 1);

    /// <summary>Consonant, vowel, consonant other than w, x, y: a short syllable as in "hop".</summary>
    private readonly bool EndsShort(int length) =>
        length > 2 && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && _word[length - 1] is not ('w' or 'x' or 'y');
}
