/** What the command line tool says beside problems. `{name}` is a blank. */
import type { Language } from '../../preload/contract/words';

const en = {
  usage: `Offprint: a reader for research reports that works offline.

Usage
  offprint import PATH…      add reports to the library: files, and folders with all in them
  offprint list              the reports in the library
  offprint show REPORT       the text of a report
  offprint search QUERY      every report with these words, in any width, case or kind of Chinese;
                             words apart are all in one passage; '"a phrase"', near:10; -without after --
  offprint review REPORT     what was made of the file, folded away and unsure, with numbers; --lines for all lines
  offprint correct REPORT    puts it right, by those numbers, and prints the review as it is then
  offprint export REPORT     your notes on a report, as Markdown

REPORT is an id from the list, the beginning of one, or a part of a title.

Options
  --library DIR    the library folder (otherwise the app's own: {library})
  --output FILE    export: write to this file, keeping what you changed in it (otherwise print)
  --encoding NAME  import: read text files in it, such as gb18030 or big5 (otherwise told from the bytes)
  --json           print JSON
  --language LANG  zh-CN or en (otherwise that of LC_ALL, LC_MESSAGES or LANG)
  --help           this text
  --version        the version

To correct (all given corrections are made, or none; undo lasts a day)
  --retitle TEXT   --publisher TEXT   --series TEXT   --published DATE   - as TEXT leaves it empty
  --original-title TEXT   --original-published DATE
  --author "NAME | ROLE | LICENCES"    once for each author; takes the place of all
  --heading LINE:LEVEL   --not-heading LINE   --join LINE (with the next)   --split LINE:"WORDS" (before them)
  --fold LINE or LINE-LINE   --unfold PART   --confirm DOUBT   --withdraw CORRECTION   --undo   --redo

Exit code: 0 done, 1 refused (stderr says why), 2 wrong usage
`,
  noCommand: 'No command was given.',
  unknownCommand: 'There is no command “{word}”.',
  unknownOption: 'There is no option “{word}”.',
  unfitOption: '“{word}” does not belong to “{command}”.',
  missingValue: '“{word}” needs a value.',
  unneededValue: '“{word}” takes no value.',
  unknownLanguage: 'The language is zh-CN or en, not “{word}”.',
  unknownEncoding: '“{word}” is no encoding that Offprint reads.',
  unreadableOption:
    '“{word}” can’t be read: see “offprint --help” for its form, and “offprint review” for the numbers.',
  missingFile: '“import” needs at least one file or folder.',
  missingReport: '“{command}” needs a report.',
  missingQuery: '“search” needs something to search for.',
  tooMany: '“{word}” is one word too many.',
  added: 'Added',
  known: 'Already there',
  replaced: 'Replaced by the newer copy',
  unplaced:
    'Corrections that did not find their place in this copy: {count}. See: offprint review {report}',
  reading: 'Reading',
  recognising: 'Recognising',
  storing: 'Storing',
  notReached: 'Interrupted. Files that were not imported: {count}.',
  noReports: 'The library has no reports. Add one with: offprint import FILE',
  counts: '{figures} figures, {tables} tables, {annotations} notes',
  hits: '({hits})',
  found: '{hits} hits in {reports} reports',
  contents: 'Contents',
  exported: '{count} notes written to {path}',
  kept: 'Changed by you and kept: {count}. Offprint’s own version was not written over it.',
};
export type CliWords = typeof en;

const zhCN: CliWords = {
  usage: `Offprint：可完全离线使用的研究报告阅读器。

用法
  offprint import 路径…      将报告加入资料库：文件，或文件夹中的所有报告
  offprint list              列出资料库中的报告
  offprint show 报告         显示报告正文
  offprint search 查询       查找含有这些词的报告，不分全角半角、大小写与简繁；
                             空格隔开的词须在同一段；'"词组"'、near:10；-排除 写在 -- 之后
  offprint review 报告       查看识别结果、已折叠和待确认的内容及其编号；--lines 列出全部内容
  offprint correct 报告      按上述编号更正，并显示更正后的结果
  offprint export 报告       将报告的笔记导出为 Markdown

“报告”可以是列表中的编号、编号的开头，或标题的一部分。

选项
  --library 文件夹  资料库文件夹（默认与应用相同：{library}）
  --output 文件     export：写入该文件，并保留您在其中的改动（默认直接输出）
  --encoding 编码   import：以此编码读取文本，如 gb18030、big5（默认自动识别）
  --json            输出 JSON
  --language 语言   zh-CN 或 en（默认取自 LC_ALL、LC_MESSAGES 或 LANG）
  --help            显示本说明
  --version         显示版本

更正选项（所给更正要么全部生效，要么全不生效；一天内可撤销）
  --retitle 文字   --publisher 文字   --series 文字   --published 日期   文字写 - 表示留空
  --original-title 文字   --original-published 日期
  --author "姓名 | 职务 | 执业编号"    每位作者一次，取代原有全部作者
  --heading 行:级别   --not-heading 行   --join 行（与下一行合并）   --split 行:"文字"（在其前拆分）
  --fold 行 或 行-行   --unfold 折叠项   --confirm 待确认项   --withdraw 更正项   --undo   --redo

退出码：0 完成，1 被拒绝（原因见 stderr），2 用法错误
`,
  noCommand: '没有给出命令。',
  unknownCommand: '没有“{word}”这个命令。',
  unknownOption: '没有“{word}”这个选项。',
  unfitOption: '“{word}”不能用于“{command}”。',
  missingValue: '“{word}”需要一个值。',
  unneededValue: '“{word}”不带值。',
  unknownLanguage: '语言只能是 zh-CN 或 en，不能是“{word}”。',
  unknownEncoding: 'Offprint 不支持“{word}”编码。',
  unreadableOption: '无法理解“{word}”：写法见 “offprint --help”，编号见 “offprint review”。',
  missingFile: '“import”至少需要一个文件或文件夹。',
  missingReport: '“{command}”需要指定一份报告。',
  missingQuery: '“search”需要查找的内容。',
  tooMany: '多出了“{word}”。',
  added: '已加入',
  known: '已在库中',
  replaced: '已更新为新副本',
  unplaced: '有 {count} 项更正在新副本中找不到原处，可用 offprint review {report} 查看。',
  reading: '正在读取',
  recognising: '正在识别',
  storing: '正在保存',
  notReached: '已中断，有 {count} 个文件没有导入。',
  noReports: '资料库中没有报告。可用此命令加入：offprint import 文件',
  counts: '图 {figures}，表 {tables}，笔记 {annotations}',
  hits: '（{hits}）',
  found: '{reports} 份报告，共 {hits} 处',
  contents: '目录',
  exported: '已将 {count} 条笔记写入 {path}',
  kept: '有 {count} 条经您改动，已原样保留，未被覆盖。',
};

/** The words of a language. */
export const cliWords = (language: Language): CliWords => (language === 'zh-CN' ? zhCN : en);

/** Fills the blanks of `text`. */
export function fill(text: string, blanks: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}
