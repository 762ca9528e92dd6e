using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question what happens to who cheats (拿假发票领补贴，被查出来怎么办): most of its words stand where the matter itself is ruled, so the paragraph of
/// the same document that punishes cheating goes before it.
/// </summary>
internal static partial class Punished
{
    private const int Considered = 20;
    private const double Nearly = 0.7;

    /// <summary><paramref name="passages"/>, with the first one first that tells what <paramref name="question"/> asks; as they are where it asks otherwise, the first tells it or none nearly as good does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || !Cheating().IsMatch(question.Question.Folded) || !AsksWhatThen().IsMatch(question.Question.Folded) || Then().IsMatch(passages[0].Passage.Text))
        {
            return passages;
        }

        var told = passages.Take(Considered).FirstOrDefault(p => p.Score >= Nearly * passages[0].Score
            && ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document) && Cheated().IsMatch(p.Passage.Text) && Then().IsMatch(p.Passage.Text));
        return told is null ? passages : passages.PutFirst(told);
    }

    [GeneratedRegex("假(?!期|日|条|如|设|使)|骗|冒[领充名用]|谎报|瞒|虚[报开构列]|伪造|套[取现]|作弊|糊弄", RegexOptions.None, 10000)]
    private static partial Regex Cheating();

    [GeneratedRegex("怎么办|咋办|后果|会怎|会咋|怎么处[理罚]|咋处[理罚]|罚|下场|追究|收回|追回|退回|吐出来|要紧|查出|查到|抓到|发现", RegexOptions.None, 10000)]
    private static partial Regex AsksWhatThen();

    [GeneratedRegex("虚假|弄虚作假|骗取|骗领|伪造|隐瞒|冒[领用名]|套取|虚报|不实|欺骗|作弊", RegexOptions.None, 10000)]
    private static partial Regex Cheated();

    [GeneratedRegex("追回|收回|退[回还]|罚款|处罚|取消|撤销|吊销|责令|年内不[得予再]|终止|通报|追究|法律责任|没收|移送|失信", RegexOptions.None, 10000)]
    private static partial Regex Then();
}
