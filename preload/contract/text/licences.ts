/** Licence numbers of analysts as one line of text, to be read and written by hand. Pure. */
interface Licence {
  readonly scheme: string;
  readonly number: string;
}

/** `SAC S0080521080001; SFC BAB123`. */
export const licenceText = (licences: readonly Licence[]): string =>
  licences.map(({ scheme, number }) => `${scheme} ${number}`.trim()).join('; ');

/** Who gives out numbers of this form: the associations of China's mainland and of Hong Kong. */
function schemeOf(number: string): string {
  if (/^S\d{13}$/.test(number)) return 'SAC';
  return /^[A-Z]{3}\d{3}$/.test(number) ? 'SFC' : '';
}

/** The licences that a line names, parted by semicolons or commas; a number alone tells by its form whose it is. */
export const readLicences = (line: string): Licence[] =>
  line.split(/[;；,，、]/u).flatMap((part) => {
    const [, before = '', number] = /^(.*?)[\s:：]*([^\s:：]+)$/u.exec(part.trim()) ?? [];
    if (number === undefined) return [];
    return [{ scheme: before === '' ? schemeOf(number) : before, number }];
  });
