import React, { useState } from 'react';
import Dialog from '../Dialog.jsx';
import { useChat, useText } from '../context.js';

/** Asks what was wrong after a dislike. The dislike itself is already sent; this adds the reason. */
export default function FeedbackDialog({ message, onClose }) {
  const { post } = useChat();
  const text = useText();
  const [reason, setReason] = useState('');
  const [comment, setComment] = useState('');
  const [isSent, setSent] = useState(false);

  const send = event => {
    event.preventDefault();
    post({ type: 'event', name: 'feedback', value: { messageId: message, rating: 'down', reason: reason || undefined, comment: comment.trim() || undefined } });
    setSent(true);
    setTimeout(onClose, 1200);
  };

  return (
    <Dialog onClose={onClose} title={text.feedbackTitle}>
      {isSent
        ? <p role="status">{text.feedbackThanks}</p>
        : (
          <form onSubmit={send}>
            <fieldset className="reasons">
              <legend className="sr-only">{text.feedbackTitle}</legend>
              {Object.entries(text.feedbackReasons).map(([name, label]) => (
                <label key={name}>
                  <input checked={reason === name} name="reason" onChange={() => setReason(name)} type="radio" value={name} />
                  <span>{label}</span>
                </label>
              ))}
            </fieldset>
            <label className="comment">
              <span>{text.feedbackComment}</span>
              <textarea maxLength={1000} onChange={event => setComment(event.target.value)} rows={3} value={comment} />
            </label>
            <div className="buttons">
              <button className="quiet" onClick={onClose} type="button">{text.feedbackSkip}</button>
              <button className="primary" disabled={!reason && !comment.trim()} type="submit">{text.feedbackSend}</button>
            </div>
          </form>
        )}
    </Dialog>
  );
}
