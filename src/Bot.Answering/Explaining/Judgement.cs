using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Explaining;

/// <summary>What <see cref="AnswerPipeline"/> thought of one draft.</summary>
/// <param name="Question">The question, or the part of it, that it is an answer to.</param>
/// <param name="Draft">The draft as it was made.</param>
/// <param name="Passages">The passages that it is made from.</param>
/// <param name="Unmet">What no answer may lack and it lacks; null where nothing is.</param>
/// <param name="Judged">The draft with the confidence that it got.</param>
internal sealed record Judgement(WeightedQuestion Question, Draft Draft, IReadOnlyList<RankedPassage> Passages, string? Unmet, Draft Judged);
