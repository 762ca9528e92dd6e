using System.Text.RegularExpressions;

namespace Bot.Answering.Replying;

/// <summary>
/// Recognises what tells the bot how to behave instead of asking about the documents. People ask about rules, limits, fabricated data and
/// roles too (年龄有没有限制, 编造数据怎么处罚), so each pattern needs the bot itself, its prompt or a command to it.
/// </summary>
internal static partial class Instructions
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 10_000;

    /// <summary>Whether <paramref name="folded"/> is, or holds, an instruction to the bot.</summary>
    public static bool IsMatch(string folded) =>
        SetsAside().IsMatch(folded) || AsksForPrompt().IsMatch(folded) || ChangesRole().IsMatch(folded)
        || Dictates().IsMatch(folded) || ForgesTurn().IsMatch(folded) || English().IsMatch(folded)
        || (Composes().IsMatch(folded) && !Asks().IsMatch(folded));

    // The documents, or what was said before, are to be disregarded.
    [GeneratedRegex(
        "(?:忽略|无视|忘掉|忘记|不要管|别管|不用看|不看|抛开|撇开|绕过).{0,4}(?:文档|资料|文件|原文|来源)(?:了|，|,|直接|$)"
        + "|(?:忽略|无视|忘记|忘掉|抛开|不要理会|不用管|绕过).{0,12}(?:指令|指示|设定|提示|说明|约束)"
        + "|(?:忽略|无视|忘记|忘掉|抛开|不要理会|不用管).{0,6}(?:上面|以上|前面|之前|所有|一切|全部|任何|你的?).{0,6}(?:规则|要求|限制)"
        + "|(?:不用|不许|不要|别)(?:再)?(?:引用|说不知道|查资料|查文档|说没有)|不再需要引用",
        Options,
        Timeout)]
    private static partial Regex SetsAside();

    // The prompt, settings or secrets are to be shown.
    [GeneratedRegex(
        "(?:打印|输出|显示|复述|重复|列出|展示|告诉我|说出|公开|发给我).{0,6}你(?:的|收到|内部).{0,8}(?:规则|设定|指令|提示|文字|内容|话$|设置)"
        + "|(?:打印|输出|显示|复述|重复|说出).{0,6}(?:上面|前面|以上|这句话|这段话).{0,8}(?:规则|设定|指令|提示|文字|话$)"
        + "|(?:把|将)(?:你(?:的|收到的)?|系统|内部|上面的|以上|全部)?(?:全部|所有)?(?:规则|设定|指令|提示词?)(?:全部|都|完整|逐字|原样|一字不差)?(?:地)?(?:打印|输出|显示|列|复述|发|念|写|说|告诉|公开|贴)"
        + "|你(?:现在|原来|最初|之前)?的(?:内部|系统|后台|初始|原始)?(?:配置|密钥|密码|参数|源码|代码|提示|规则|指令|设定)"
        + "|(?:系统|初始|原始|内部|隐藏)(?:的)?(?:提示词|指令|设定|prompt)|(?:系统|初始|原始|内部|隐藏)(?:的)?提示(?:发|逐字|原样|打印|输出|是什么|[，,。？?]|$)"
        + "|提示词(?:发|打印|输出|是什么|原样|[，,。？?]|$)|(?:原来|最初|之前|以上|全部|所有)的?(?:指令|设定)|管理员密码",
        Options,
        Timeout)]
    private static partial Regex AsksForPrompt();

    // The bot is to be somebody else, or free of its rules.
    [GeneratedRegex(
        "角色扮演|(?:^|[，,。；;:：!！\\s]|你|请|你来|现在|开始)扮演(?!了|过|的|什么|哪|谁|怎|何)|你现在是|从现在(?:开始|起)你|开发者模式|调试模式|越狱"
        + "|(?:你|助手|模型|机器人|ai).{0,10}(?:没有|不受)(?:任何)?(?:限制|约束)|(?:没有|不受)(?:任何)?(?:限制|约束)的(?:助手|模型|机器人|ai|模式)"
        + "|(?:按|照|用|遵守|执行|接受|确认|给你)(?:我的?|下面的|以下)?新的?规则|新的?规则\\s*[:：]|允许(?:你)?(?:编造|虚构|捏造)",
        Options,
        Timeout)]
    private static partial Regex ChangesRole();

    // The answer is prescribed or is to be made up.
    [GeneratedRegex(
        "(?:必须|只能|只准|务必)(?:只)?(?:回答|答复|说)(?:我)?[“\"「]|你必须(?:只)?(?:回答|答复|说)|(?:就)?照这么回答|(?:现在|都)?用.{1,8}的口气(?:回答|说)|(?:每个|所有|每次|今后的?)(?:回答|回复|答案).{0,4}(?:都|要|必须|得)"
        + "|(?:编造?|虚构|捏造|瞎编)(?:一个|个|一下|一段|一份|一条|出).{0,10}(?:金额|答案|数字|数据|政策|文件)",
        Options,
        Timeout)]
    private static partial Regex Dictates();

    // Something is to be written, not looked up; 写一份申请要包括什么 asks.
    [GeneratedRegex(
        "^\\s*(?:请|麻烦)?(?:你)?(?:帮我|给我|替我|帮忙|帮)?(?:我)?(?:写|编写|起草|创作|仿写|续写|改写|润色|翻译|画|唱|背|讲|说)(?:一|个|首|篇|段|封|份|张|句|下面|这)"
        + "|^\\s*(?:please )?(?:write|compose|draft|translate|draw|sing)\\b",
        Options,
        Timeout)]
    private static partial Regex Composes();

    [GeneratedRegex("什么|啥|吗|呢|哪|多少|几|谁|怎|如何|咋|是否|能不能|有没有|说明|介绍|情况|规定|政策|标准|流程|条件|what|which|who|how|when", Options, Timeout)]
    private static partial Regex Asks();

    // A turn of the conversation or a tag of the prompt is forged.
    [GeneratedRegex(
        "^\\s*(?:系统|管理员|system|assistant)\\s*[:：]|[\\[【](?:系统|管理员)(?:通知|消息|指令|提示)?[\\]】]|</?(?:context|system|user|assistant|instructions?|document|passage)[^>]*>",
        Options,
        Timeout)]
    private static partial Regex ForgesTurn();

    [GeneratedRegex(
        "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|rules?|prompt|documents?|context|above|previous|guidelines?)\\b|system prompt|developer mode|jailbreak"
        + "|\\bfrom now on\\b|(?:you are|as|你现在是)\\s*dan\\b|\\bdan mode\\b|(?:^|[,.;!:]|\\b(?:you|please|now|must|will))\\s*(?:act as|pretend to be)\\b"
        + "|\\b(?:print|reveal|show|repeat|output)\\b.{0,20}\\byour (?:rules|prompt|instructions?|settings?|configuration)\\b",
        Options,
        Timeout)]
    private static partial Regex English();
}
