import type { terms as english } from '../en/terms';
import type { Message } from '../message';

export const terms: Readonly<Record<keyof typeof english, Message>> = {
  'terms.title': '在全部报告中标注',
  'terms.field': '要标注的文字',
  'terms.matchCase': '区分大小写',
  'terms.wholeWord': '全字匹配',
  'terms.colour': '颜色',
  'terms.explain':
    '标注所有报告中的这些文字，匹配方式与“在报告中查找”相同。标注前可以先看清楚要标哪些。',
  'terms.none': '没有报告含有这些文字。',
  'terms.all': '全部报告',
  'terms.summary': { other: '{reports}，共 {count} 处' },
  'terms.reports': { other: '{count} 份报告' },
  'terms.marked': '其中 {count} 处已标注',
  'terms.places': { other: '{count} 处' },
  'terms.finding': '正在查找各份报告…',
  'terms.finding.at': '正在查找各份报告…{done} / {total}',
  'terms.marking': '正在标注…',
  'terms.marking.at': '正在标注…{done} / {total} 份报告',
  'terms.cancel': '取消',
  'terms.mark': { other: '标注 {count} 处' },
  'terms.nothing': '没有要标注的',
  'terms.limit': '一次最多标注 {limit} 处，请去掉几份报告。',
  'terms.done': { other: '已在 {reports} 份报告中标注 {count} 处。' },
};
