using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Configuration;

/// <summary>Addresses of hosts: scheme and authority only, http or https. A text, empty or one address, or a list of them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebOriginsAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        string text => text.Length == 0 || IsOrigin(text.TrimEnd('/')),
        IReadOnlyList<string> list => list.All(IsOrigin),
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => "empty, or addresses such as https://www.example.com, without a path, separated by commas where several are possible";

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
