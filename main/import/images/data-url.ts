/** Pictures that stand in the page itself (RFC 2397). */

const HEAD = /^data:([\w.+-]+\/[\w.+-]+)?((?:;[\w-]+=[^;,]*)*)(;base64)?,/i;

/** The bytes of a `data:` address; undefined for any other string, and for one that is not well-formed. */
export function bytesOfDataUrl(address: string): Uint8Array | undefined {
  const head = HEAD.exec(address.slice(0, 300));
  if (!head) return undefined;
  const body = address.slice(head[0].length);
  if (head[3]) return Buffer.from(body.replace(/%([0-9a-f]{2})/gi, fromHex), 'base64');
  try {
    return Buffer.from(decodeURIComponent(body), 'utf8');
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

const fromHex = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
