/**
 * A note as its owner wrote it, with `\n` line breaks and without blank lines around it. A code fence or an HTML
 * comment that the note leaves open is closed below it: it would swallow everything that follows in the file.
 */
export function noteMarkdown(note: string): string {
  const text = note.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (!/```|~~~|<!--/.test(text)) return text;
  let fence: string | undefined;
  let comment = false;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      const closes = mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '';
      if (closes) fence = undefined;
    } else if (comment || /^ {0,3}<!--/.test(line)) {
      comment = !line.includes('-->');
    } else if (mark) {
      fence = mark[1];
    }
  }
  if (fence !== undefined) return `${text}\n${fence}`;
  return comment ? `${text}\n-->` : text;
}
