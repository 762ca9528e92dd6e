import React, { useEffect, useState } from 'react';
import { useText } from '../context.js';

const MAX_TERMS = 8;

/** Why a cited paragraph came to the top: what each word of the question added, as the search itself explains it. */
export default function Why({ answer }) {
  const text = useText();
  const [found, setFound] = useState(null);

  useEffect(() => {
    const abort = new AbortController();
    explain(answer, abort.signal).then(setFound, error => error.name !== 'AbortError' && setFound('failed'));
    return () => abort.abort();
  }, [answer]);

  return (
    <section aria-busy={!found} aria-label={text.whyTitle} className="why">
      {!found && <span className="pulse" />}
      {found === 'failed' && <p role="alert">{text.whyFailed}</p>}
      {Array.isArray(found) && (
        <>
          <p>{text.whyIntro}</p>
          {found.map(source => <Terms key={source.number} {...source} />)}
        </>
      )}
    </section>
  );
}

async function explain(answer, signal) {
  const query = new URLSearchParams({ q: answer.understanding.standalone, top: 50, explain: true });
  const response = await fetch(`/api/search?${query}`, { headers: { Accept: 'application/json' }, signal });
  if (!response.ok) {
    throw new Error(`No explanation: ${response.status}`);
  }

  const { passages } = await response.json();
  return answer.citations.map(({ document, number, paragraph, passageId }) => {
    const rank = passages.findIndex(p => p.passageId === passageId);
    return { document, number, paragraph, rank, passage: passages[rank] };
  });
}

function Terms({ document, number, paragraph, passage, rank }) {
  const text = useText();
  const terms = [...(passage?.explanation?.contributions ?? [])].sort((a, b) => b.contribution - a.contribution).slice(0, MAX_TERMS);
  const most = terms[0]?.contribution ?? 1;
  return (
    <>
      <h3><span className="number">{number}</span> {document.title} · {text.paragraph(paragraph)}{passage && ` · ${text.whyRank(rank + 1)}`}</h3>
      {terms.length === 0
        ? <p>{text.whyNone}</p>
        : (
          <table>
            <thead><tr><th scope="col">{text.whyTerm}</th><th scope="col">{text.whyField}</th><th className="score" scope="col">{text.whyScore}</th></tr></thead>
            <tbody>
              {terms.map(({ contribution, field, term }, i) => (
                <tr key={i}>
                  <th scope="row">{term}</th>
                  <td>{text.whyFields[field] ?? field}</td>
                  <td className="score">{contribution.toFixed(2)}<meter aria-hidden="true" max={most} min={0} value={contribution} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
    </>
  );
}
