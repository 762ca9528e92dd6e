using System.Net;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Pages;

public sealed class PagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/ask")]
    [InlineData("/documents")]
    [InlineData("/documents/" + InventedCollection.Subsidy)]
    [InlineData("/ask?q=云溪县对茶叶加工企业最高扶持多少？")]
    public async Task Pages_run_no_script_and_may_load_nothing_from_elsewhere(string path)
    {
        var response = await server.Http.GetAsync(path);
        string page = await response.Content.ReadAsStringAsync();
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/ask", 200)]
    [InlineData("/ask?q=云溪县对茶叶加工企业最高扶持多少？", 200)]
    [InlineData("/documents", 200)]
    [InlineData("/documents/" + InventedCollection.Subsidy, 200)]
    [InlineData("/documents/no-such", 404)]
    [InlineData("/api/documents", 200)]
    [InlineData("/api/search?q=茶叶", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/api/ask", 405)]
    public async Task Head_tells_what_get_does_without_the_body(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var response = await server.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_marker_leads_to_the_quoted_paragraph()
    {
        string page = await server.Http.GetStringAsync("/ask?q=云溪县对茶叶加工企业最高扶持多少？");
        string link = WebUtility.HtmlDecode(Between(page, "<a class=\"marker\" href=\"", "\""));
        Assert.StartsWith($"/documents/{InventedCollection.Subsidy}?quote=", link, StringComparison.Ordinal);
        string reader = await server.Http.GetStringAsync(link);
        string paragraph = Between(reader, $"id=\"{link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]}\">", "</p>");
        Assert.Contains("80万元", Between(paragraph, "<mark>", "</mark>"), StringComparison.Ordinal);
        Assert.Single(reader.Split("<mark>")[1..]);
    }

    [Fact]
    public async Task Without_a_paragraph_in_the_query_the_range_is_marked_in_each_for_the_style_sheet_to_choose()
    {
        string reader = await server.Http.GetStringAsync($"/documents/{InventedCollection.Subsidy}?quote=0-3");
        Assert.Contains("class=\"body addressed\"", reader, StringComparison.Ordinal);
        Assert.Contains("<mark>云溪县</mark>对年产值", reader, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("a-b")]
    [InlineData("5-3")]
    [InlineData("-1-3")]
    [InlineData("1-99999999999")]
    public async Task A_wrong_range_is_refused(string quote) => Assert.Contains(
        "quote",
        await RunningServer.ProblemAsync(await server.Http.GetAsync($"/documents/notes?quote={quote}"), HttpStatusCode.BadRequest),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_reader_shows_lists_and_tables_as_such_with_an_anchor_each()
    {
        string page = await server.Http.GetStringAsync($"/documents/{InventedCollection.Subsidy}");
        Assert.Contains("<th scope=\"col\">标准级别</th>", page, StringComparison.Ordinal);
        Assert.Matches("<tr id=\"p[0-9]+\"><td>国家标准</td><td>30万元</td></tr>", page);
        Assert.Matches("<ul><li id=\"p[0-9]+\">.*营业执照复印件</li><li id=\"p[0-9]+\">.*审计报告</li></ul>", page);
        Assert.Contains("2021年3月5日", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_an_awkward_name_has_a_page_and_its_markup_stays_text()
    {
        var answer = await server.AskAsync("青禾镇蘑菇合作社是哪年成立的？");
        string link = answer.GetProperty("citations")[0].GetProperty("link").GetString()!;
        string page = await server.Http.GetStringAsync(link);
        Assert.Contains("青禾镇&lt;蘑菇&gt;合作社", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'onfocus='alert(1)")]
    [InlineData("javascript:alert(1)")]
    public async Task Markup_in_a_question_stays_text(string question)
    {
        string page = await server.Http.GetStringAsync("/ask?q=" + Uri.EscapeDataString(question));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("'onfocus", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/documents/nothing", HttpStatusCode.NotFound, "没有找到")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "没有找到")]
    [InlineData("/documents/..%2f..%2fappsettings.json", HttpStatusCode.NotFound, "没有找到")]
    [InlineData("/documents/%00", HttpStatusCode.BadRequest, "")]
    [InlineData("/documents/notes?quote=x", HttpStatusCode.BadRequest, "请求有误")]
    public async Task A_person_gets_a_page_that_says_what_is_wrong(string path, HttpStatusCode status, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        var response = await server.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_answer_has_a_page_of_its_own_and_can_be_rated_there_without_a_script()
    {
        string page = await server.Http.GetStringAsync("/ask?q=石桥渡口几点开船？");
        string link = Between(page, "<a href=\"/answers/", "\"");
        string stored = await server.Http.GetStringAsync("/answers/" + link);
        Assert.Contains("早上六点", stored, StringComparison.Ordinal);
        var rated = await server.Http.PostAsync(
            $"/answers/{link}/feedback", new FormUrlEncodedContent([KeyValuePair.Create("rating", "down")]));
        Assert.Equal(HttpStatusCode.SeeOther, rated.StatusCode);
        Assert.Contains("已记下", await server.Http.GetStringAsync(rated.Headers.Location), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(server.Root, link + ".feedback.jsonl", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_rating_that_is_none_or_of_no_answer_is_refused()
    {
        var none = await server.Http.PostAsync("/answers/x/feedback", new FormUrlEncodedContent([KeyValuePair.Create("rating", "5")]));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        var unknown = await server.Http.PostAsync("/answers/x/feedback", new FormUrlEncodedContent([KeyValuePair.Create("rating", "up")]));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Every_response_carries_the_security_headers()
    {
        foreach (string path in (string[])["/ask", "/site.css", "/api/documents", "/nothing", "/api/answers/x"])
        {
            var headers = (await server.Http.GetAsync(path)).Headers;
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(headers.Contains("Server"));
        }
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{start}' is not in: {text}");
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
