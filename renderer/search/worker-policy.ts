/** What Trusted Types let through: the address of a worker that is part of this page. Markup and script never are. */

interface Policies {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: 'default',
      rules: { readonly createScriptURL: (address: string) => string },
    ) => unknown;
  };
}

const WORKER = /^\/assets\/[a-z-]+-worker-[\w-]+\.js$/;

/** `address` itself when it is one of the page's own workers; throws for any other. */
export function ownWorker(address: string, page: string): string {
  const { host, protocol, pathname } = new URL(address, page);
  const own = new URL(page);
  if (host === own.host && protocol === own.protocol && WORKER.test(pathname)) return address;
  throw new TypeError(`not a worker of this page: ${address}`);
}

let made = false;

/** To be called before the first worker is started. */
export function allowOwnWorkers(): void {
  if (made) return;
  const { trustedTypes } = globalThis as typeof globalThis & Policies;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => ownWorker(address, location.href),
  });
  made = true;
}
