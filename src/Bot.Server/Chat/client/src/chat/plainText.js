/** An answer as text to paste: with its table, and under it the paragraphs that it cites. */
export function plainText(answer, text) {
  const parts = [answer.text];
  if (answer.table) {
    const row = cells => cells.join('\t');
    parts.push([row(answer.table.columns), ...answer.table.rows.map(r => row(r.map(c => (c.citation ? `${c.text}[${c.citation}]` : c.text))))].join('\n'));
  }

  if (answer.citations.length > 0) {
    parts.push(answer.citations.map(c => {
      const address = new URL(c.link, location.origin).href;
      return `[${c.number}] ${c.document.title}，${text.paragraph(c.paragraph)}：“${quotation(c)}” ${address}`;
    }).join('\n'));
  }

  return parts.join('\n\n');
}

/** The quoted parts of a paragraph; all of it when none is marked. */
export const quotation = ({ quotes, text }) => (quotes.length > 0 ? quotes.map(q => text.slice(q.start, q.end)).join('…') : text);
