import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../main/deep-link';

describe('parseDeepLink', () => {
  it('reads a report, and an annotation in it', () => {
    expect(parseDeepLink('offprint://report/ab12')).toEqual({ reportId: 'ab12' });
    expect(parseDeepLink('offprint://report/ab12/annotation/x_9-z')).toEqual({
      reportId: 'ab12',
      annotationId: 'x_9-z',
    });
  });

  it.each([
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
