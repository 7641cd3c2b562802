import { expect, test } from 'vitest';
import { licenceText, readLicences } from '../../../../preload/contract/text/licences';

test.each([
  ['SAC S0080521080001; SFC BAB123', 'SAC S0080521080001; SFC BAB123'],
  ['S0080521080001，BAB123', 'SAC S0080521080001; SFC BAB123'],
  ['SAC 执证编号：S0080521080001', 'SAC 执证编号 S0080521080001'],
  [' 12345 ', '12345'],
  ['；', ''],
])('“%s” reads as “%s”', (line, again) => {
  expect(licenceText(readLicences(line))).toBe(again);
});
