import type { tables as english } from '../en/tables';
import type { Message } from '../message';

export const tables: Readonly<Record<keyof typeof english, Message>> = {
  'table.copy': '复制到电子表格',
  'table.more': '其他复制与存储方式',
  'table.copyCsv': '复制为 CSV',
  'table.copyMarkdown': '复制为 Markdown',
  'table.save': '存储为 CSV…',
  'table.mark': '标注整个表格',
  'table.enlarge': '占满窗口',
  'table.sort.ascending': '按“{column}”升序排列',
  'table.sort.descending': '按“{column}”降序排列',
  'table.sort.none': '恢复原有顺序',
  'table.sort.unnamed': '第 {number} 列',
  'table.copied': { other: '已复制 {count} 行。' },
  'table.notCopied': '表格未能复制。',
  'table.notCopied.remedy': '可改用旁边菜单里的“存储为 CSV”。',
  'table.saved': '表格已写入 {file}。',
  'table.saved.reveal': '打开所在文件夹',
};
