import React from 'react';
import { useText } from '../context.js';

/** What the bot is doing, with a way to stop it. Screen readers hear the start and the end only. */
export default function Steps({ onStop, turn }) {
  const text = useText();
  return (
    <div className={turn.isRunning ? 'steps running' : 'steps'}>
      <span className="sr-only" role="status">{turn.isRunning ? text.answering : turn.hasEnded ? text.answered : ''}</span>
      {turn.isRunning && (
        <>
          <span aria-hidden="true" className="pulse" />
          <span aria-hidden="true" className="step">{turn.step ?? text.answering}</span>
          <button aria-label={text.stopLabel} className="quiet" onClick={onStop} type="button">{text.stop}</button>
        </>
      )}
    </div>
  );
}
