/** Web archives: MIME messages (RFC 2557) that hold a page and its pictures, each part under its address. */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { bytesOfDataUrl } from '../images/data-url';
import type { LoadPicture } from '../images/picture';

export interface WebArchive {
  readonly page: Uint8Array;
  readonly charset: string | undefined;
  readonly load: LoadPicture;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const MOST_PARTS = 5_000;

const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

/** Whether the bytes begin as a message of several related parts. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return /^[\w-]+:[^\n]*\n/.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/** Headers by lower-case name, folded lines put together; and where the body begins. */
function readPart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, end?.index ?? source.length);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(plain, 'latin1');
}

const parameter = (value: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i')
    .exec(value)
    ?.slice(1)
    .find(Boolean);

function addressOf(base: string | undefined, reference: string): string {
  return base !== undefined && URL.canParse(reference, base)
    ? new URL(reference, base).href
    : reference;
}

function loaderFor(parts: readonly Part[], page: Part): LoadPicture {
  const byAddress = new Map<string, Part>();
  for (const part of parts) {
    const location = part.headers.get('content-location');
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    if (location && !byAddress.has(location)) byAddress.set(location, part);
    if (id) byAddress.set(`cid:${id}`, part);
  }
  const base = page.headers.get('content-location');
  return (source) => {
    const part = byAddress.get(source) ?? byAddress.get(addressOf(base, source));
    if (part) return Promise.resolve(decodeBody(part));
    return Promise.resolve(/^data:/i.test(source) ? bytesOfDataUrl(source) : undefined);
  };
}

/** Takes a web archive apart. `file-damaged` where it has no page in it. */
export function readMhtml(bytes: Uint8Array): Result<WebArchive> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const whole = readPart(source.slice(0, 65_536));
  const boundary = parameter(whole.headers.get('content-type') ?? '', 'boundary');
  if (!boundary) return fail('file-damaged');
  const parts = source
    .split(`--${boundary}`, MOST_PARTS)
    .slice(1)
    .map((part) => readPart(part.replace(/^\r?\n/, '')));
  const page = parts.find((part) =>
    /^(?:text\/html|application\/xhtml)/i.test(part.headers.get('content-type') ?? ''),
  );
  if (!page) return fail('file-damaged');
  return ok({
    page: decodeBody(page),
    charset: parameter(page.headers.get('content-type') ?? '', 'charset'),
    load: loaderFor(parts, page),
  });
}
