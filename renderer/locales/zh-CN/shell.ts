export const shell = {
  'app.name': 'Offprint',
  'bar.export': '导出笔记',
  'bar.settings': '设置',
  'bar.reading': '文字与版式',
  close: '关闭',
  retry: '重试',

  'notices.label': '消息',
  'notices.dismiss': '关闭消息',

  'export.done': { other: '已将 {count} 条笔记写入 {file}。' },
  'export.kept': { other: '有 {count} 条在文件里被您改过，已保留您的改动。' },
  'export.done.reveal': '打开所在文件夹',
  'export.copied': { other: '已将 {count} 条笔记复制为 Markdown。' },

  'problem.internal': 'Offprint 内部出错（{reason}）。',
  'problem.internal.remedy': '请重试；若再次出现请反馈。数据没有丢失。',

  'crash.title': '此界面无法显示',
  'crash.body': '报告和笔记都是安全的：每条笔记在写下的那一刻就已保存。',
  'crash.detail': '错误详情',
  'crash.retry': '重新显示',
  'crash.library': '返回资料库',
  'start.title': '无法打开资料库',

  'settings.language': '语言',
  'settings.language.system': '跟随系统',
  'settings.theme': '外观',
  'settings.theme.system': '跟随系统',
  'settings.theme.light': '浅色',
  'settings.theme.sepia': '暖纸色',
  'settings.theme.dark': '深色',
  'settings.shortcuts': '键盘快捷键',

  'drop.title': '松开即可导入',
  'drop.hint': '文件会复制到资料库，原文件保持不变。',

  'palette.label': '命令面板',
  'palette.placeholder': '输入命令',
  'palette.empty': '没有与“{query}”匹配的命令。',
  'palette.count': { other: '{count} 条命令' },
  'shortcuts.title': '键盘快捷键',
  'shortcuts.zoom': '界面放大、缩小、恢复',
};
