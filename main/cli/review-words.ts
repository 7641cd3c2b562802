/** What `offprint review` says. `{name}` is a blank. */
import type { Doubt } from '../../preload/contract/report';
import type { Language } from '../../preload/contract/words';

const en = {
  lines: 'Lines',
  outline: 'Outline',
  folded: 'Folded away',
  doubts: 'To check',
  corrections: 'Corrections',
  unplaced: '(not found in this copy)',
  counts: '{headings} headings, {paragraphs} paragraphs, {figures} figures, {tables} tables',
  'heading-or-paragraph': 'may be a heading, may be text',
  'heading-level': 'level of the heading uncertain',
  joined: 'cut in two by a break; joined',
  'not-joined': 'may belong to the paragraph before it',
  boilerplate: 'may be no part of the report',
  'missing-source': 'no source',
  'ragged-table': 'rows of different length',
  'figure-number': 'number used twice',
  encoding: 'encoding guessed',
  metadata: 'title, publisher or date uncertain',
} satisfies Record<Doubt['code'], string> & Record<string, string>;

const zhCN: typeof en = {
  lines: '全部内容',
  outline: '目录',
  folded: '已折叠',
  doubts: '请确认',
  corrections: '更正',
  unplaced: '（当前副本中找不到）',
  counts: '标题 {headings}，段落 {paragraphs}，图 {figures}，表 {tables}',
  'heading-or-paragraph': '可能是标题，也可能是正文',
  'heading-level': '标题级别不能确定',
  joined: '被截断，已接成一段',
  'not-joined': '可能与上一段同属一段',
  boilerplate: '可能不属于这份报告',
  'missing-source': '没有注明来源',
  'ragged-table': '各行列数不一致',
  'figure-number': '编号重复',
  encoding: '编码是推测的',
  metadata: '标题、机构或日期不能确定',
};

export const reviewWords = (language: Language): typeof en => (language === 'zh-CN' ? zhCN : en);
