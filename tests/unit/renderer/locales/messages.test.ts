import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/locales/en';
import { importing as enImport } from '../../../../renderer/locales/en/import';
import type { Message } from '../../../../renderer/locales/message';
import { backups as enBackups } from '../../../../renderer/locales/en/backups';
import { backups as zhBackups } from '../../../../renderer/locales/zh-CN/backups';
import { reanchoring as enReanchoring } from '../../../../renderer/locales/en/reanchoring';
import { reanchoring as zhReanchoring } from '../../../../renderer/locales/zh-CN/reanchoring';
import { zhCN } from '../../../../renderer/locales/zh-CN';
import { searching as enSearch } from '../../../../renderer/locales/en/search';
import { importing as zhImport } from '../../../../renderer/locales/zh-CN/import';
import { figures as enFigures } from '../../../../renderer/locales/en/figures';
import { figures as zhFigures } from '../../../../renderer/locales/zh-CN/figures';
import { reading as enReading } from '../../../../renderer/locales/en/reading';
import { reading as zhReading } from '../../../../renderer/locales/zh-CN/reading';
import { tables as enTables } from '../../../../renderer/locales/en/tables';
import { tables as zhTables } from '../../../../renderer/locales/zh-CN/tables';
import { searching as zhSearch } from '../../../../renderer/locales/zh-CN/search';

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

const blanksOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

const english = Object.entries<Message>({
  ...en,
  ...enImport,
  ...enSearch,
  ...enTables,
  ...enBackups,
  ...enReanchoring,
  ...enFigures,
  ...enReading,
});
const chinese = new Map(
  Object.entries<Message>({
    ...zhCN,
    ...zhImport,
    ...zhSearch,
    ...zhTables,
    ...zhBackups,
    ...zhReanchoring,
    ...zhFigures,
    ...zhReading,
  }),
);

describe('messages', () => {
  it('are the same in both languages', () => {
    expect([...chinese.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
  });

  it.each(english)('%s has the same blanks in each form and language', (key, message) => {
    const [blanks] = formsOf(message).map(blanksOf);
    for (const form of [...formsOf(message), ...formsOf(chinese.get(key) ?? '')]) {
      expect(blanksOf(form)).toEqual(blanks);
    }
  });

  it('are never empty', () => {
    for (const message of [...english.map(([, words]) => words), ...chinese.values()]) {
      for (const form of formsOf(message)) expect(form.trim()).not.toBe('');
    }
  });

  it('have both English forms where English needs them', () => {
    for (const [key, message] of english) {
      if (typeof message === 'string') continue;
      expect(Object.keys(message).toSorted(), key).toEqual(['one', 'other']);
    }
  });
});
