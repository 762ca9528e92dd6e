/** Puts text on the clipboard; false when the browser does not let it. */
export default async function copyText(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // A frame without clipboard-write; the older way may still work.
    }
  }

  return copySelection(text);
}

// Over plain http, as inside many organisations, browsers offer nothing but this.
function copySelection(text) {
  const opener = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  opener?.focus?.();
  return isCopied;
}
