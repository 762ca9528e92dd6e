import React from 'react';
import { useText } from '../context.js';

/** Stands where the chat will be, or says why it is not. */
export default function Connection({ error, reconnect }) {
  const text = useText();
  return (
    <div aria-busy={!error} className="connection" role={error ? 'alert' : 'status'}>
      {error
        ? (
          <>
            <p>{error.status === 429 ? text.tooMany : text.disconnected}</p>
            <button className="primary" onClick={reconnect} type="button">{text.reconnect}</button>
          </>
        )
        : <span className="pulse" />}
    </div>
  );
}
