import type { ProblemWords } from './problem-words';

export const zhCN: ProblemWords = {
  'file-not-found': ['找不到文件“{path}”。', '请检查文件名，或确认所在磁盘已连接。'],
  'file-is-folder': ['“{path}”是文件夹，不是文件。', '请选择其中的报告文件。'],
  'file-unreadable': ['无法读取“{path}”。', '请确认您有权打开它、且没有被其他程序占用，然后重试。'],
  'file-empty': [
    '“{path}”是空文件，没有任何内容。',
    '可能是下载或保存没有完成，请重新下载或另存后再导入。',
  ],
  'file-binary': [
    '“{path}”里不是文字，Offprint 无法读取。',
    '请确认文件没有选错；可导入的格式：{formats}。',
  ],
  'file-old-word': [
    '“{path}”是旧版 Word 格式（.doc）。',
    '请用 Word 或 WPS 打开，另存为 .docx，再导入新文件。',
  ],
  'file-too-large': [
    '“{path}”太大，超过上限（{limit}）。',
    '请拆成几个文件，或删去附件后另存，再导入。',
  ],
  'report-too-long': [
    '“{path}”超过 {limit} 段，无法作为一份报告保存。',
    '请拆成几个文件后再导入。',
  ],
  'file-damaged': [
    '“{path}”已损坏或不完整，无法读取。',
    '多半是下载中断所致，请重新下载或另存后再导入。',
  ],
  'file-encrypted': [
    '“{path}”设有密码，无法读取。',
    '请输入密码打开它，另存一份不加密的副本，再导入副本。',
  ],
  'file-image-only': [
    '“{path}”是扫描件，只有页面图片，没有文字。',
    '请先用文字识别（OCR）软件处理，再导入识别后的文件；也可向发布方索取文字版。',
  ],
  'file-bomb': [
    '“{path}”解压后大得异常，为防止占满内存或磁盘，没有导入。',
    '如果来源可靠，请用原来的软件打开并另存一份，再导入；否则请勿打开。',
  ],
  'format-unsupported': [
    '不支持“{path}”的文件格式。',
    '请另存或转换为以下格式之一，再导入：{formats}。',
  ],
  'encoding-unknown': [
    '无法判断“{path}”的文字编码。',
    '请在导入结果中点“选择编码…”，对照预览选定后导入；在命令行中请加 --encoding，例如 --encoding gb18030。',
  ],
  'no-text': [
    '“{path}”里没有可读的文字。',
    '请打开它看看是否有正文；网页如需联网才显示正文，请等正文出现后再保存。',
  ],
  'import-timeout': [
    '读取“{path}”用时过长，已停止，没有导入任何内容。',
    '请拆成几个文件，或另存为更简单的格式（如纯文本），再导入。',
  ],
  'import-cancelled': ['已取消导入。', '没有导入任何内容。'],
  'folder-empty': ['文件夹“{path}”里没有报告。', '请选择包含以下格式文件的文件夹：{formats}。'],
  'too-many-files': [
    '一次最多导入 {limit} 个文件：“{path}”及其后的文件没有导入。',
    '再导入一次即可继续；已在库中的会很快跳过。',
  ],
  'library-unwritable': [
    '无法写入资料库文件夹“{path}”。',
    '请检查权限、磁盘是否只读，或用 --library 另选文件夹。',
  ],
  'library-foreign': [
    '“{path}”不是 Offprint 的资料库文件。',
    '文件未被改动。请用 --library 另选文件夹，或移走该文件。',
  ],
  'library-newer': [
    '“{path}”由更新版本的 Offprint 写入。',
    '文件未被改动。请升级 Offprint 后再打开。',
  ],
  'library-damaged': ['“{path}”已损坏。', '文件未被改动。请先备份该文件夹；报告可以重新导入。'],
  'library-locked': [
    '另一个 Offprint 正在使用“{path}”中的资料库。',
    '请先关闭另一个窗口或命令，然后重试。',
  ],
  'disk-full': ['磁盘已满。', '请腾出空间后重试；之前已保存的内容是安全的。'],
  'notes-recovered': [
    '笔记文件已损坏，Offprint 已改用 {date} 的备份。',
    '从损坏的文件中另救回 {saved} 项较新的改动，{lost} 项无法读取。损坏的文件保留在“{path}”。',
  ],
  'notes-restored': ['已恢复 {date} 的备份。', '恢复前的笔记也已备份，可用“恢复备份…”找回。'],
  'notes-damaged': [
    '笔记文件已损坏，且还没有备份。',
    '请趁还能读取时导出所需内容，并保留一份“{path}”。',
  ],
  'backup-failed': ['未能备份笔记。', '笔记本身已保存。请腾出磁盘空间，或检查“{path}”的权限。'],
  'backup-not-found': ['这份备份已不存在。', '请从列表中另选一份。'],
  'backup-damaged': ['这份备份已损坏，没有恢复。', '没有任何改动。请从列表中另选一份。'],
  'reserve-used': [
    '磁盘已满。刚才的修改已存入 Offprint 预留的空间。',
    '请尽快腾出空间，否则后续修改可能无法保存。',
  ],
  'report-not-found': ['资料库中没有报告“{report}”。', '请查看报告列表，或先导入它。'],
  'report-ambiguous': [
    '有多份报告与“{report}”相符。',
    '请给出更完整的标题，或使用编号：{matches}。',
  ],
  'annotation-not-found': ['这条标注已不存在。', '可能已在另一个窗口中删除；“撤销”可以找回。'],
  'collection-not-found': ['这个集合已不存在。', '列表里是现有的集合。'],
  'correction-not-found': ['这条更正已不存在。', '请重新打开检查窗口查看现有更正。'],
  'correction-impossible': ['此处无法这样更正。', '只有文字段落可以拆分、合并或设为标题。'],
  'date-invalid': [
    '“{date}”不是日期。',
    '请写成 2023-02-03；只知道年月或年份时，写 2023-02 或 2023。',
  ],
  'source-forgotten': [
    '已不知道这份报告来自哪个文件。',
    '请重新导入该文件，再在检查窗口中选择编码。',
  ],
  'original-missing': [
    '找不到这份报告的原文件“{file}”。',
    '请重新选择该文件，Offprint 会在资料库中保留一份。',
  ],
  'original-other': [
    '“{path}”不是这份报告的原文件。',
    '请选择导入时的那个文件。若要换用其他版本，请直接导入，笔记会随报告保留。',
  ],
  'page-undrawable': [
    '无法显示“{file}”的第 {page} 页。',
    '正文不受影响；可用其他程序打开原文件查看这一页。',
  ],
  'report-changed': ['打开检查窗口后，正文已有变化。', '已重新读取，请再做一次这项更正。'],
  'selection-invalid': ['所选内容不在报告正文中。', '请选中报告中的文字后重试。'],
  'too-many-marks': [
    '一次最多标注 {limit} 处，这次没有标注任何内容。',
    '请去掉几篇报告，或勾选“全字匹配”“区分大小写”后再试。',
  ],
  'nothing-to-undo': ['没有可以撤销的操作。', '对标注和笔记的修改可以撤销。'],
  'nothing-to-redo': ['没有可以重做的操作。', '“重做”会恢复刚刚撤销的修改。'],
  'export-unwritable': ['无法将笔记写入“{path}”。', '请另选文件夹，或关闭正在使用该文件的程序。'],
  'export-foreign': [
    '“{path}”已存在，且不是由 Offprint 写入的。',
    '文件未被改动。请换一个文件名。',
  ],
  usage: ['{reason}', '运行 “offprint --help” 查看用法。'],
  'bad-request': ['Offprint 内部发出了无效请求（{reason}）。', '没有任何改动，请反馈这个问题。'],
  forbidden: ['该请求不是来自 Offprint 自己的窗口。', '没有任何改动。'],
  internal: ['Offprint 内部出错（{reason}）。', '请重试；若再次出现请反馈。数据没有丢失。'],
};
