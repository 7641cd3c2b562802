import { describe, expect, it } from 'vitest';
import {
  closingLine,
  sum,
  tallyOfPlaywright,
  tallyOfVitest,
} from '../../../scripts/check/tally.mjs';

describe('closingLine', () => {
  it('names what was skipped only if something was', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('sum', () => {
  it('adds up, and is nothing for nothing', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('tallyOfVitest', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(tallyOfVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});

describe('tallyOfPlaywright', () => {
  it('counts a flaky test and an error outside the tests as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({
      passed: 4,
      failed: 3,
      skipped: 2,
    });
  });
});
