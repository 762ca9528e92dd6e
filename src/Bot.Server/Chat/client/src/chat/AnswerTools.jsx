import React, { useState } from 'react';
import { useChat, useText } from '../context.js';
import Why from './Why.jsx';
import copyText from './copyText.js';
import { plainText } from './plainText.js';

/** The row below an answer: its sources, how sure it is, copy, ask again, why. */
export default function AnswerTools({ activity }) {
  const { answer } = activity.channelData;
  const { ask, onSource } = useChat();
  const text = useText();
  const [copied, setCopied] = useState('');
  const [isWhyOpen, setWhyOpen] = useState(false);
  const question = answer.understanding.standalone;

  const copy = () => copyText(plainText(answer, text)).then(isCopied => setCopied(isCopied ? text.copied : text.copyFailed));
  const open = (citation, opener) => onSource({ answer, citation, opener });

  return (
    <div className="tools">
      {answer.understanding.corrections?.length > 0 && <p className="read-as">{text.readAs}{question}</p>}
      {answer.citations.length > 0 && (
        <ul aria-label={text.sourcesLabel} className="sources">
          {answer.citations.map(citation => (
            <li key={citation.number}>
              <button className="source" onClick={event => open(citation, event.currentTarget)} type="button">
                <span aria-hidden="true" className="number">{citation.number}</span>
                <span className="sr-only">{text.sources(citation.number)}</span>
                <span className="name">{citation.document.title}</span>
                <span className="where">{text.paragraph(citation.paragraph)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        {answer.outcome === 'grounded' && <Confidence value={answer.confidence} />}
        <button className="quiet" onClick={copy} type="button">{copied || text.copy}</button>
        <button className="quiet" onClick={() => ask(question)} type="button">{text.retry}</button>
        {answer.citations.length > 0 && (
          <button aria-expanded={isWhyOpen} className="quiet" onClick={() => setWhyOpen(!isWhyOpen)} type="button">{text.why}</button>
        )}
        <span className="sr-only" role="status">{copied}</span>
      </div>
      {isWhyOpen && <Why answer={answer} />}
    </div>
  );
}

function Confidence({ value }) {
  const text = useText();
  const level = value >= 0.75 ? 'high' : value >= 0.45 ? 'middle' : 'low';
  return <span className={`confidence ${level}`}>{text.confidence[level]}</span>;
}
