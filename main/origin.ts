/** The scheme of the app's own pages and pictures; `offprint:` is kept for links from other programs. */
export const APP_SCHEME = 'offprint-app';
export const PAGE_ORIGIN = `${APP_SCHEME}://page`;
export const ASSET_ORIGIN = `${APP_SCHEME}://asset`;
