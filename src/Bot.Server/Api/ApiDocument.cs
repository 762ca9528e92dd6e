using Bot.Answering;
using Microsoft.OpenApi;

namespace Bot.Server.Api;

/// <summary>The OpenAPI description at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        // The schemas follow the JSON that is really sent.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = AnswerJson.Options.Encoder;
            foreach (var converter in AnswerJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        builder.Services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Chinese document question answering",
                    Version = "1",
                    Description = "Short answers from a folder of documents, each citing its paragraph, or an honest refusal. Errors are RFC 9457 problem details.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Names parameters of the query that the endpoint reads by itself, for messages of its own.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params (string Name, string Description)[] parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var (name, description) in parameters)
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Description = description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });

    /// <summary>Names the errors that an endpoint may answer with.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (int status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
