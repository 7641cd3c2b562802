import type { figures as english } from '../en/figures';
import type { Message } from '../message';

export const figures: Readonly<Record<keyof typeof english, Message>> = {
  'figures.list': '图表列表',
  'figures.table': '表格',
  'figures.figure': '图片',
  'figures.unnamed': '没有标题',
  'figures.mentioned': { other: '正文提及 {count} 处：' },
  'figures.mention': '{label}的第 {number} 处提及',
  'area.frame': '图中标注区域，{colour}',
  'area.hint': '拖动区域或其控制点可移动、改变大小；方向键移动，Shift + 方向键改变大小；笔记保留',
  'area.draw': '拖出一个矩形，或用方向键选定区域；按 Esc 取消',
  'area.size': '{width}% × {height}%，Shift + 方向键改变大小，按回车键保留',
  'viewer.area': '框选区域',
  'viewer.mark': '标注整张图',
  'viewer.card': '图中标注的笔记',
  'viewer.larger': '放大',
  'viewer.smaller': '缩小',
  'viewer.whole': '显示全图',
  'viewer.scale': '{percent}%',
  'viewer.stage': '图片：按 + 和 − 缩放，按方向键移动',
  'viewer.next': '下一张图',
  'viewer.previous': '上一张图',
  'viewer.place': '{at} / {of}',
  'viewer.show': '在正文中查看',
};
