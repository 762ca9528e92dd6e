import { useEffect, useState } from 'react';
import { createDirectLine } from 'botframework-webchat';
import { fetchToken, forgetConversation } from './conversations.js';

/** Direct Line to the conversation: {directLine, id} when open, {error} when not, {} while connecting. */
export default function useConnection({ id, run }, locale) {
  const [connection, setConnection] = useState({});

  useEffect(() => {
    let isCurrent = true;
    let directLine;
    setConnection({ id });
    connect(id, locale).then(
      opened => {
        directLine = opened.directLine;
        return isCurrent ? setConnection(opened) : directLine.end();
      },
      error => isCurrent && setConnection({ id, error }),
    );
    return () => {
      isCurrent = false;
      directLine?.end();
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
