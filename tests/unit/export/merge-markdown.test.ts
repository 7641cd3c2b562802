import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportState } from '../../../main/export/export-state';
import { mergeMarkdown, type MergedNotes } from '../../../main/export/merge-markdown';
import { renderMarkdown } from '../../../main/export/render-markdown';
import { BLOCKS, inputOf, type Marked } from './fixtures';

const A: Marked = { id: 'a', words: '数据是燃料', note: '甲的笔记' };
const B: Marked = { id: 'b', words: '训练成本', note: '乙的笔记' };
const C: Marked = { id: 'c', words: '推理成本' };
const D: Marked = { id: 'd', words: '监管趋严', note: '丁的笔记' };
const ALL = [A, B, C, D];

const LATER = '2026-11-25T09:00:00+08:00';
const render = (marked: readonly Marked[], exportedAt?: string) =>
  renderMarkdown(inputOf(marked, BLOCKS, exportedAt));

function merge(
  existing: string | null,
  marked: readonly Marked[],
  lastWritten: ExportState | null = null,
): MergedNotes {
  const merged = mergeMarkdown({ existing, rendered: render(marked, LATER), lastWritten });
  if (!merged.ok) throw new Error(merged.error.code);
  return merged.value;
}

const first = (marked: readonly Marked[]) => merge(null, marked);
/** A file without the line that says when it was exported. */
const undated = (text: string) => text.replace(/^exported: .*\r?\n/m, '');
const order = (text: string) =>
  [...text.matchAll(/^\^ofp-(\w+)|^#+ .*$/gm)].map(([line, id]) => id ?? line);

describe('a file that nobody has touched', () => {
  test('is as rendered when there was none, or a blank one', () => {
    expect(first(ALL).text).toBe(render(ALL, LATER).text);
    expect(merge(' \n', ALL).text).toBe(render(ALL, LATER).text);
  });

  test('stays byte for byte when nothing has changed, with and without what was remembered', () => {
    const { text, state } = first(ALL);
    const earlier = text.replace(LATER, '2026-11-24T10:00:00+08:00');
    for (const last of [state, null]) {
      const again = merge(earlier, ALL, last);
      expect(again.text).toBe(earlier);
      expect(again.changed).toBe(false);
      expect(again.conflicts).toEqual([]);
      expect(again.state).toEqual(state);
    }
  });

  test('is as freshly rendered after any change in the app', () => {
    const pool = [A, B, C, D, { id: 'x', words: '没有的话', orphan: true }];
    const some = fc.subarray(pool, { minLength: 0 });
    const noted = some.chain((marked) =>
      fc.tuple(
        ...marked.map((one) =>
          fc.constantFrom(one, { ...one, note: '新的笔记\n\n两段', tags: ['新'] }),
        ),
      ),
    );
    fc.assert(
      fc.property(noted, noted, noted, (one, two, three) => {
        let merged = first(one);
        for (const marked of [two, three]) {
          const notes = merge(merged.text, marked, merged.state);
          expect(undated(notes.text)).toBe(undated(render(marked).text));
          expect(notes.conflicts).toEqual([]);
          merged = notes;
        }
      }),
    );
  });

  test('has a new time when something has changed', () => {
    const { text, state } = first([A]);
    const earlier = text.replace(LATER, '2026-11-24T10:00:00+08:00');
    expect(merge(earlier, [A, B], state).text).toContain(`exported: ${LATER}`);
  });
});

describe('what the owner wrote', () => {
  const { text, state } = first(ALL);
  const edit = (old: string, now: string) => {
    expect(text).toContain(old);
    return text.replace(old, now);
  };

  test('between blocks stays where it is, byte for byte', () => {
    const owned = edit('\n### 算力需求\n', '\n我的话  \n\n\n- [ ] 待办\n\n### 算力需求\n\n导语\n');
    const merged = merge(owned, [{ ...A, note: '改过' }, B, C, D], state);
    expect(undated(merged.text)).toBe(undated(owned.replace('甲的笔记', '改过')));
    expect(merged.conflicts).toEqual([]);
  });

  test('in a block is kept and reported with both versions', () => {
    const owned = edit('乙的笔记', '乙的笔记，我补充一句');
    const changed = [A, { ...B, note: '应用里也改了' }, C, D];
    const merged = merge(owned, changed, state);
    expect(merged.text).toBe(owned);
    const [conflict, ...others] = merged.conflicts;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ annotationId: 'b', changed: true });
    expect(conflict?.ours).toContain('应用里也改了');
    expect(conflict?.theirs).toMatch(/^> 训练成本\n[^]*\^ofp-b\n\n乙的笔记，我补充一句$/);
    const again = merge(merged.text, changed, merged.state);
    expect(again.text).toBe(owned);
    expect(again.conflicts).toEqual(merged.conflicts);
  });

  test('is told from a change in the app', () => {
    const merged = merge(edit('乙的笔记', '别的'), ALL, state);
    expect(merged.conflicts).toMatchObject([{ annotationId: 'b', changed: false }]);
  });

  test.each([
    ['right below a note', '丁的笔记\n', '丁的笔记\n接着写\n'],
    ['right below a block id', '^ofp-c\n', '^ofp-c\n接着写\n'],
    ['on the line above a quote', '> 训练成本', '> [!quote]\n> 训练成本'],
    ['inside a quote', '> 训练成本', '> 训练**成本**'],
  ])('%s makes the block theirs', (_, old, now) => {
    const owned = edit(old, now);
    const merged = merge(owned, ALL, state);
    expect(merged.text).toBe(owned);
    expect(merged.conflicts).toHaveLength(1);
  });

  test('stays when the annotation is deleted in the app, and is reported', () => {
    const owned = edit('乙的笔记', '我的补充');
    const merged = merge(owned, [A, C, D], state);
    expect(merged.text).toBe(owned);
    expect(merged.conflicts).toMatchObject([{ annotationId: 'b', ours: '', changed: true }]);
  });

  test('after a block stays when the block goes', () => {
    const owned = edit('\n## 风险提示', '\n我的结论\n\n## 风险提示');
    const merged = merge(owned, [A, B, D], state);
    expect(order(merged.text)).toEqual(order(owned).filter((line) => line !== 'c'));
    expect(merged.text).toContain('\n我的结论\n\n## 风险提示');
  });

  test('a block that was taken out of the file is not put back, and is reported', () => {
    const owned = text.replace(/> 训练成本[^]*乙的笔记\n\n/, '');
    const merged = merge(owned, ALL, state);
    expect(merged.text).toBe(owned);
    expect(merged.conflicts).toMatchObject([{ annotationId: 'b', theirs: '', changed: false }]);
    expect(merge(merged.text, ALL, merged.state).text).toBe(owned);
  });

  test('a block that was moved is brought up to date where it is now', () => {
    const block = /> 监管趋严[^]*丁的笔记\n/.exec(text)?.[0] ?? '';
    const owned = text
      .replace(block, '')
      .replace('# 生成式应用的格局\n', `# 生成式应用的格局\n\n${block}`);
    const merged = merge(owned, [A, B, C, { ...D, note: '改过' }], state);
    expect(undated(merged.text)).toBe(undated(owned.replace('丁的笔记', '改过')));
  });

  test('a second copy of a block is text like any other', () => {
    const copy = /> 训练成本[^]*乙的笔记\n/.exec(text)?.[0] ?? '';
    const owned = `${text}\n${copy}`;
    const merged = merge(owned, [A, { ...B, note: '改过' }, C, D], state);
    expect(undated(merged.text)).toBe(undated(`${text.replace('乙的笔记', '改过')}\n${copy}`));
  });

  test('counts as theirs when what was written is not remembered', () => {
    const merged = merge(text, [A, { ...B, note: '改过' }, C, D], null);
    expect(merged.text).toBe(text);
    expect(merged.conflicts).toMatchObject([{ annotationId: 'b', changed: true }]);
    expect(merge(text, [A, { ...B, note: '改过' }, C, D], merged.state).text).toBe(text);
  });
});

describe('a new annotation', () => {
  test.each([
    [[B, D], A, ['## 产业概览', 'a', '### 算力需求', 'b', '## 风险提示', 'd']],
    [[A, D], B, ['## 产业概览', 'a', '### 算力需求', 'b', '## 风险提示', 'd']],
    [[A, B, D], C, ['## 产业概览', 'a', '### 算力需求', 'b', 'c', '## 风险提示', 'd']],
    [[A, C, D], B, ['## 产业概览', 'a', '### 算力需求', 'b', 'c', '## 风险提示', 'd']],
    [[A, B], D, ['## 产业概览', 'a', '### 算力需求', 'b', '## 风险提示', 'd']],
    [[D], A, ['## 产业概览', 'a', '## 风险提示', 'd']],
    [[], A, ['## 产业概览', 'a']],
  ])('goes in at its place in document order (%#)', (before, added, expected) => {
    const { text, state } = first(before);
    const merged = merge(text, [...before, added], state);
    expect(order(merged.text)).toEqual(['# 生成式应用的格局', ...expected]);
  });

  test('goes in after what the owner wrote below the one before it, and before their own section', () => {
    const { text, state } = first([A, B]);
    const owned = `${text}\n对乙的评论\n\n## 我的总结\n\n到此为止`;
    const merged = merge(owned, [A, B, C], state);
    expect(merged.text).toContain('对乙的评论\n\n> 推理成本');
    expect(merged.text.endsWith('^ofp-c\n\n## 我的总结\n\n到此为止')).toBe(true);
  });

  test('goes in below a heading that the owner has renamed', () => {
    const { text, state } = first([A, C]);
    const merged = merge(text.replace('### 算力需求', '### 我的叫法'), [A, B, C], state);
    expect(order(merged.text)).toEqual([
      '# 生成式应用的格局',
      '## 产业概览',
      'a',
      '### 我的叫法',
      'b',
      'c',
    ]);
  });

  test('ends a last line that had no line break', () => {
    const { text, state } = first([A]);
    const merged = merge(`${text}\n没有换行`, [A, D], state);
    expect(merged.text).toContain('\n没有换行\n\n## 风险提示\n\n> 监管趋严');
  });

  test('moves to the last section when its passage is gone', () => {
    const { text, state } = first([A, B, D]);
    const merged = merge(text, [A, { ...B, orphan: true }, D], state);
    expect(order(merged.text).slice(-3)).toEqual(['d', '## 未能定位的标注', 'b']);
    expect(merged.text).not.toContain('### 算力需求');
    expect(merged.unplaced).toEqual(['b']);
  });
});

describe('front matter', () => {
  const { text, state } = first([{ ...A, tags: ['甲'] }]);

  test('keeps the keys, comments and layout of others', () => {
    const mine = 'aliases:   [ "别名" ,x]  # 我的\ncssclasses:\n    - wide\n\n# 分隔\nrating: 5\n';
    const owned = text.replace('authors:', `${mine}authors:`);
    const merged = merge(owned, [A, B], state);
    expect(merged.text).toContain(`\npublished: 2023-02-03\n${mine}authors: [张三]\n`);
  });

  test('keeps a key of ours that the owner changed or took out', () => {
    const owned = text.replace(/^title: .*$/m, 'title: 我的标题').replace(/^publisher: .*\n/m, '');
    const merged = merge(owned, [A, B], state);
    expect(merged.text).toMatch(/\ntitle: 我的标题\npublished:/);
  });

  test('merges tags from both sides', () => {
    const owned = text.replace('tags: [甲]', 'tags:\n  - 甲\n  - 我的 # 为什么\nother: 1');
    const merged = merge(owned, [{ ...A, tags: ['乙'] }], state);
    expect(merged.text).toMatch(/\ntags:\n {2}- 我的 # 为什么\n {2}- 乙\nother: 1\n/);
    expect(merge(owned, [{ ...A, tags: ['甲'] }], state).text).toBe(owned);
  });

  test('is left alone when it is broken', () => {
    const owned = text.replace('authors:', 'mine: "unclosed\nauthors:');
    const merged = merge(owned, [A, B], state);
    const head = (file: string) => file.slice(0, file.indexOf('\n# '));
    expect(head(merged.text)).toBe(head(owned));
    expect(merged.text).toContain('^ofp-b');
  });

  test.each([
    ['has no front matter', '# 我的笔记\n'],
    ['is not ours', '---\ntitle: x\n---\n'],
    ['belongs to another report', '---\noffprint: 1\nreport: r2\n---\n'],
    ['never ends it', '---\noffprint: 1\nreport: r1\n'],
  ])('a file that %s is refused', (_, existing) => {
    const merged = mergeMarkdown({ existing, rendered: render(ALL), lastWritten: null });
    expect(merged).toMatchObject({ ok: false, error: { code: 'export-foreign' } });
  });
});

test('line breaks and a byte order mark stay as the file has them', () => {
  const { text, state } = first([A, D]);
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
  expect(merge(windows, [A, D], state).text).toBe(windows);
  const merged = merge(windows, [{ ...A, note: '改\n过' }, B, D], state).text;
  expect(undated(merged)).toBe(
    `\ufeff${undated(render([{ ...A, note: '改\n过' }, B, D]).text).replaceAll('\n', '\r\n')}`,
  );
});

describe('whatever the owner does between exports', () => {
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      at: fc.nat(),
      words: fc.constantFrom(
        ...'αβγδεζηθ'.split(''),
        'ι\n',
        '\nκ\n',
        '\n\nλ',
        '\n# μ\n',
        '\n```\nν\n```\n',
        '> ξ\n',
        '\n^ofp-a\nο\n',
      ),
    }),
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 40 }),
    }),
  );
  const marked = fc
    .subarray(ALL)
    .chain((some) =>
      fc.tuple(...some.map((one) => fc.constantFrom(one, { ...one, note: '改过的笔记' }))),
    );

  /** Changes the body of a file; the front matter has its own tests. */
  function act(
    file: string,
    { at, ...how }: { at: number; kind: 'write' | 'cut'; words?: string; count?: number },
  ) {
    const body = file.indexOf('\n---\n') + 5;
    const place = body + (at % Math.max(1, file.length - body + 1));
    return file.slice(0, place) + (how.words ?? '') + file.slice(place + (how.count ?? 0));
  }

  test('no character of theirs is lost, none of ours is written twice, and a second export changes nothing', () => {
    const rounds = fc.array(fc.tuple(fc.array(change, { maxLength: 5 }), marked), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(marked, rounds, fc.boolean(), (start, steps, forgets) => {
        let merged = first(start);
        for (const [changes, now] of steps) {
          const owned = changes.reduce(act, merged.text);
          const last = forgets ? null : merged.state;
          const next = merge(owned, now, last);
          const theirs = (file: string) =>
            file
              .replace(/[^α-ω]/g, '')
              .split('')
              .toSorted()
              .join('');
          expect(theirs(next.text)).toBe(theirs(owned));
          const again = merge(next.text, now, next.state);
          expect(again.text).toBe(next.text);
          const ids = (notes: MergedNotes) =>
            notes.conflicts.map(({ annotationId }) => annotationId);
          expect(ids(again)).toEqual(ids(next));
          merged = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});
