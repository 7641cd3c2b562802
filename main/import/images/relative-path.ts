/** References from one file to another, as they stand in `src` attributes and links. */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function decode(reference: string): string | null {
  try {
    return decodeURIComponent(reference);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * The path that a reference names, from the folder `base` (names joined by `/`, empty for the root). Null for what
 * leaves the root, has a scheme or a host, is absolute, or has a name that no archive or page should have.
 */
export function resolveReference(base: string, reference: string): string | null {
  const [plain = ''] = reference.trim().split(/[?#]/, 1);
  if (plain === '' || SCHEME.test(plain) || /^[\\/]/.test(plain)) return null;
  // A saved page may hold a bare % in a name; then the name stands as it is.
  const path = (decode(plain) ?? plain).replaceAll('\\', '/');
  const names = base === '' ? [] : base.split('/');
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (names.pop() === undefined) return null;
    } else {
      if (/[\p{Cc}:]/u.test(name)) return null;
      names.push(name);
    }
  }
  return names.length > 0 ? names.join('/') : null;
}

/** The folder of a path: everything before its last name. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
