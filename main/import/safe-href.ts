/** Where a link may lead, whatever format it comes from. */

/** A link that may be kept: it leads to a page or to a mail address, and nowhere else. */
export function safeHref(href: string | undefined): string | null {
  // Browsers pass over tabs and line ends inside an address.
  const address = (href ?? '').replace(/[\t\n\r]/g, '').trim();
  if (address.length > 4096 || !/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}
