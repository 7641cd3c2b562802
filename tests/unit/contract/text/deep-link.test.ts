import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepLink, isLinked, parseDeepLink } from '../../../../preload/contract/text/deep-link';

describe('parseDeepLink', () => {
  it('reads a report, and an annotation in it', () => {
    expect(parseDeepLink('offprint://report/ab12')).toEqual({ reportId: 'ab12' });
    expect(parseDeepLink('offprint://report/ab12/annotation/x_9-z')).toEqual({
      reportId: 'ab12',
      annotationId: 'x_9-z',
    });
  });

  it('reads what is written, whatever a heading holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (heading) => {
        const link = deepLink({ reportId: 'ab12', chapter: heading });
        expect(link).not.toMatch(/[\s()[\]<>]/);
        const read = parseDeepLink(link);
        expect(read?.reportId).toBe('ab12');
        expect(isLinked(heading, read?.chapter ?? '')).toBe(true);
      }),
    );
    expect(deepLink({ reportId: 'a', annotationId: 'b' })).toBe('offprint://report/a/annotation/b');
  });

  it.each([
    'offprint://report/ab/chapter/%ff',
    'offprint://report/',
    'offprint://report/ab/../cd',
    'offprint://report/ab%2fcd',
    'offprint://settings/ab',
    'https://report/ab',
    ' offprint://report/ab',
    'offprint://report/ab\n--inspect',
    `offprint://report/${'a'.repeat(65)}`,
  ])('refuses %j', (text) => {
    expect(parseDeepLink(text)).toBeUndefined();
  });

  it('takes from any text only ids that are safe in a URL', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const link = parseDeepLink(`offprint://report/${tail}`);
        if (link) expect(link.reportId).toMatch(/^[\w-]{1,64}$/);
      }),
    );
  });
});
