// This browser's conversations: a random key that proves who it is, and a list of what was asked. Nothing else is stored.
import { lasting, passing } from './storage.js';

const KEY = 'bot.key';
const LIST = 'bot.conversations';
const CURRENT = 'bot.current';
const MAX = 50;

function read(name, fallback) {
  try {
    return JSON.parse(lasting.getItem(name)) ?? fallback;
  } catch {
    // Someone else wrote there; start over.
    return fallback;
  }
}

export function browserKey() {
  const stored = lasting.getItem(KEY);
  if (/^[\w-]{43}$/.test(stored ?? '')) {
    return stored;
  }

  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  lasting.setItem(KEY, key);
  return key;
}

export const listConversations = () => read(LIST, []).filter(c => typeof c?.id === 'string');

export function rememberConversation(id, title) {
  const others = listConversations();
  const known = others.find(c => c.id === id);
  const entry = { id, title: known?.title || title || '', at: Date.now() };
  lasting.setItem(LIST, JSON.stringify([entry, ...others.filter(c => c.id !== id)].slice(0, MAX)));
}

export function forgetConversation(id) {
  lasting.setItem(LIST, JSON.stringify(listConversations().filter(c => c.id !== id)));
}

// A reload of this tab goes on where it was; a new tab starts afresh.
export const currentConversation = () => passing.getItem(CURRENT);
export const setCurrentConversation = id => (id ? passing.setItem(CURRENT, id) : passing.removeItem(CURRENT));

/** A token for the conversation, or for a new one; null when the conversation is gone. */
export async function fetchToken(conversationId) {
  const response = await fetch('/chat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key: browserKey(), conversationId }),
  });
  if (response.status === 404) {
    return null;
  }

  if (!response.ok) {
    throw Object.assign(new Error(`No token: ${response.status}`), { status: response.status });
  }

  return response.json();
}

export async function deleteConversation(id) {
  const opened = await fetchToken(id);
  if (opened) {
    await fetch(`/v3/directline/conversations/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${opened.token}` } });
  }

  forgetConversation(id);
}
