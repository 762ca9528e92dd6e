using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Replies to what is no question about the documents.</summary>
internal static partial class SmallTalk
{
    // Documents named as examples of what can be asked.
    private const int Examples = 3;
    private const int MostCategories = 8;

    /// <summary>The kind of small talk that <paramref name="folded"/> is; null when it is a question.</summary>
    public static QuestionKind? KindOf(string folded)
    {
        string text = folded.Trim().TrimEnd('。', '！', '!', '?', '？', '~', '，', ',', '.', ' ');
        return Instructions.IsMatch(folded) ? QuestionKind.Instruction
            : Greeting().IsMatch(text) ? QuestionKind.Greeting
            : Thanks().IsMatch(text) ? QuestionKind.Thanks
            : Help().IsMatch(text) || Personal().IsMatch(text) ? QuestionKind.Help
            : null;
    }

    /// <summary>The reply; null for a question. Who types no Chinese is spoken to in the language of <paramref name="locale"/>, and without one in English.</summary>
    public static string? Reply(ReadQuestion question, Collection collection, string? locale) =>
        question.Text.Any(Folding.IsHan) || locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
            ? InChinese(question.Kind, collection)
            : InEnglish(question.Kind, collection);

    private static string? InChinese(QuestionKind kind, Collection collection) => kind switch
    {
        QuestionKind.Greeting => $"你好！{Coverage(collection)}请直接提问，我会引用原文段落回答；文档里没有的，我会说没有。",
        QuestionKind.Help => $"{Coverage(collection)}可以问金额、日期、条件、材料、部门和办法，也可以追问，例如“那成都呢？”。每个回答都注明出处段落。",
        QuestionKind.Thanks => "不客气。还有别的问题，请继续提问。",
        QuestionKind.Instruction => "我只根据文档回答问题，不代写文字，也不执行改变规则或透露内部设置的指令。请提出与文档有关的问题。",
        _ => null,
    };

    private static string? InEnglish(QuestionKind kind, Collection collection) => kind switch
    {
        QuestionKind.Greeting => $"Hello! {EnglishCoverage(collection)} Just ask: I quote the very paragraph that answers, and say so where the documents do not tell.",
        QuestionKind.Help => $"{EnglishCoverage(collection)} Ask about amounts, dates, conditions, papers to hand in, offices and procedures, or go on from the last answer. Each answer names its paragraph.",
        QuestionKind.Thanks => "You are welcome. Ask on if there is anything else.",
        QuestionKind.Instruction => "I only answer questions from the documents. I do not write texts, and I do not follow instructions that change my rules or reveal my settings. Please ask about the documents.",
        _ => null,
    };

    private static string EnglishCoverage(Collection collection) => collection.Documents.Count == 0
        ? "No documents are loaded yet."
        : $"I search {collection.Documents.Count} Chinese document{(collection.Documents.Count == 1 ? "" : "s")}, such as {string.Join(", ", Shown(collection).Select(d => $"《{d.Title}》"))}.";

    private static string Coverage(Collection collection)
    {
        if (collection.Documents.Count == 0)
        {
            return "现在还没有载入文档。";
        }

        var groups = Groups(collection);
        string counts = groups.Count > 1
            ? $"（{string.Join('、', groups.Take(MostCategories).Select(g => $"{CategoryNames.LabelOf(g.Key)}{g.Count()}份"))}{(groups.Count > MostCategories ? "等" : "")}）"
            : "";
        return $"我能查{collection.Documents.Count}份文档{counts}，例如{string.Join('、', Shown(collection).Select(d => $"《{d.Title}》"))}。";
    }

    // One document of each of the largest categories; of documents without any, the first three.
    private static IEnumerable<Document> Shown(Collection collection) =>
        Groups(collection) is { Count: > 1 } groups ? groups.Take(Examples).Select(g => g.First()) : collection.Documents.Take(Examples);

    private static List<IGrouping<string, Document>> Groups(Collection collection) =>
        [.. collection.Documents.GroupBy(d => d.Metadata.GetValueOrDefault("category", "").Trim(), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)];

    [GeneratedRegex("^(?:你好|您好|你好呀|你好啊|哈喽|嗨|(?:hi|hello|hey)(?: there| bot)?|good (?:morning|afternoon|evening)|在吗|在不在|早|早上好|上午好|中午好|下午好|晚上好|早安|晚安|大家好|喂)(?:[，,! ！]*(?:你好|您好|在吗))?$", RegexOptions.None, 10000)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(?:好的|嗯|ok|好)?[，, ]*(?:谢谢|多谢|感谢|谢了|辛苦了|thanks?(?: a lot)?|thank you(?: (?:so|very) much)?|thx|再见|拜拜|(?:good)?bye|明白了|知道了|好的|收到|ok)(?:你|您|啦|了|啊|!|！)*(?:[，,].{0,12})?$", RegexOptions.None, 10000)]
    private static partial Regex Thanks();

    // 你叫什么名字，是谁做的呀: about the bot, whatever follows.
    [GeneratedRegex("^(?:那|请问|喂|嗨|你好[呀啊]?|您好[呀啊]?)?[,，!！ ]?[你您](?:自己|本人|到底|究竟|真的?|今年|平时|现在)?(?:叫(?:什么|啥)名|几岁|多大(?:了|岁|年纪)|(?:是)?(?:由|被)?(?:谁|哪家公司|哪个公司|什么人)(?:开发|做|写|造|发明|训练|制作|设计|研发|创造)|(?:家)?住(?:在)?哪|(?:是)?(?:从|来自)哪|有(?:没有)?(?:感情|情绪|[男女]朋友|对象|父母|爸妈|老婆|老公|工资|意识)|[会能](?:不[会能])?(?:唱|跳舞|做梦|生气|累|撒谎|骗人)|(?:喜不)?喜欢|[累饿困](?:不[累饿困])?[吗么了呀啊呢]?$|[^,，。?？]{0,14}[,，]?(?:累不累|烦不烦|累吗|烦吗|困不困)|吃(?:饭|过饭|早饭|午饭|晚饭)|睡觉|是(?:不是)?(?:人|男|女|机器|真人))", RegexOptions.None, 10000)]
    private static partial Regex Personal();

    [GeneratedRegex("^(?:帮助|help|你(?:能|可以|会)(?:做|干|回答|帮我做)?(?:些)?(?:什么|啥|哪些问题|干嘛)|你是谁|你是什么|你(?:用的|是)是?(?:哪个|什么|啥)(?:大)?(?:语言)?模型|你是(?:gpt|chatgpt|机器人|真人|人工智能|ai|人)[吗么]|你叫什么(?:名字)?|怎么用|(?:怎么|如何|怎样)(?:使用|用)(?:这个|你这个|本)?(?:机器人|助手|系统|工具|bot)?|(?:你|这)(?:这里|里|儿)?(?:都)?(?:有|收录了?|包含)(?:哪些|什么)(?:文档|资料|文件|内容|数据)|(?:我)?(?:可以|能)(?:向你|跟你|在这里)?(?:问|提)(?:些)?(?:什么|哪些)(?:样的)?(?:问题|内容)?|使用说明|怎么提问|有哪些(?:文档|资料|文件)|(?:你)?(?:都)?(?:能|可以|会)(?:帮我)?(?:问|查|回答|答|解答|查询)(?:到)?(?:一?些)?(?:什么|哪些|啥)(?:样的)?(?:问题|内容|东西|信息|资料)?|(?:你|这里|这个机器人)(?:都)?(?:知道|懂|了解)(?:些)?(?:什么|哪些|啥)(?:东西)?|(?:介绍|说)一?下你(?:自己)?|自我介绍|what (?:can you do|can you (?:answer|help(?: me)? with)|can i ask(?: you)?|do you know|documents do you have)|who are you|how (?:do|can) i use (?:this|you)|how does this work|(?:what|which) model are you|are you (?:an? )?(?:robot|bot|human|ai|person)|help me)$", RegexOptions.None, 10000)]
    private static partial Regex Help();
}
