/** Nothing leaves the app, and a page can reach nothing but the contract: tried in the real process. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALL_NAMES } from '../../../preload/contract/channels';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';

/** A server on the loopback that counts who calls. */
async function listener() {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end('reached');
  });
  server.on('connection', () => (calls += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    calls: () => calls,
    close: () => new Promise((done) => server.close(done)),
  };
}

test('the window runs sandboxed, isolated and without Node', async ({ start }) => {
  const { app, page } = await start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const globals = await page.evaluate(() => [
    typeof (globalThis as Record<string, unknown>)['require'],
    typeof (globalThis as Record<string, unknown>)['process'],
    typeof (globalThis as Record<string, unknown>)['ipcRenderer'],
  ]);
  expect(globals).toEqual(['undefined', 'undefined', 'undefined']);
});

test('the bridge has the calls of the contract and nothing else', async ({ start }) => {
  const { page } = await start();
  const names = await page.evaluate(() =>
    Object.entries(window.offprint).flatMap(([group, methods]) =>
      typeof methods === 'function'
        ? [group]
        : Object.keys(methods).map((method) => `${group}.${method}`),
    ),
  );
  expect(names.toSorted()).toEqual([...CALL_NAMES, 'on'].toSorted());
});

test('the policy stops inline script, eval and every foreign source', async ({ start }) => {
  const { page } = await start();
  const seen = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.effectiveDirective);
    });
    const script = document.createElement('script');
    const results: Record<string, unknown> = {};
    try {
      script.textContent = 'window.broken = true';
    } catch (cause) {
      results['trustedTypes'] = cause instanceof TypeError;
    }
    document.head.append(script);
    const image = new Image();
    image.src = 'https://example.com/pixel.png';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    results['fetch'] = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    await new Promise((done) => setTimeout(done, 200));
    frame.remove();
    image.remove();
    script.remove();
    return { ...results, broken: 'broken' in window, violations };
  });
  expect(seen).toMatchObject({ trustedTypes: true, fetch: 'refused', broken: false });
  expect(seen.violations).toEqual(expect.arrayContaining(['img-src', 'frame-src', 'connect-src']));
});

test('no request reaches even a server on this machine', async ({ start }) => {
  const server = await listener();
  const { app, page } = await start();
  const fromMain = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    server.url,
  );
  await page.evaluate(
    async ({ url, port }) => {
      for (const rel of [
        'prefetch',
        'preload',
        'dns-prefetch',
        'preconnect',
        'stylesheet',
        'icon',
      ]) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = url;
        document.head.append(link);
      }
      navigator.sendBeacon(url, 'x');
      const sinks: (() => unknown)[] = [
        () => new WebSocket(`ws://127.0.0.1:${port}/`),
        () => new EventSource(url),
        () => new Worker(url),
        () => new Audio(url).play().catch(() => undefined),
        () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
          peer.createDataChannel('x');
          return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        },
      ];
      for (const sink of sinks)
        await Promise.resolve()
          .then(sink)
          .catch(() => undefined);
      await new Promise((done) => setTimeout(done, 500));
    },
    { url: server.url, port: server.port },
  );
  await server.close();
  expect(fromMain).toBe('refused');
  expect(server.calls()).toBe(0);
});

test('the page cannot be led elsewhere or open another', async ({ start }) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate(async () => {
    window.open('https://example.com/');
    for (const href of ['https://example.com/', 'file:///etc/passwd', 'offprint-app://asset/x']) {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.download = 'x';
      link.click();
      link.remove();
    }
    const form = document.createElement('form');
    form.action = 'https://example.com/';
    document.body.append(form);
    form.submit();
    form.remove();
    await new Promise((done) => setTimeout(done, 300));
  });
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every permission is denied', async ({ start }) => {
  const { page } = await start();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'persistent-storage',
    ];
    const answers = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }),
    );
    return (await Promise.all(answers)).map((status) => status.state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('our protocol serves what it lists, whatever a path tries', async ({ start }) => {
  const { app } = await start();
  const answers = await app.evaluate(async ({ session }) => {
    const ask = async (url: string, method = 'GET') => {
      const response = await session.defaultSession.fetch(url, { method });
      return [response.status, response.headers.get('content-security-policy') !== null];
    };
    return Promise.all([
      ask('offprint-app://page/index.html'),
      ask('offprint-app://page/..%2f..%2fpackage.json'),
      ask('offprint-app://page/%2e%2e%2f%2e%2e%2fpackage.json'),
      ask('offprint-app://page//etc/passwd'),
      ask('offprint-app://page/index.html%00.js'),
      ask('offprint-app://asset/..%2flibrary.db'),
      ask(`offprint-app://asset/${'0'.repeat(64)}`),
      ask('offprint-app://elsewhere/index.html'),
      ask('offprint-app://page/index.html', 'POST'),
    ]);
  });
  expect(answers).toEqual([
    [200, true],
    [404, true],
    [404, true],
    [404, true],
    [404, true],
    [404, true],
    [404, true],
    [404, true],
    [400, true],
  ]);
});

test('the gate refuses a stranger and malformed input, each with words', async ({ start }) => {
  const { app: running, page } = await start({ files: [SAMPLE_ZH], systemLanguage: 'en-US' });
  const malformed = await page.evaluate(async () => {
    const { offprint } = window as unknown as {
      offprint: Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;
    };
    return Promise.all([
      offprint['reports']?.['open']?.({ reportId: 5 }),
      offprint['reports']?.['open']?.({ reportId: 'x', extra: true }),
      offprint['annotations']?.['create']?.(JSON.parse('{"__proto__":{"reportId":"x"}}')),
      offprint['app']?.['start']?.({ unexpected: 1 }),
    ]);
  });
  for (const answer of malformed) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(JSON.stringify(answer)).toMatch(/nothing was changed/i);
  }
  const foreign = await running.evaluate(async ({ app, BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true },
    });
    await stranger.loadURL('offprint-app://page/index.html');
    const answer: unknown = await stranger.webContents.executeJavaScript(
      'window.offprint.reports.list()',
    );
    stranger.destroy();
    return answer;
  });
  expect(foreign).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
