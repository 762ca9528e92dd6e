using Bot.Answering.Prompts;

namespace Bot.Answering.PromptTesting;

/// <summary>A question put to a model in a fixed situation, and what must hold of its answer.</summary>
/// <param name="Name">Unique name; also the test's.</param>
/// <param name="Question">The question.</param>
/// <param name="Turns">Earlier questions of the conversation, oldest first.</param>
/// <param name="Passages">The passages that the model is given; null to retrieve them.</param>
/// <param name="Models">The models it is put to, unless a run names others.</param>
/// <param name="Assertions">What must hold.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">Its line there, from 1.</param>
public sealed record PromptFixture(
    string Name,
    string Question,
    IReadOnlyList<string> Turns,
    IReadOnlyList<FixturePassage>? Passages,
    IReadOnlyList<string> Models,
    IReadOnlyList<PromptAssertion> Assertions,
    string File,
    int Line)
{
    /// <summary>The prompt that it is put with: <c>answer</c>, or <c>rewrite</c> to make <see cref="Question"/> whole from <see cref="Turns"/>.</summary>
    public string Prompt { get; init; } = PromptInputs.Answer;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A passage that a fixture gives: one of the collection's by its id, or a text of its own.</summary>
/// <param name="Id">The passage's id; for a text of its own the name that assertions call it by.</param>
/// <param name="Title">Title of the document that a text of its own pretends to stand in.</param>
/// <param name="Text">A text of its own; null for one of the collection's.</param>
public sealed record FixturePassage(string Id, string Title, string? Text);

/// <summary>One thing that must hold, or must not.</summary>
/// <param name="Kind">What is looked at, as the fixture names it without <c>not-</c>.</param>
/// <param name="IsNegated">Whether it must not hold.</param>
/// <param name="Values">The value or values given.</param>
/// <param name="Settings">Named values given instead.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record PromptAssertion(
    string Kind, bool IsNegated, IReadOnlyList<string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Settings, int Line);
