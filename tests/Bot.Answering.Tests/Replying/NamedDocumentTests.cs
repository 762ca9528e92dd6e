using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Replying;

/// <summary>Who asks which document rules something is told its title, whether a sentence or a list tells what it rules.</summary>
public sealed class NamedDocumentTests
{
    private const string Fire = "# 溪口船厂防火守则\n\n第九条　动火作业分级审批：\n\n（一）一级动火，由安全科批准；\n\n（二）二级动火，由车间主任批准。\n\n第十条　仓库每月清点灭火器。";
    private const string Trips = "# 溪口船厂出差规定\n\n第一条　出差须提前申请。";

    [Theory]
    [InlineData("动火作业分级审批是哪个守则规定的，看哪份文件？")]
    [InlineData("动火作业分级审批依据哪个制度？")]
    [InlineData("仓库每月清点灭火器写在哪份文件里？")]
    public async Task The_title_goes_before_what_the_document_rules(string question) =>
        Assert.StartsWith("《溪口船厂防火守则》：", (await AskedTexts.AskAsync(question, Fire, Trips)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_question_for_what_is_ruled_needs_no_title() =>
        Assert.DoesNotContain("《", (await AskedTexts.AskAsync("仓库多久清点灭火器？", Fire, Trips)).Text, StringComparison.Ordinal);
}
