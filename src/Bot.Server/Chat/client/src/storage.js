// The browser's storage, or memory where it is blocked: in frames of other sites, in private windows, by policy.
function open(name) {
  try {
    const storage = window[name];
    storage.setItem('bot.probe', '1');
    storage.removeItem('bot.probe');
    return storage;
  } catch {
    const kept = new Map();
    return {
      getItem: key => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, String(value)),
      removeItem: key => kept.delete(key),
    };
  }
}

/** What stays for the next visit. */
export const lasting = open('localStorage');

/** What stays for a reload of this tab. */
export const passing = open('sessionStorage');
