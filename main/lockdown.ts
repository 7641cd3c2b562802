/** Nothing leaves the app and no page opens another: each rule here is proved by a test in the real process. */
import { app, type Session, type WebContents } from 'electron';
import { APP_SCHEME } from './origin';

/** Switches that must be set before the app is ready. `devHost` names the development server, without its port. */
export function forbidNetwork(devHost: string | undefined): void {
  const exclude = devHost === undefined ? '' : `, EXCLUDE ${devHost}`;
  // Even requests that Chromium makes for itself, such as dns-prefetch, then find no address.
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exclude}`);
  for (const quiet of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(quiet);
  }
}

function isOwn(url: string, devOrigin: string | undefined): boolean {
  if (url.startsWith(`${APP_SCHEME}://`) || url.startsWith('devtools://')) return true;
  if (devOrigin === undefined) return false;
  return url.startsWith(devOrigin) || url.startsWith(devOrigin.replace(/^http/, 'ws'));
}

/** Refuses every request, permission, download and dictionary that is not the app's own. */
export function lockSession(session: Session, devOrigin: string | undefined): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url, devOrigin) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => event.preventDefault());
}

/** A page stays where it is: no navigation, no frame, no second window, no peer connection of its own. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
