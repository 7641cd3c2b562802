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

const refuse = (status: number) => new Response(null, { status, headers: headersFor('.html') });

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

/** All files below `folder` by their URL path, so that a request can name only what is there. */
export function listPages(folder: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, entry);
    if (statSync(file).isFile()) pages.set(`/${entry.replaceAll('\\', '/')}`, file);
  }
  return pages;
}

function answerPage(pages: ReadonlyMap<string, string>, path: string): Response {
  const file = pages.get(path === '/' ? '/index.html' : path);
  if (file === undefined || !(extname(file) in MEDIA_TYPES)) return refuse(404);
  return new Response(new Uint8Array(readFileSync(file)), { headers: headersFor(extname(file)) });
}

async function answerAsset(
  readAsset: (id: string) => Promise<StoredAsset | undefined>,
  path: string,
): Promise<Response> {
  const id = /^\/([0-9a-f]{64})$/.exec(path)?.[1];
  const asset = id === undefined ? undefined : await readAsset(id);
  if (asset === undefined) return refuse(404);
  const headers = { ...headersFor(''), 'content-type': asset.mediaType };
  return new Response(new Uint8Array(asset.bytes), { headers });
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
 */
export function serveScheme(session: Session, { folder, readAsset, onPage }: Served): void {
  const pages = listPages(folder);
  session.protocol.handle(APP_SCHEME, (request) => {
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (url === undefined || request.method !== 'GET') return refuse(400);
    if (`${url.protocol}//${url.host}` === PAGE_ORIGIN) {
      onPage(url.pathname);
      return answerPage(pages, url.pathname);
    }
    if (`${url.protocol}//${url.host}` === ASSET_ORIGIN)
      return answerAsset(readAsset, url.pathname);
    return refuse(404);
  });
}
