/**
 * Puts several forms of one thing on the clipboard in a single copy event, which is the way that needs no permission.
 * `execCommand` is the only means by which a page can start one. False when the browser refuses.
 */
export function copyForms(forms: Readonly<Record<string, string>>): boolean {
  const onCopy = (event: ClipboardEvent) => {
    for (const [type, data] of Object.entries(forms)) event.clipboardData?.setData(type, data);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
}
