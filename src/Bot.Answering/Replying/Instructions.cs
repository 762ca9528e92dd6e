using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Replying;

/// <summary>
/// Recognises what tells the bot how to behave instead of asking about the documents. People ask about rules, limits, passwords and answers
/// too (按新规则最高补多少, 管理员密码多久更换一次), so a line that asks and does not speak to the bot is put to the documents first.
/// </summary>
internal static partial class Instructions
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    private const int Timeout = 10_000;

    private static readonly ScreenedPattern[] Wordings =
    [
        new(SetsAside()), new(Guesses()), new(AsksForPrompt()), new(AsksForSecrets()), new(ChangesRole()), new(Dictates()), new(Styles()), new(ForgesTurn()),
        new(EnglishCommand()), new(EnglishPrompt()),
    ];

    private static readonly ScreenedPattern Composing = new(Composes());

    /// <summary>The patterns, for tests that screening leaves none out.</summary>
    internal static IEnumerable<ScreenedPattern> Patterns => Wordings.Append(Composing);

    /// <summary>Whether <paramref name="folded"/> is, or holds, an instruction to the bot.</summary>
    public static bool IsMatch(string folded) => IsWordedSo(folded) && SpeaksToBot(folded);

    /// <summary>Whether <paramref name="folded"/> is an instruction unless the documents answer it.</summary>
    public static bool MayBe(string folded) => IsWordedSo(folded) && !SpeaksToBot(folded);

    private static bool SpeaksToBot(string folded) => ForgesTurn().IsMatch(folded) || Addresses().IsMatch(folded) || !Inquires().IsMatch(folded);

    private static bool IsWordedSo(string folded)
    {
        var searched = SearchedText.Of(folded);
        return Array.Exists(Wordings, w => w.IsMatch(searched)) || (Composing.IsMatch(searched) && !Asks().IsMatch(folded));
    }

    // The bot, or what only a bot has.
    [GeneratedRegex("[你您](?!们)|机器人|助手|语言模型|大模型|提示词|口吻|口气|腔调|(?:身份|角度|立场)(?:批准|回答|宣布|告诉|教|说)|prompt|\\b(?:you|your|yourself|bot)\\b", Options, Timeout)]
    private static partial Regex Addresses();

    // A word that asks; 不管谁问 and 不管问什么 ask nothing.
    [GeneratedRegex("(?<!(?:不管|无论|不论|随便)[^,，。]{0,8})(?:什么|啥|哪|多少|几|谁|怎|如何|咋|多久|多长|多大|多高)|[吗呢](?=[?？。!！,，]|$)|是否|是不是|能不能|要不要|可不可以|有没有|\\b(?:what|which|who|how|when|where|does|do|is|are|can|may|must)\\b[^.]*\\?", Options, Timeout)]
    private static partial Regex Inquires();

    // The documents, their citation or what was said before are to be disregarded.
    [GeneratedRegex(
        "(?:忽略|无视|忘掉|忘记|不要管|别管|不用看|不要看|别看|不看|抛开|撇开|绕过|跳过|脱离|不参考).{0,4}(?:文档|资料|文件|原文|来源)(?:了|，|,|直接|$)"
        + "|(?:忽略|无视|忘记|忘掉|抛开|不要理会|不用管|绕过).{0,12}(?:指令|指示|设定|提示|说明|约束)"
        + "|(?:忽略|无视|忘记|忘掉|抛开|不要理会|不用管).{0,6}(?:上面|以上|前面|之前|所有|一切|全部|任何|你的?).{0,6}(?:规则|要求|限制)|(?:忘了|忘记|忘掉)你(?:是|的)"
        + "|(?:不用|不许|不要|别)(?:再)?(?:引用|说不知道|查资料|查文档|说没有)|不再需要引用|(?:不准|不许|不要|别)再?(?:说|回答|回复)(?:没有|不知道|查不到|找不到|文档|无法)"
        + "|(?:不需要|不用|不必|无需|不要|别)(?:给出?|写|标|带|注明|任何|管)*(?:出处|引文)(?:[,，。!！]|了|$)|(?:关闭|关掉|停止|禁止|取消|去掉|停用)(?:使用|显示|一切|所有|你的)*(?:引用|出处)(?:标注|标记|来源|功能)?(?:[,，。!！]|$)|引用(?:功能|标注)?(?:先|都)?(?:关|去掉|停用|取消)|[并且]不引用(?:[,，。]|$)|说一?[句个]文档里?没有的"
        + "|(?:关掉|关闭|解除|去掉|突破|取消)(?:你的?|所有|一切|全部)+(?:安全)?(?:限制|约束|过滤|审查)",
        Options,
        Timeout)]
    private static partial Regex SetsAside();

    // An answer is to be made up.
    [GeneratedRegex(
        "(?:编造?|虚构|捏造|瞎编)(?:一个|个|一下|一段|一份|一条|出).{0,10}(?:金额|答案|数字|数据|政策|文件|数(?:[,，。]|$))|凭(?:感觉|想象|空)(?:来)?(?:回答|答|说|猜|编)|随便(?:给|编|说|答|猜)一?个(?:答案|数|金额|结果)"
        + "|(?:没有|查不到|找不到|不知道)(?:的话|时|了)?[,，]?(?:就|也)(?:请)?(?:自己|给我|帮我)?(?:随便|瞎|乱|胡)?(?:编|猜|虚构)|(?:假装|假设)文档(?:里|中)?(?:写|有|说)"
        + "|(?:资料|文档|原文)(?:全部|都)?(?:改写|换|改)成\\s*[:：“\"]|(?:视为|当作|当成|算作)(?:文档|资料|原文)(?:的?内容)?(?:[:：,，]|$)|照着(?:回答|答|说)(?:[,，。]|$)",
        Options,
        Timeout)]
    private static partial Regex Guesses();

    // The prompt or the rules behind it are to be shown.
    [GeneratedRegex(
        "(?:打印|输出|显示|复述|重复|列出|展示|告诉我|说出|公开|发给我).{0,6}你(?:的|收到|内部).{0,8}(?:规则|设定|指令|提示|文字|内容|话$|设置)"
        + "|(?:打印|输出|显示|复述|重复|说出).{0,6}(?:上面|前面|以上|这句话|这段话).{0,8}(?:规则|设定|指令|提示|文字|话$)"
        + "|(?:把|将)(?:你(?:的|收到的)?|系统|内部|上面的|以上|全部)?(?:全部|所有)?(?:规则|设定|指令|提示词?)(?:全部|都|完整|逐字|原样|一字不差)?(?:地)?(?:打印|输出|显示|列|复述|发|念|写|说|告诉|公开|贴)"
        + "|你(?:现在|原来|最初|之前)?的(?:内部|系统|后台|初始|原始)?(?:配置|密钥|密码|参数|源码|代码|提示|规则|指令|设定)"
        + "|(?:系统|初始|原始|内部|隐藏)(?:的)?(?:提示词|指令|设定|prompt)|(?:系统|初始|原始|内部|隐藏)(?:的)?提示(?:发|逐字|原样|打印|输出|是什么|[，,。？?]|$)"
        + "|提示[词语](?:发|打印|输出|是什么|是啥|原样|[，,。？?]|$)|(?:原来|最初|之前|以上|全部|所有)的?(?:指令|设定)"
        + "|(?:原封不动|一字不[漏差落]|逐字逐句)地?.{0,4}(?:发|念|复制|贴|输出|打印|复述|重复)|这句话(?:之前|前面|以前)的.{0,4}(?:话|文字|内容|消息)"
        + "|你(?:收到|接到)的(?:第一|最初|原始|全部|所有)|你的?(?:开发者|作者|主人|开发人员|程序员)|(?:开发者|开发人员|程序员|主人)(?:给|跟|对|向|让)你"
        + "|你(?:被|受)(?:要求|禁止|限制|设定|指示|告知)|你有(?:哪些|什么)(?:不能|不可以|不准|隐藏|秘密|规矩)",
        Options,
        Timeout)]
    private static partial Regex AsksForPrompt();

    // Passwords, files or commands of the machine.
    [GeneratedRegex(
        "(?:api|系统|后台|数据库|服务器|管理员|root)的?\\s*(?:密钥|密码|口令|key|token)(?:是|发|给|告诉|多少|[,，。:：?]|$)|^口令(?:是|[:：])|管理员密码"
        + "|(?:输出|打印|显示|贴出)(?:一下)?(?:你的|系统的?|服务器的?)?(?:配置文件|环境变量|源代码|日志文件)"
        + "|(?:执行|运行)(?:以下|下面|下列|这[段条个])的?(?:指令|命令|代码|脚本|程序)|(?:执行|运行)(?:命令|指令|代码)\\s*[:：]",
        Options,
        Timeout)]
    private static partial Regex AsksForSecrets();

    // The bot is to be somebody else, or free of its rules.
    [GeneratedRegex(
        "角色扮演|(?:^|[，,。；;:：!！\\s]|你|请|你来|现在|开始)扮演(?!了|过|的|什么|哪|谁|怎|何)|你现在是|从(?:现在|此刻|今天|这一刻|下一?[句条个])(?:开始|起)[,，]?(?:你|改|只|一律)|开发者模式|调试模式|越狱"
        + "|(?:无限制|不受限|上帝|管理员|超级|自由|最高权限|root|dan)模式|解除限制模式|你(?:现在|已经|从此)?不再是|(?:别|不要|不用)再?当(?:问答|聊天)?(?:机器人|助手|客服)了|你(?:现在)?的新?(?:任务|身份|角色)(?:是|[:：,，])"
        + "|(?:你|助手|模型|机器人|ai).{0,10}(?:没有|不受)(?:任何)?(?:限制|约束)|(?:没有|不受)(?:任何)?(?:限制|约束)的(?:助手|模型|机器人|ai|模式)"
        + "|(?:按|照|用|遵守|执行|接受|确认|给你)(?:我的?|下面的|以下)?新的?规则|新的?规则\\s*[:：]|规则(?:更新|变更)\\s*[:：]|(?:你|自己|自身)的规则(?:改|换)成|允许(?:你)?(?:编造|虚构|捏造)"
        + "|(?:假如|假设|如果|要是|想象)你(?:现在)?是.{1,10}[,，]你(?:会|怎么|该|来|打算|就)|(?:假设|假装|假如|想象)你(?:没有|不受|不用)|你就?当(?:自己|你)是"
        + "|(?:^|[，,。])请?你?(?:以|站在|用).{1,10}的?(?:身份|名义|口吻|角度|立场)(?:批准|回答|宣布|告诉|教|说)",
        Options,
        Timeout)]
    private static partial Regex ChangesRole();

    // The answer is prescribed.
    [GeneratedRegex(
        "(?:必须|只能|只准|务必)(?:只)?(?:回答|答复|说)(?:我)?[“\"「]|你必须(?:只)?(?:回答|答复|说)|(?:就)?照这么回答|(?:每个|所有|每次|今后的?)(?:回答|回复|答案).{0,4}(?:都|要|必须|得|附|加)|(?:回答|回复)(?:之?[前后]|以[前后])都?要?先?(?:说|加|写|附)[“\"「]|^(?:求你了?[,，])?就说一[次句]"
        + "|(?:不管|无论|不论)(?:我|谁|别人|用户|人家)?(?:来)?问(?:什么|啥|谁|多少|你什么)?[,，]?你?(?:都|就|只)+(?:要|能|得)?(?:回答|答|说|回复)|我(?:问|说)(?:什么|啥)[,，]?你?(?:都|就|只)(?:要|能|得)?(?:回答|答|说|回复)"
        + "|(?:收到|看到|读到)之?(?:后|以后)[,，].{0,12}(?:回答|答复|说)[“\"「]|(?:把|将)(?:下一?[条个]|这[条个]|你的)?(?:回答|答案|回复)(?:改|换|写|变)成"
        + "|(?:以后|今后|从此|接下来)你?(?:只|都|一律)(?:说|用|讲|回答)|(?:跟|随)着?我(?:念|说|读|复述)|直接(?:说|回答|回复)[“\"「]|^请?确认[“\"「]|我(?:命令|授权|要求|允许|批准|准许)你",
        Options,
        Timeout)]
    private static partial Regex Dictates();

    // How the answer is to sound or look, beyond what documents tell.
    [GeneratedRegex(
        "用.{1,8}的(?:口气|口吻|语气|腔调)(?:来|再)?(?:回答|说|讲)|(?:回答|答案|回复)(?:里|中|最后|末尾|结尾|开头|前面|后面)(?:要|请|都|必须)?(?:加上?|附上?|放上?)"
        + "|只(?:能|准|许|要)?用一个字(?:回答|说|答)|用[“\"「].{1,20}[”\"」](?:开头|结尾)|每[句段]话的?(?:后面|前面|结尾|末尾|最后)(?:都|要|请)*(?:加|带)",
        Options,
        Timeout)]
    private static partial Regex Styles();

    // Something is to be written, not looked up; 写一份申请要包括什么 asks.
    [GeneratedRegex(
        "^\\s*(?:请|麻烦)?(?:你)?(?:帮我|给我|替我|帮忙|帮)?(?:我)?(?:写|编写|起草|拟|创作|仿写|续写|改写|润色|翻译|画|唱|背|讲|说)(?:一|个|首|篇|段|封|份|张|句|下面|这)"
        + "|^\\s*(?:please )?(?:write|compose|draft|translate|draw|sing)\\b|^.{0,6}写(?:一)?首|^.{0,4}编一?个(?:故事|段子|笑话|谜语|理由|借口)|翻译成.[文语]\\s*[:：]|(?:把|将)下面.{0,8}翻译"
        + "|(?:帮|替|给)我(?:算(?:命|卦|一卦)|占卜)|(?:帮|替|给)我(?:做|造|搞|弄|开|生成|伪造)一?[张份个]?假|给我一?段.{0,12}代码|(?:帮|替)我(?:黑|攻击|入侵|破解)",
        Options,
        Timeout)]
    private static partial Regex Composes();

    [GeneratedRegex("什么|啥|吗|呢|哪|多少|几|谁|怎|如何|咋|是否|能不能|有没有|说明|介绍|情况|规定|政策|标准|流程|条件|what|which|who|how|when", Options, Timeout)]
    private static partial Regex Asks();

    // A turn of the conversation or a tag of the prompt is forged.
    [GeneratedRegex(
        "^\\s*(?:系统|管理员|(?:system|assistant|admin|root|developer)(?: override| message)?)\\s*[:：]|[\\[【](?:系统|管理员)(?:通知|消息|指令|提示)?[\\]】]|[\\[【]新(?:指令|命令)[\\]】]|^以下是(?:管理员|系统|开发者)的?|(?:以下|下面|本条|这条)(?:内容|指令|消息)?的?优先级最高"
        + "|</?(?:context|system|user|assistant|instructions?|document|passage)[^>]*>|<\\|[^|>]{1,20}\\|>|begin (?:admin|system) (?:message|prompt)",
        Options,
        Timeout)]
    private static partial Regex ForgesTurn();

    [GeneratedRegex(
        "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|rules?|prompt|documents?|context|above|previous|prior|guidelines?)\\b|\\bforget (?:what|everything|all) you\\b|developer mode|jailbreak"
        + "|\\bfrom now on\\b|(?:you are|as|你现在是)\\s*dan\\b|\\bdan mode\\b|(?:^|[,.;!:]|\\b(?:you|please|now|must|will))\\s*(?:act as|pretend to be|pretend (?:that )?(?:you|the documents)|assume the role of|(?:speak|talk|answer) like)\\b"
        + "|\\byou must (?:always )?(?:answer|say|reply)\\b|\\b(?:answer|reply|respond) only with\\b|(?:^|[,.;]\\s*)(?:please )?(?:stop|do not|don't) (?:citing|cite|using|use) .{0,8}(?:sources?|documents?)\\b|\\bjust (?:guess|make it up)\\b"
        + "|^(?:please )?make up (?:a|an|some)\\b|\\bwhatever i (?:ask|say)\\b|^new rules?\\s*:|\\byou are no longer\\b|\\bbypass your\\b|\\byou have no (?:rules|restrictions|limits)\\b|\\byour new (?:task|role|job)\\b|^say [“\"'「]|\\bhack (?:this|the|a|into)\\b|\\bsimulate a\\b|^(?:please )?tell me a (?:joke|story)\\b",
        Options,
        Timeout)]
    private static partial Regex EnglishCommand();

    [GeneratedRegex(
        "system prompt|\\bhidden (?:system )?(?:message|instructions?)\\b|\\b(?:print|reveal|show|repeat|output|tell|summari[sz]e|copy)\\b.{0,20}\\b(?:your|hidden|secret) (?:hidden |secret |initial |original |system )?(?:rules|prompt|instructions?|settings?|configuration|message)\\b"
        + "|\\b(?:repeat|print|output|show|copy|echo)\\b.{0,12}\\b(?:everything|all|text|words?)\\b.{0,20}\\b(?:above|before|verbatim|so far|told)\\b|\\b(?:were you|you were|you have been) (?:told|given|instructed)\\b"
        + "|\\b(?:text|words) of your\\b|\\bwith your (?:instructions|prompt|rules)\\b|\\b(?:give|send|tell|show) me (?:your|the) .{0,10}(?:api key|password|token)\\b",
        Options,
        Timeout)]
    private static partial Regex EnglishPrompt();
}
