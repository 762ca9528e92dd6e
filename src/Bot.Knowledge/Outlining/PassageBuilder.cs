namespace Bot.Knowledge.Outlining;

/// <summary>Makes the numbered passages of a document.</summary>
internal static class PassageBuilder
{
    /// <summary>One passage for each block, numbered from 1.</summary>
    /// <exception cref="KnowledgeException">There are too many, or one is too long.</exception>
    public static IReadOnlyList<Passage> Build(Document document, IReadOnlyList<OutlinedBlock> outlined, ReadLimits limits)
    {
        if (outlined.Count > limits.MaxPassages)
        {
            throw new KnowledgeException($"The document has {outlined.Count} paragraphs; at most {limits.MaxPassages} are read. Split it.");
        }

        var passages = new Passage[outlined.Count];
        for (int i = 0; i < passages.Length; i++)
        {
            OutlinedBlock block = outlined[i];
            if (block.Block.Text.Length > limits.MaxPassageLength)
            {
                throw new KnowledgeException(
                    $"Paragraph {i + 1} has {block.Block.Text.Length} characters; at most {limits.MaxPassageLength} are read. Break it into paragraphs.");
            }

            passages[i] = new Passage
            {
                Document = document,
                Number = i + 1,
                Text = block.Block.Text,
                Kind = block.Kind,
                Headings = block.Headings,
                Columns = block.Block.Columns,
                LeadIn = block.LeadIn,
                SourceRange = block.Block.Source,
            };
        }

        return passages;
    }
}
