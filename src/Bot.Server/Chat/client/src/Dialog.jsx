import React, { useEffect, useRef } from 'react';
import { useText } from './context.js';

/** A modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export default function Dialog({ children, onClose, title }) {
  const text = useText();
  const element = useRef(null);

  useEffect(() => {
    element.current.showModal();
  }, []);

  const onBackdrop = event => event.target === element.current && onClose();

  return (
    <dialog aria-label={title} onCancel={onClose} onClick={onBackdrop} onClose={onClose} ref={element}>
      <div className="dialog">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button aria-label={text.close} className="icon" onClick={onClose} type="button">×</button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
