using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Answers invokes: feedback, and buttons of cards that want their answer at once.</summary>
internal sealed class InvokeTurn(TurnSettings settings, ChannelSeams seams, SentAnswers sent, ConversationNames names)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    public async Task<InvokeReply> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        var value = activity.Value as JsonObject;
        switch (activity.Name)
        {
            case "message/submitAction":
                Rate(activity);

                // Anything but an empty object is shown to the user as an error.
                return new InvokeReply(200, new JsonObject());
            case "message/fetchTask":
                var data = value?["data"] as JsonObject ?? value;
                return new InvokeReply(200, TeamsFeedback.Dialog(Incoming.Text(data?["actionValue"] as JsonObject, "reaction"), Incoming.Locale(activity)));
            case "adaptiveCard/action":
                return new InvokeReply(200, await ActAsync(activity, (value?["action"] as JsonObject)?["data"], cancellationToken));
            case "suggestedAction/submit":
                return new InvokeReply(200, await ActAsync(activity, value, cancellationToken));
            default:
                return InvokeReply.NotImplemented;
        }
    }

    // The Playground's page names no message; then the last answer is meant.
    private void Rate(Activity activity)
    {
        string conversation = SentAnswers.Key(activity);
        var answer = activity.ReplyToId is null ? sent.Last(conversation) : sent.Find(conversation, activity.ReplyToId);
        if (answer is not null && TeamsFeedback.Read(activity.Value, answer.AnswerId!) is { } rating)
        {
            seams.Rate(rating);
        }
    }

    private async Task<JsonObject> ActAsync(Activity activity, JsonNode? data, CancellationToken cancellationToken)
    {
        string question = Incoming.AskedByCard(data) ?? string.Empty;
        if (question.Length == 0 || question.Length > settings.MaxQuestionLength)
        {
            var problem = new JsonObject { ["code"] = "BadRequest", ["message"] = $"data.question must be a text of 1 to {settings.MaxQuestionLength} characters." };
            return new JsonObject { ["statusCode"] = 400, ["type"] = ErrorType, ["value"] = problem };
        }

        var text = new StringBuilder();
        await foreach (var step in seams.Answer(new Question(question) { ConversationId = names.Of(activity), Locale = Incoming.Locale(activity) }, cancellationToken))
        {
            if (step is AnswerEvent.Completed completed)
            {
                text.Append(TeamsReply.Render(completed.Answer, userId: null, settings.PublicUrl, Incoming.Locale(activity)).Plain.Text);
            }
        }

        return new JsonObject { ["statusCode"] = 200, ["type"] = MessageType, ["value"] = text.ToString() };
    }
}
