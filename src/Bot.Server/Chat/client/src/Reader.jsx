import React, { useEffect, useRef, useState } from 'react';
import { useText } from './context.js';

const addressOf = ({ citation }) => {
  const address = new URL(citation.link, location.origin);
  address.search = '';
  address.searchParams.set('p', citation.paragraph);
  if (citation.quotes.length > 0) {
    address.searchParams.set('quote', citation.quotes.map(q => `${q.start}-${q.end}`).join(','));
  }

  return address;
};

/** The document of a citation, with the quoted sentence marked and in view. The host renders and escapes it; this only places it. */
export default function Reader({ onClose, source }) {
  const text = useText();
  const body = useRef(null);
  const heading = useRef(null);
  const [state, setState] = useState('empty');

  useEffect(() => {
    if (!source) {
      setState('empty');
      return undefined;
    }

    const abort = new AbortController();
    setState('loading');
    load(addressOf(source), abort.signal).then(
      article => {
        body.current.replaceChildren(article);
        setState('shown');
        show(body.current, source.citation.paragraph);
        heading.current.focus({ preventScroll: true });
      },
      error => error.name !== 'AbortError' && setState('failed'),
    );
    return () => abort.abort();
  }, [source]);

  return (
    <aside aria-label={text.reader} className={`reader ${state}`} onKeyDown={event => event.key === 'Escape' && onClose()}>
      {source && (
        <div className="reader-head">
          <h2 ref={heading} tabIndex={-1}>
            <span className="number">{source.citation.number}</span>
            <span>{source.citation.document.title}</span>
            <span className="where">{text.paragraph(source.citation.paragraph)}</span>
          </h2>
          <a className="quiet" href={addressOf(source).href} rel="noopener" target="_blank">{text.readerOpen}</a>
          <button aria-label={text.readerClose} className="icon" onClick={onClose} type="button">×</button>
        </div>
      )}
      {state === 'empty' && (
        <div className="placeholder">
          <p className="title">{text.readerEmptyTitle}</p>
          <p>{text.readerEmpty}</p>
        </div>
      )}
      {state === 'loading' && <p className="placeholder" role="status">{text.readerLoading}</p>}
      {state === 'failed' && <p className="placeholder" role="alert">{text.readerFailed}</p>}
      <div className="reader-body" hidden={state !== 'shown'} ref={body} tabIndex={0} />
    </aside>
  );
}

async function load(address, signal) {
  const response = await fetch(address, { headers: { Accept: 'text/html' }, signal });
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }

  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = page.querySelector('article.document');
  article.querySelector('.back')?.remove();
  for (const link of article.querySelectorAll('a[href^="http"]')) {
    link.target = '_blank';
  }

  return document.importNode(article, true);
}

function show(body, number) {
  const paragraph = body.querySelector(`#p${number}`);
  const mark = paragraph?.querySelector('mark') ?? paragraph;
  paragraph?.classList.add('cited');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
