import { createContext, useContext } from 'react';

/** The page's words in the chosen language. */
export const Text = createContext(null);
export const useText = () => useContext(Text);

/** What parts of the chat share: opening sources, asking again, giving feedback. */
export const Chat = createContext(null);
export const useChat = () => useContext(Chat);
