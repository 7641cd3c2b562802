import type { searching as english } from '../en/search';
import type { Message } from '../message';

export const searching = {
  'find.label': '在报告中查找',
  'find.field': '在报告中查找',
  'find.hint': '空格隔开的词须在同一段；"完整词组"，-排除，near:10 表示相邻',
  'find.place': '{place} / {total}',
  'find.none': '没有找到',
  'find.case': '区分大小写',
  'find.word': '全词匹配',
  'find.list': '结果列表',
  'find.next': '下一处',
  'find.previous': '上一处',
  'find.close': '关闭',
  'hits.title': { other: '{count} 处结果' },
  'hits.label': '按章节排列的结果',
  'hits.hide': '收起结果列表',
  'hits.opening': '第一章之前',
  'hits.empty': '查找结果会按章节列在这里。',
} satisfies Record<keyof typeof english, Message>;
