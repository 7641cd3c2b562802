/** Serves the app's own pages and the library's pictures. Names are looked up, never joined to a path. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, ASSET_ORIGIN, PAGE_ORIGIN } from './origin';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${ASSET_ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The default policy lets the page start its own workers, and nothing else; see renderer/search/worker-policy.
  'trusted-types default',
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface StoredAsset {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Must run before the app is ready. `codeCache` lets V8 keep compiled scripts: 43 against 80 ms a MB. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** What the scheme answers, with its policy. */
interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

function answerWith(statusCode: number, mediaType: string, data: Buffer): Answer {
  return {
    statusCode,
    headers: {
      'content-type': mediaType,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
    data,
  };
}

const refuse = (status: number) => answerWith(status, 'text/plain', Buffer.alloc(0));

/** All files below `folder` by their URL path, so that a request can name only what is there. */
export function listPages(folder: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, entry);
    if (statSync(file).isFile()) pages.set(`/${entry.replaceAll('\\', '/')}`, file);
  }
  return pages;
}

function answerPage(pages: ReadonlyMap<string, string>, path: string): Answer {
  const file = pages.get(path === '/' ? '/index.html' : path);
  const mediaType = MEDIA_TYPES[extname(file ?? '')];
  if (file === undefined || mediaType === undefined) return refuse(404);
  return answerWith(200, mediaType, readFileSync(file));
}

async function answerAsset(readAsset: Served['readAsset'], path: string): Promise<Answer> {
  const id = /^\/([0-9a-f]{64})$/.exec(path)?.[1];
  const asset = id === undefined ? undefined : await readAsset(id);
  if (asset === undefined) return refuse(404);
  const { buffer, byteOffset, byteLength } = asset.bytes;
  return answerWith(200, asset.mediaType, Buffer.from(buffer, byteOffset, byteLength));
}

export interface Served {
  /** Folder of the page's files. */
  readonly folder: string;
  readonly readAsset: (id: string) => Promise<StoredAsset | undefined>;
  /** Called when one of the page's files is about to be handed over. */
  readonly onPage: (path: string) => void;
}

/**
 * Answers `offprint-app://page/<file>` from the folder and `offprint-app://asset/<sha-256>` from the library.
 * Every answer, a refusal too, carries the content security policy.
 *
 * Buffers, not `protocol.handle`: that one makes a Request and a stream of each file, for which Node loads the whole of
 * fetch, and the first text came 60 ms of processor time later. Deprecated since Electron 25, there in 44; when it
 * goes, only the last step here changes.
 */
export function serveScheme(session: Session, { folder, readAsset, onPage }: Served): void {
  const pages = listPages(folder);
  const answer = async (method: string, address: string): Promise<Answer> => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || method !== 'GET') return refuse(400);
    const origin = `${url.protocol}//${url.host}`;
    if (origin === ASSET_ORIGIN) return answerAsset(readAsset, url.pathname);
    if (origin !== PAGE_ORIGIN) return refuse(404);
    onPage(url.pathname);
    return answerPage(pages, url.pathname);
  };
  session.protocol.registerBufferProtocol(APP_SCHEME, ({ method, url }, respond) => {
    void answer(method, url).then(respond, () => respond(refuse(500)));
  });
}
