import type { figures as english } from '../en/figures';
import type { Message } from '../message';

export const figures: Readonly<Record<keyof typeof english, Message>> = {
  'figures.list': '图表列表',
  'figures.table': '表格',
  'figures.figure': '图片',
  'figures.unnamed': '没有标题',
  'figures.mentioned': { other: '正文提及 {count} 处：' },
  'figures.mention': '{label}的第 {number} 处提及',
};
