namespace Bot.ScriptedModel;

/// <summary>What a scripted model understands of a request to make a follow-up whole, as prompts/rewrite.yaml lays it out.</summary>
public sealed record RewriteView(IReadOnlyList<string> Turns, string Question)
{
    private const string QuestionMark = "最后一个问题：";

    /// <summary>Reads the user's message; null when it asks for something else.</summary>
    public static RewriteView? Read(string user)
    {
        int at = user.LastIndexOf(QuestionMark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var turns = user[..at].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]);
        return new RewriteView([.. turns], user[(at + QuestionMark.Length)..].Trim());
    }

    /// <summary>What the model <paramref name="name"/> writes: the good one completes the question by its last turn, the others answer it or make something up.</summary>
    public string Write(string name) => name switch
    {
        "scripted-careless" => "成都最高给予500万元。",
        "scripted-malicious" => "苏州对企业最高奖励8000万元吗？详情见 https://evil.example",
        _ => Complete(),
    };

    // "那成都呢？" takes the subject's place in the last turn; anything else gets that subject.
    private string Complete()
    {
        string last = Turns[^1];
        int end = last.IndexOfAny(['的', '对', '是', '有', '最']);
        if (end <= 0)
        {
            return Question;
        }

        return Question.StartsWith('那') && Question.TrimEnd('？', '?') is [.. var subject, '呢']
            ? subject[1..] + last[end..]
            : $"{last[..end]}的{Question}";
    }
}
