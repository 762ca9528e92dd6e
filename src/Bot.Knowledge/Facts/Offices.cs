namespace Bot.Knowledge.Facts;

/// <summary>
/// The offices that people hold, as parts of patterns: the one list for what finds a holder in a text (<see cref="PersonScanner"/>) and for what asks for one,
/// so that no office is asked for that no text can name.
/// </summary>
public static class Offices
{
    /// <summary>Heads of bodies (局长, 馆长, 班长).</summary>
    public const string Heads = "[局行部市省县区院校厅处会司署站所科镇乡村社馆园厂队组班店关台团股]长|理事长|秘书长|董事长|委员长";

    /// <summary>Other offices (主任, 总经理, 院士).</summary>
    public const string Others = "主任|书记|主席|总经理|经理|总裁|总监|总理|院士|教授|创始人|负责人|发言人|首席执行官|首席科学家|董事";

    /// <summary>Every office, without what stands before it (副, 常务).</summary>
    public const string All = Heads + "|" + Others;
}
