import React, { useLayoutEffect, useRef } from 'react';
import { useText } from '../context.js';
import { quotation } from './plainText.js';

const WIDTH = 340;
const MAX_LENGTH = 220;

/** The quotation behind a marker, beside it. Its words are also in the reader, so it is hidden from screen readers. */
export default function QuotePopover({ anchor, citation, frame }) {
  const text = useText();
  const card = useRef(null);
  const quote = quotation(citation);

  // Positions are set through the style object, which the content security policy allows, after the size is known.
  useLayoutEffect(() => {
    const { style, offsetHeight } = card.current;
    const width = Math.min(WIDTH, frame.width - 16);
    const isBelow = anchor.top - frame.top < offsetHeight + 16;
    style.width = `${width}px`;
    style.left = `${Math.max(8, Math.min(anchor.left - frame.left - 24, frame.width - width - 8))}px`;
    style.top = `${isBelow ? anchor.bottom - frame.top + 8 : anchor.top - frame.top - offsetHeight - 8}px`;
  });

  return (
    <div aria-hidden="true" className="popover" ref={card}>
      <p className="quote">{quote.length > MAX_LENGTH ? `${quote.slice(0, MAX_LENGTH)}…` : quote}</p>
      <p className="origin">{citation.document.title} · {text.paragraph(citation.paragraph)}</p>
    </div>
  );
}
