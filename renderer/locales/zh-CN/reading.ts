import type { reading as english } from '../en/reading';
import type { Message } from '../message';

export const reading: Readonly<Record<keyof typeof english, Message>> = {
  'reading.face': '字体',
  'reading.face.serif': '宋体',
  'reading.face.sans': '黑体',
  'reading.size': '字号',
  'reading.size.now': '{size} 像素',
  'reading.smaller': '减小字号',
  'reading.larger': '增大字号',
  'reading.measure': '版心',
  'reading.measure.narrow': '窄',
  'reading.measure.medium': '适中',
  'reading.measure.wide': '宽',
  'reading.leading': '行距',
  'reading.leading.tight': '紧凑',
  'reading.leading.medium': '适中',
  'reading.leading.loose': '宽松',
  'reading.default': '恢复默认',
  'reading.chapterLeft': { other: '本章还需约 {count} 分钟' },
  'bookmark.list': '书签列表',
  'bookmark.none': '还没有书签。按 B 在当前行或所选文字处添加。',
  'bookmark.lost': '原文已不在正文中',
  'bookmark.rename': '重命名“{name}”',
  'bookmark.delete': '删除“{name}”',
  'bookmark.field': '书签名称',
};
