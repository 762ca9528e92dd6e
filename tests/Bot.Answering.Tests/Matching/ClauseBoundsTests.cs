using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Tests.Matching;

/// <summary>The clause around a word ends at the marks, and the caller says which marks open one.</summary>
public sealed class ClauseBoundsTests
{
    [Theory]
    [InlineData("厂子倒了,去哪儿登记,要几天?", "哪儿", ClauseBounds.Marks, "去哪儿登记")]
    [InlineData("失业登记:去哪儿办?", "哪儿", ClauseBounds.Marks, "失业登记:去哪儿办")]
    [InlineData("申请条件:缴费满2年;无欠费", "2年", ClauseBounds.MarksOrColon, "缴费满2年")]
    [InlineData("能补几万?窗口说的和文件写的,哪个准?", "和", ClauseBounds.StopsOrColon, "能补几万?窗口说的和文件写的")]
    [InlineData("能补几万?窗口说的和文件写的,哪个准?", "和", ClauseBounds.Marks, "窗口说的和文件写的")]
    [InlineData("一个字没有标点", "字", ClauseBounds.Marks, "一个字没有标点")]
    public void A_clause_lies_between_the_marks_that_are_named(string folded, string word, string opening, string clause)
    {
        int at = folded.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(clause, ClauseBounds.Around(folded, new TextRange(at, at + word.Length), opening).Of(folded));
    }
}
