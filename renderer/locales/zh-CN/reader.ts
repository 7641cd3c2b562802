export const reader = {
  'reader.text': '报告正文',
};
