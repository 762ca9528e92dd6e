import { useMemo, useRef, useState } from 'react';

const ONLINE = ['connected', 'reconnected'];

const isSend = event => (event.type === 'click'
  ? event.target.closest('.webchat__send-button')
  : event.key === 'Enter' && !event.shiftKey && event.target.dataset.id === 'webchat-sendbox-input');

/**
 * Web Chat sends nothing while no connection stands, and one has to think of sending again. What is sent meanwhile is held here and
 * goes out with the connection, unless somebody types on. Returns whether something is held, what notes it, and what it hears of the store.
 */
export default function useHeldSend() {
  const [isHeld, setHeld] = useState(false);
  const held = useRef(false);
  const notes = useMemo(() => {
    const hold = value => {
      held.current = value;
      setHeld(value);
    };
    return {
      /** For what a user does, before Web Chat sees it. */
      catchSend: (event, store) => {
        const { connectivityStatus, sendBoxValue } = store.getState();
        if (isSend(event) && sendBoxValue.trim() && !ONLINE.includes(connectivityStatus)) {
          event.preventDefault();
          event.stopPropagation();
          hold(true);
        }
      },
      onOnline: store => {
        if (held.current) {
          hold(false);
          store.dispatch({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { channelData: undefined, method: 'keyboard' } });
        }
      },
      onTyped: () => held.current && hold(false),
    };
  }, []);
  return { isHeld, ...notes };
}
