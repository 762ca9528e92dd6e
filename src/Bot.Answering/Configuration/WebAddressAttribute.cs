using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Configuration;

/// <summary>An address on the web, https or http, or empty. Who reads it decides where http is good enough.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && (text.Length == 0 || IsAddress(text));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => "empty, or an address such as https://www.example.com/path";

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0;
}
