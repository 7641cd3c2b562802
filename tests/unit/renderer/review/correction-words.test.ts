import { expect, it } from 'vitest';
import { speakersOf } from '../../../../renderer/locales/say';
import { importing as english } from '../../../../renderer/locales/en/import';
import { importing as chinese } from '../../../../renderer/locales/zh-CN/import';
import { correctionWords } from '../../../../renderer/review/Corrections';

const speakers = speakersOf(english, chinese);
const at = { exact: 'thework.Windstops', cut: 8, prefix: '', suffix: '', ordinal: 0 };

it.each([
  [{ type: 'fact', fact: 'title', value: 'Cranes' }, 'Title: Cranes'],
  [{ type: 'fact', fact: 'publisher', value: null }, 'Publisher: none'],
  [{ type: 'fact', fact: 'publishedOn', value: '2025-03-01' }, 'Published: March 1, 2025'],
  [{ type: 'split', at }, 'Split before “Windstops”'],
  [{ type: 'heading', level: 2, at: { ...at, cut: undefined } }, 'Heading 2: “thework.Windstops”'],
  [
    { type: 'confirm', code: 'joined', excerpt: 'x'.repeat(50), at },
    `Right as it is: “${'x'.repeat(40)}…”`,
  ],
] as const)('%o is told as “%s”', (correction, words) => {
  expect(correctionWords(correction, speakers.en, 'en')).toBe(words);
});

it('is told in Chinese too', () => {
  expect(correctionWords({ type: 'join', at }, speakers['zh-CN'], 'zh-CN')).toBe(
    '在“Windstops”前合并',
  );
});
