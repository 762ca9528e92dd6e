import { useEffect, useRef, useState } from 'react';
import { createDirectLine } from 'botframework-webchat';
import { fetchToken, forgetConversation } from './conversations.js';

// DirectLineJS, ConnectionStatus.
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;
const ENDED = 5;

const MAX_RECOVERIES_A_MINUTE = 3;

/**
 * Direct Line to the conversation: {directLine, id, unsent} when open, {error} when not, {} while connecting. A token that expired,
 * as it does while a laptop sleeps, and a conversation that ended elsewhere are reported to onLost, to be opened again; unsent is
 * then the question that was not taken.
 */
export default function useConnection({ id, run }, locale, onLost) {
  const [connection, setConnection] = useState({});
  const unsent = useRef(null);
  const recoveries = useRef([]);

  useEffect(() => {
    let isCurrent = true;
    let opened;
    const fail = error => isCurrent && setConnection({ id: opened?.id ?? id, error });
    const watch = status => {
      if (!isCurrent || status < EXPIRED_TOKEN) {
        return;
      }

      recoveries.current = recoveries.current.filter(at => Date.now() - at < 60_000);
      if (status === FAILED_TO_CONNECT || recoveries.current.length >= MAX_RECOVERIES_A_MINUTE) {
        fail(new Error(`Direct Line status ${status}`));
      } else {
        recoveries.current.push(Date.now());
        onLost(opened.id);
      }
    };

    setConnection({ id });
    connect(id, locale).then(found => {
      opened = found;
      if (!isCurrent) {
        return opened.directLine.end();
      }

      // Later than the client's own reaction, which closing it in between would break.
      const watchLater = status => setTimeout(() => watch(status));
      remember(opened.directLine, unsent, () => watchLater(ENDED));
      setConnection({ ...opened, takeUnsent: () => take(unsent) });
      opened.directLine.connectionStatus$.subscribe(watchLater);
    }).catch(fail);
    return () => {
      isCurrent = false;
      opened?.directLine.end();
    };
    // The language of a conversation is the one it began in; switching later only changes the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, run]);

  return connection;
}

async function connect(id, locale) {
  let opened = await fetchToken(id);
  const isOld = Boolean(id && opened);
  if (!opened) {
    forgetConversation(id);
    opened = await fetchToken(null);
  }

  const directLine = createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: opened.token,
    ...(isOld ? { conversationId: id, watermark: '0' } : { conversationStartProperties: { locale } }),
  });
  return { directLine, id: opened.conversationId, isOld };
}

/**
 * Keeps the text of a question until the host has taken or refused it. Not refused are one that an expired token held back, which
 * DirectLineJS calls "retry", and one to a conversation that is gone, of which DirectLineJS tells nobody.
 */
function remember(directLine, unsent, onGone) {
  const post = directLine.postActivity.bind(directLine);
  directLine.postActivity = activity => {
    const text = activity.type === 'message' ? activity.text : null;
    unsent.current = text ?? unsent.current;
    const settle = id => {
      const isHeldBack = id === 'retry' && directLine.connectionStatus$.getValue() === EXPIRED_TOKEN;
      if (text && !isHeldBack) {
        unsent.current = null;
      }
    };
    return post(activity).do(settle, error => (error.status === 404 ? onGone() : settle()));
  };
}

function take(unsent) {
  const text = unsent.current;
  unsent.current = null;
  return text;
}
