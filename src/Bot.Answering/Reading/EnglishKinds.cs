using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Reading;

/// <summary>Tells what kind of answer an English question wants, before the rules for both languages: "what is the maximum loan" asks for an amount, not for a definition.</summary>
internal static class EnglishKinds
{
    private const string Bare = "amounts?|subsid(?:y|ies)|allowances?|fees?|fines?|prices?|costs?|grants?|awards?|bonus(?:es)?|loans?|salar(?:y|ies)|wages?|charges?|rents?|rental|tuition|stipends?|rewards?|penalt(?:y|ies)|budgets?|deposits?|funding|reimbursement|compensation|cap|ceiling|upper limit";
    private const string Money = "(?:" + Bare + ")";

    // The first rule that matches decides.
    private static readonly (QuestionKind Kind, Regex Pattern)[] Rules =
    [
        Rule(QuestionKind.Number, "how old|(?:up to |at |by |from )?what age|(?:what is|what's) the (?:\\w+ ){0,2}age (?:limit|cap)"),
        Rule(QuestionKind.Duration, "how far (?:in advance|ahead)|how many (?:more )?(?:consecutive |working |business |calendar |full |school )?(?:days|months|years|weeks|hours|minutes|semesters)|how (?:soon|quickly|fast|long)|for how long|(?:what is|what's|what was) the (?:\\w+ ){0,3}(?:time limit|duration|length of|validity period|probation)|the (?:longest|maximum|max|shortest|minimum) (?:\\w+ ){0,2}(?:period|term|tenure|duration|time)\\b"),
        Rule(QuestionKind.Time, "(?:at )?what time|(?:opening|office|visiting|business|working|service) hours|what are the hours"),
        Rule(QuestionKind.Date, "(?:until|by|from|since) when|(?:by |on )?(?:what|which) (?:date|day|month|year)|(?:what is|what's|when is) the (?:\\w+[- ]){0,3}(?:deadline|date)\\b|the (?:latest|last|earliest|first) (?:\\w+ )?(?:date|day)\\b"),
        Rule(QuestionKind.Area, "how many (?:square|sq\\.?) ?(?:metres|meters|feet|m)\\b|what (?:floor )?area|(?<!and )how (?:big|large) (?:is|are|was|were|must|should|does|do|can)(?! the (?:\\w+ ){0,3}(?:fund|budget|pot|pool|" + Bare + ")\\b)"),
        Rule(QuestionKind.Percent, "(?:what|which) (?:percentage|proportion|percent|share|ratio|rate|fraction)|how many percent|(?:what is|what's) the (?:\\w+ ){0,3}(?:percentage|proportion|rate|ratio|share)\\b"),
        Rule(QuestionKind.Amount, "(?:what is|what's|what was|what are|what) (?:the )?(?:\\w+[- ]){0,4}" + Money + "(?![- ]free)(?! (?:and conditions|called|named))\\b(?! (?:for|of) (?:a )?(?:word|term))|how expensive (?:is|are|was)|how (?:big|large|high) (?:is|are|was) the (?:\\w+ ){0,3}" + Money + "|what(?: is|'s) the (?:most|least|maximum|minimum) (?:\\w+ ){1,4}(?:borrow|get|pay|receive|claim|spend|earn)\\b|how (?:big|large) (?:is|are|was) the (?:\\w+ ){0,3}(?:fund|budget|pot|pool)\\b|what .{3,50} (?:cost|worth|pay|paid|receive)\\??$"),
        Rule(QuestionKind.Organisation, "(?:which|what) (?:\\w+ )?(?:body|authority|office|department|ministry|bureau|unit|committee|organi[sz]ation|agency|institution|company|bank|university)\\b|(?:which|what) (?:level|tier|branch) of (?:the )?government|who (?:issued|issues|publishes|published|approves|reviews|decides|vets|assesses|checks|certifies|signs off|has the final|gets to decide|is responsible|is in charge|handles|supervises|manages|oversees|foots|picks up|pays for|do i (?:turn to|contact|ask))"),
        Rule(QuestionKind.Name, "nicknamed|known as|another name|other name"),
        Rule(QuestionKind.YesNo, "^(?:and |but |so )?(?:is|are|can|does|do|did|was|were|has|have|must|may|should|will|would|am|could)\\b"),
        Rule(QuestionKind.Count, "how many|the number of"),
    ];

    // What people count in Chinese with a measure word of its own.
    private static readonly (string Measure, Regex Pattern)[] Measures =
    [
        Counting("家", "companies|firms|enterprises|businesses|banks|hospitals|institutions|shops|stores|startups|start-ups|employers"),
        Counting("人", "people|persons|students|employees|workers|graduates|staff|teachers|residents|members of staff|doctors|nurses|beneficiaries|applicants"),
        Counting("项", "projects|patents|inventions|measures"),
        Counting("辆", "cars|vehicles|buses|trucks"),
        Counting("次", "times"),
        Counting("份", "copies|documents|contracts"),
        Counting("张", "invoices|beds|tickets|photos|photographs"),
        Counting("台", "machines|robots|computers"),
    ];

    /// <summary>The measure word that the folded English question would count in ("how many companies": 家); null when it counts nothing that has one.</summary>
    public static string? MeasureOf(string folded)
    {
        foreach (var (measure, pattern) in Measures)
        {
            if (pattern.IsMatch(folded))
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>The kind that the folded English question wants; null where the common rules must tell.</summary>
    public static QuestionKind? Of(string folded)
    {
        foreach (var (kind, pattern) in Rules)
        {
            if (pattern.IsMatch(folded))
            {
                return kind;
            }
        }

        return null;
    }

    private static (string Measure, Regex Pattern) Counting(string measure, string things) =>
        (measure, RuntimePattern.Of($"(?<![a-z])how many (?:of )?(?:[a-z0-9'-]+ ){{0,4}}?(?:{things})\\b"));

    private static (QuestionKind Kind, Regex Pattern) Rule(QuestionKind kind, string pattern) =>
        (kind, RuntimePattern.Of($"(?<![a-z])(?:{pattern})"));
}
