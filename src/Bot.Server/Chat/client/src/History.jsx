import React, { useState } from 'react';
import Dialog from './Dialog.jsx';
import { useText } from './context.js';
import { deleteConversation, listConversations } from './conversations.js';

/** What was asked in this browser, newest first. */
export default function History({ current, onClose, onOpen }) {
  const text = useText();
  const [conversations, setConversations] = useState(listConversations);
  const remove = id => deleteConversation(id).then(() => {
    setConversations(listConversations());
    if (id === current) {
      onOpen(null);
    }
  });

  return (
    <Dialog onClose={onClose} title={text.historyTitle}>
      {conversations.length === 0
        ? <p className="empty">{text.historyEmpty}</p>
        : (
          <ul className="history">
            {conversations.map(({ at, id, title }) => (
              <li key={id}>
                <button aria-current={id === current} className="conversation" onClick={() => onOpen(id)} type="button">
                  <span>{title || text.untitled}</span>
                  <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })}</time>
                </button>
                <button aria-label={`${text.remove} ${title}`} className="icon" onClick={() => remove(id)} type="button">×</button>
              </li>
            ))}
          </ul>
        )}
    </Dialog>
  );
}
