import React, { useCallback, useEffect, useMemo, useState } from 'react';
import ChatPane from './chat/ChatPane.jsx';
import FilterBar from './FilterBar.jsx';
import Header from './Header.jsx';
import History from './History.jsx';
import Reader from './Reader.jsx';
import { currentConversation, rememberConversation, setCurrentConversation } from './conversations.js';
import { languages, preferredLanguage } from './strings.js';
import { lasting } from './storage.js';
import { Text } from './context.js';
import useConnection from './useConnection.js';

const NO_FILTER = { region: '', year: '', category: '' };

export default function App({ facets, nonce }) {
  const [language, setLanguage] = useState(preferredLanguage);
  const [conversation, setConversation] = useState(() => ({ id: currentConversation(), run: 0 }));
  const [filter, setFilter] = useState(NO_FILTER);
  const [source, setSource] = useState(null);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const text = languages[language];

  // Takes a conversation up where it was; what is open beside it stays open.
  const resume = useCallback(id => setConversation(({ run }) => ({ id, run: run + 1 })), []);
  const connection = useConnection(conversation, language, resume);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.title;
    lasting.setItem('bot.language', language);
  }, [language, text]);

  const open = useCallback(id => {
    setCurrentConversation(id);
    resume(id);
    setSource(null);
    setHistoryOpen(false);
  }, [resume]);

  const onAsked = useCallback(question => {
    if (connection.id) {
      setCurrentConversation(connection.id);
      rememberConversation(connection.id, question.slice(0, 60));
    }
  }, [connection.id]);

  const closeSource = useCallback(() => {
    source?.opener?.focus?.();
    setSource(null);
  }, [source]);

  const reconnect = useCallback(() => resume(connection.id), [resume, connection.id]);
  const chat = useMemo(() => ({ connection, filter, language, nonce, onAsked, onSource: setSource, reconnect }), [connection, filter, language, nonce, onAsked, reconnect]);

  return (
    <Text.Provider value={text}>
      <Header language={language} onHistory={() => setHistoryOpen(true)} onLanguage={setLanguage} onNew={() => open(null)} />
      <main className={source ? 'workspace with-source' : 'workspace'}>
        <section aria-label={text.chat} className="chat">
          <FilterBar facets={facets} filter={filter} onChange={setFilter} />
          <ChatPane key={`${conversation.run}`} {...chat} />
        </section>
        <Reader onClose={closeSource} source={source} />
      </main>
      {isHistoryOpen && <History current={connection.id} onClose={() => setHistoryOpen(false)} onOpen={open} />}
    </Text.Provider>
  );
}
