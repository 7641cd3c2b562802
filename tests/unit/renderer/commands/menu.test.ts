import { describe, expect, it } from 'vitest';
import { menuSchema, type Menu } from '../../../../preload/contract/menu';
import { toMenu } from '../../../../renderer/commands/menu';
import { GROUPS } from '../../../../renderer/commands/registry';
import { speaker } from '../../../../renderer/locales/say';
import { inLibrary, reading } from './context';

type CommandItem = Extract<Menu[number]['items'][number], { type: 'command' }>;

const items = (menu: Menu) => menu.flatMap((one) => one.items);
const commands = (menu: Menu) =>
  new Map(
    items(menu)
      .filter((item): item is CommandItem => item.type === 'command')
      .map((item) => [item.command, item]),
  );

describe('toMenu', () => {
  it('is a menu that the contract takes, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const menu = toMenu(GROUPS, reading(), speaker(language));
      expect(menuSchema.parse(menu)).toEqual(menu);
    }
  });

  it('speaks the language', () => {
    expect(toMenu(GROUPS, reading(), speaker('zh-CN'))[0]?.label).toBe('文件');
    expect(toMenu(GROUPS, reading(), speaker('en'))[0]?.label).toBe('File');
  });

  it('enables what applies, and marks what is chosen', () => {
    const library = commands(toMenu(GROUPS, inLibrary(), speaker('en')));
    expect(library.get('report.import')?.enabled).toBe(true);
    expect(library.get('export.file')?.enabled).toBe(false);
    expect(library.get('language.en')?.checked).toBe(true);
    expect(library.get('language.zh-CN')?.checked).toBe(false);
    const reader = commands(toMenu(GROUPS, reading(), speaker('en')));
    expect(reader.get('export.file')?.enabled).toBe(true);
  });

  it('shows no key that a text field would lose to the menu', () => {
    const all = commands(toMenu(GROUPS, reading(), speaker('en')));
    expect(all.get('annotate.note')).not.toHaveProperty('accelerator');
    expect(all.get('go.nextChapter')?.accelerator).toBe('Alt+PageDown');
    expect(all.get('export.file')?.accelerator).toBe('CmdOrCtrl+E');
  });

  it('leaves quitting to the menu that macOS has for it', () => {
    const quits = (platform: 'linux' | 'darwin') =>
      items(toMenu(GROUPS, reading({ platform }), speaker('en'))).filter(
        (item) => item.type === 'role' && item.role === 'quit',
      ).length;
    expect([quits('linux'), quits('darwin')]).toEqual([1, 0]);
  });
});
