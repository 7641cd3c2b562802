import { fail } from '../../../preload/contract/result';
import type { Handler, Services } from './services';

export function exportHandlers(_services: Services) {
  const toFile: Handler<'export.toFile'> = () => Promise.resolve(fail('internal'));
  const toClipboard: Handler<'export.toClipboard'> = () => Promise.resolve(fail('internal'));
  const reveal: Handler<'export.reveal'> = () => Promise.resolve(fail('internal'));
  return { 'export.toFile': toFile, 'export.toClipboard': toClipboard, 'export.reveal': reveal };
}
