import React, { useEffect, useMemo, useRef, useState } from 'react';
import { Components, createStore } from 'botframework-webchat';
import { Chat, useText } from '../context.js';
import AnswerTools from './AnswerTools.jsx';
import Connection from './Connection.jsx';
import FeedbackDialog from './FeedbackDialog.jsx';
import QuotePopover from './QuotePopover.jsx';
import Steps from './Steps.jsx';
import observe from './observe.js';
import styleOptions from './styleOptions.js';
import useCitations from './useCitations.js';
import useHeldSend from './useHeldSend.js';

const { BasicWebChat, Composer } = Components;

const withTools = () => next => (...setup) => {
  const render = next(...setup);
  const { activity } = setup[0];
  return render && activity?.channelData?.answer
    ? (...args) => <><div>{render(...args)}</div><AnswerTools activity={activity} /></>
    : render;
};

/** Web Chat with what it lacks: citations that open the reader, steps, tools below answers, reasons for a dislike. */
export default function ChatPane({ connection, filter, language, nonce, onAsked, onSource, reconnect }) {
  const text = useText();
  const frame = useRef(null);
  const latest = useRef({});
  latest.current = { connection, filter, onAsked };
  const [turn, setTurn] = useState({});
  const [disliked, setDisliked] = useState(null);
  const answers = useRef(new Map()).current;
  const { isHeld, catchSend, onOnline, onTyped } = useHeldSend();
  const store = useMemo(() => {
    // A question that an expired token held back is asked again over the new one.
    const onConnected = () => {
      const unsent = latest.current.connection.takeUnsent?.();
      return unsent && store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: unsent } });
    };
    const store = createStore({}, observe({ answers, latest, onConnected, onOnline: () => onOnline(store), onTyped, setDisliked, setTurn }));
    return store;
  }, [answers, onOnline, onTyped]);
  const holdBack = event => catchSend(event, store);
  const post = useMemo(() => activity => store.dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'code' }, payload: { activity } }), [store]);
  const ask = useMemo(() => question => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: question } }), [store]);
  const hovered = useCitations(frame, answers, onSource);
  const shared = useMemo(() => ({ answers, ask, onSource, post }), [answers, ask, onSource, post]);

  useEffect(() => {
    // A conversation that is taken up again shows its end, not its beginning.
    frame.current?.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }, [connection.directLine]);

  return (
    <Chat.Provider value={shared}>
      <div className="webchat" onClickCapture={holdBack} onKeyPressCapture={holdBack} ref={frame}>
        {connection.directLine
          ? (
            <Composer
              activityMiddleware={withTools}
              directLine={connection.directLine}
              locale={language}
              nonce={nonce}
              overrideLocalizedStrings={strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: text.placeholder })}
              store={store}
              styleOptions={styleOptions}
              username=""
            >
              <BasicWebChat />
              <Steps onStop={() => post({ type: 'event', name: 'stop' })} turn={turn} />
            </Composer>
          )
          : <Connection error={connection.error} reconnect={reconnect} />}
        {hovered && <QuotePopover {...hovered} />}
      </div>
      <p className="note"><span role="status">{isHeld && text.held}</span>{!isHeld && text.aiNote}</p>
      {disliked && <FeedbackDialog message={disliked} onClose={() => setDisliked(null)} />}
    </Chat.Provider>
  );
}
