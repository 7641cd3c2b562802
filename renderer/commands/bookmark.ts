import { addBookmark as add, showBookmarks } from '../state/bookmarks';
import type { Command } from './command';

export const addBookmark: Command = {
  id: 'bookmark.add',
  label: 'command.addBookmark',
  icon: 'bookmark',
  shortcuts: ['B', 'CmdOrCtrl+D'],
  when: ({ reportId }) => reportId !== null,
  run: add,
};

export const listBookmarks: Command = {
  id: 'bookmark.list',
  label: 'command.listBookmarks',
  icon: 'bookmark',
  shortcuts: ['CmdOrCtrl+Shift+B'],
  when: ({ reportId }) => reportId !== null,
  run: showBookmarks,
};
