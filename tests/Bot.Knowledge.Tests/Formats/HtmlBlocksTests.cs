using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

public sealed class HtmlBlocksTests
{
    private static void Check(string html, string expected) => Assert.Equal(expected, Dump.Of("a.html", html));

    [Fact]
    public void A_layout_line_break_between_Han_characters_vanishes_and_one_between_words_is_a_space() =>
        Check("<p>\n  首批名单\n  共三家，由 Green\n  Valley 公司\n  承建。\n</p>", "1P 首批名单共三家，由 Green Valley 公司承建。");

    [Fact]
    public void A_space_that_the_author_typed_stays() => Check("<p>专项 2018 年第二批　附件</p>", "1P 专项 2018 年第二批　附件");

    [Fact]
    public void Empty_and_hidden_paragraphs_are_nothing() => Check(
        "<p> &nbsp;<br/></p><p style=\"display:none\">甲</p><p hidden>乙</p><p aria-hidden=true>丙</p><p style=\"font-size: 0\">丁</p><p>看得见的一段。</p>",
        "1P 看得见的一段。");

    [Fact]
    public void A_class_that_the_page_itself_hides_is_hidden() => Check(
        "<html><head><style>.k { color: red } .x{display: none} #y {visibility:hidden}</style></head><body><p class=k>红字。</p><p class='a x'>藏。</p><p id=y>藏。</p></body></html>",
        "1P 红字。");

    [Fact]
    public void Scripts_styles_and_comments_are_never_text() => Check(
        "<p>前<script>alert('后')</script>后。<!-- 注 --></p><style>p{}</style><noscript>请开启</noscript><template><p>模板</p></template>", "1P 前后。");

    [Fact]
    public void Line_breaks_in_a_container_separate_paragraphs() => Check(
        "<div>收件单位：<br>一、受理时间<br/>每年三月一日至三月三十一日受理，逾期不予受理。<br>二、受理地点<br>县政务服务中心三楼的综合窗口统一受理。</div>",
        """
        1P 收件单位：
        2H 一、受理时间
        3P 每年三月一日至三月三十一日受理，逾期不予受理。 «一、受理时间»
        4H 二、受理地点
        5P 县政务服务中心三楼的综合窗口统一受理。 «二、受理地点»
        """);

    [Fact]
    public void A_strong_line_after_two_breaks_heads_the_next_paragraphs() => Check(
        "<p>近年来各地出台了不少办法，摘要如下。<br><br><strong>省级层面：</strong></p><p>省里给予每户不超过三千元的补助。</p>",
        """
        1P 近年来各地出台了不少办法，摘要如下。
        2H 省级层面：
        3P 省里给予每户不超过三千元的补助。 «省级层面：»
        """);

    [Fact]
    public void A_strong_name_that_opens_a_paragraph_says_what_it_is_about() => Check(
        "<p><strong>云溪</strong>\n规定，每位农户每年可以申请一次。</p>", "1P 云溪规定，每位农户每年可以申请一次。 «云溪»");

    [Fact]
    public void Items_know_the_sentence_that_introduces_them() => Check(
        "<p>申请时提交：</p><ul><li>申请表；</li><li>照片：<ol><li>一寸；</li><li>两寸。</li></ol></li><li>证书。</li></ul><p>材料不退还。</p>",
        """
        1P 申请时提交：
        2L 申请表； <- 申请时提交：
        3L 照片： <- 申请时提交：
        4L 一寸； <- 照片：
        5L 两寸。 <- 照片：
        6L 证书。 <- 申请时提交：
        7P 材料不退还。
        """);

    [Fact]
    public void Definition_lists_are_questions_with_answers_and_a_list_in_an_answer_keeps_its_question() => Check(
        "<dl><dt>问：怎么领？</dt><dd><p>答：请携带：</p><ul><li>身份证；</li><li>存折。</li></ul></dd><dt>问：何时到账？</dt><dd>答：十天内。</dd></dl><p>以上由县局解释。</p>",
        """
        1H 问：怎么领？
        2P 答：请携带： «问：怎么领？»
        3L 身份证； «问：怎么领？» <- 答：请携带：
        4L 存折。 «问：怎么领？» <- 答：请携带：
        5H 问：何时到账？
        6P 答：十天内。 «问：何时到账？»
        7P 以上由县局解释。
        """);

    [Fact]
    public void Entities_and_surrogate_pairs_read_as_their_characters() => Check("<p>&ldquo;𠮷&#x91CC;&rdquo;&amp;&lt;甲&gt;</p>", "1P “𠮷里”&<甲>");
}
