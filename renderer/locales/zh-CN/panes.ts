export const panes = {
  'pane.first': '第一栏',
  'pane.second': '第二栏',
  'pane.resize': '两栏的比例',
  'pane.beside': '在旁边打开',
  'pane.beside.named': '在旁边打开：{name}',
  'pane.beside.keys': '{keys} 在旁边打开',
};
