/**
 * The only door between the page and the main process: one named function a call, and `on` for events.
 * No generic `invoke`: a page can ask for nothing that is not in the contract.
 *
 * Answers pass as JSON, which the page parses (renderer/bridge/wire.ts): what crosses from this world into the page's
 * is copied value by value, and for a report that takes many times as long.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_NAMES, EVENT_NAMES, type EventName } from './contract/channels';

type Call = (input?: unknown) => Promise<unknown>;

const api: Record<string, Record<string, Call>> = {};
for (const name of CALL_NAMES) {
  const [group = '', method = ''] = name.split('.');
  (api[group] ??= {})[method] = (input) => ipcRenderer.invoke(name, input);
}

/** A page holds File objects, never paths: only a file that a person dropped has a path to give. */
const importDropped: Call = (files) =>
  ipcRenderer.invoke(
    'reports.importDropped',
    (Array.isArray(files) ? files : [])
      .filter((file): file is File => file instanceof File)
      .map((file) => webUtils.getPathForFile(file))
      .filter((path) => path !== ''),
  );

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!EVENT_NAMES.includes(event)) throw new TypeError(`unknown event: ${event}`);
  const relay = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, relay);
  return () => void ipcRenderer.removeListener(event, relay);
}

contextBridge.exposeInMainWorld('offprintWire', {
  ...api,
  reports: { ...api['reports'], importDropped },
  on,
});
