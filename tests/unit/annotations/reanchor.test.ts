import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Anchoring } from '../../../preload/contract/annotation';
import { describeTarget } from '../../../main/annotations/anchor';
import { reanchor } from '../../../main/annotations/reanchor';

interface Place {
  start: number;
  end: number;
}

const exactly = (text: string, place: Place) => ({
  target: describeTarget(text, place),
  anchoring: { state: 'exact', ...place } as Anchoring,
});

/** Follows the `nth` occurrence of `words`. */
function follow(before: string, after: string, words: string, nth = 0) {
  let start = before.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = before.indexOf(words, start + 1);
  const [anchoring] = reanchor(before, after, [
    exactly(before, { start, end: start + words.length }),
  ]);
  return anchoring;
}

const SOURCE = '资料来源：公司公告，研究部';
const LINES = [
  '训练需要大量算力。',
  SOURCE,
  '推理成本下降了九成。',
  SOURCE,
  '场景将率先落地。',
  SOURCE,
];
const BEFORE = LINES.join('\n');

describe('reanchor', () => {
  test('tells equal sentences apart even when all that is near them is new', () => {
    const after = [
      '开篇。',
      SOURCE,
      '推理的成本下降了八成。',
      SOURCE,
      '场景将率先落地。',
      SOURCE,
    ].join('\n');
    const third = after.lastIndexOf(SOURCE);
    expect(follow(BEFORE, after, SOURCE, 2)).toMatchObject({ state: 'moved', start: third });
  });

  test('gives a deleted sentence to none of its twins', () => {
    const after = [LINES[0], ...LINES.slice(2)].join('\n');
    expect(follow(BEFORE, after, SOURCE, 0)).toEqual({ state: 'orphan' });
    expect(follow(BEFORE, after, SOURCE, 1)).toMatchObject({ state: 'moved', score: 1 });
  });

  test('finds a paragraph that was moved as a whole', () => {
    const moved = '这一段文字独一无二，随后被整体移到了报告的末尾。';
    const before = `${moved}\n${BEFORE}`;
    const after = `${BEFORE}\n${moved}`;
    expect(follow(before, after, moved)).toEqual({
      state: 'moved',
      start: BEFORE.length + 1,
      end: after.length,
      score: 1,
    });
  });

  test('finds a short heading whose section was moved and rewritten', () => {
    const before = '## 路由\n旧的说明一。\n## 主题\n旧的说明二。\n## 导航\n旧的说明三。';
    const after = '## 主题\n全新的文字甲。\n## 导航\n另一段文字乙。\n## 路由\n改写后的文字丙。';
    const start = after.indexOf('## 路由');
    expect(follow(before, after, '## 路由')).toMatchObject({ state: 'moved', start, score: 1 });
  });

  test('prefers the words themselves elsewhere to similar ones in their place', () => {
    const before = "前文。\nlinkTarget: '_self' // default: '_blank'\n后文。\n其余各行不变的内容。";
    const after =
      "前文。\nlinkMode: '_hash' // default: '_none'\n后文。\n其余各行不变的内容。\nlinkTarget: '_self' // default: '_blank'";
    const words = "linkTarget: '_self' // default: '_blank'";
    expect(follow(before, after, words)).toMatchObject({ start: after.indexOf(words), score: 1 });
  });

  test('finds a sentence that was reworded around what stayed', () => {
    const before = '开头不变的一句。\n本章介绍训练的成本与它的构成。\n结尾不变的一句。';
    const now = '下面这一章会更详细地介绍训练成本及其构成';
    const after = before.replace('本章介绍训练的成本与它的构成', now);
    const anchoring = follow(before, after, '本章介绍训练的成本与它的构成');
    const overlaps =
      anchoring?.state === 'moved' && anchoring.start < after.indexOf(now) + now.length;
    expect(overlaps && anchoring.end > after.indexOf(now)).toBe(true);
  });

  test('compares with the words that were marked, not with the last copy', () => {
    const first = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳。其后不变的文字若干。';
    const second = first.replace('丙丁', '丁丙');
    const third = second.replace('庚辛', '辛庚');
    const place = { start: 0, end: 16 };
    const target = describeTarget(first, place);
    const [inSecond] = reanchor(first, second, [exactly(first, place)]);
    expect(inSecond).toEqual({ state: 'moved', ...place, score: 0.875 });
    const [inThird] = reanchor(second, third, [
      { target, anchoring: inSecond ?? { state: 'orphan' } },
    ]);
    expect(inThird).toEqual({ state: 'moved', ...place, score: 0.75 });
    const [back] = reanchor(third, first, [{ target, anchoring: inThird ?? { state: 'orphan' } }]);
    expect(back).toEqual({ state: 'exact', ...place });
  });

  test('finds an orphan again when its passage comes back', () => {
    const words = '推理成本下降了九成';
    const start = BEFORE.indexOf(words);
    const target = describeTarget(BEFORE, { start, end: start + words.length });
    const without = BEFORE.replace(`${words}。\n`, '');
    const [anchoring] = reanchor(without, BEFORE, [{ target, anchoring: { state: 'orphan' } }]);
    expect(anchoring).toEqual({ state: 'exact', start, end: start + words.length });
  });
});

/** A revision of `text`: what became of each of its sentences, and where. */
function revise(text: string, fate: (index: number) => 'same' | 'edited' | 'deleted' | 'preceded') {
  const sentences = [...text.matchAll(/[^。；\n]{6,}/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  let after = '';
  let from = 0;
  const places = sentences.map(({ start, end }, index) => {
    after += text.slice(from, start);
    from = end;
    const kind = fate(index);
    const words = text.slice(start, end);
    if (kind === 'deleted') return undefined;
    if (kind === 'preceded') after += `补充说明第${index}点，`;
    const middle = words.length >> 1;
    const now =
      kind === 'edited' ? `${words.slice(0, middle)}显著${words.slice(middle + 1)}` : words;
    after += now;
    return { start: after.length - now.length, end: after.length };
  });
  return { after: after + text.slice(from), sentences, places };
}

function rates(text: string, fate: Parameters<typeof revise>[1]) {
  const { after, sentences, places } = revise(text, fate);
  const answers = reanchor(
    text,
    after,
    sentences.map((place) => exactly(text, place)),
  );
  const tally = { kept: 0, keptRight: 0, edited: 0, editedRight: 0, deletedAttached: 0 };
  answers.forEach((answer, index) => {
    const place = places[index];
    const right =
      answer.state !== 'orphan' && answer.start === place?.start && answer.end === place.end;
    if (!place) tally.deletedAttached += answer.state === 'orphan' ? 0 : 1;
    else if (fate(index) === 'edited') {
      tally.edited += 1;
      tally.editedRight += right ? 1 : 0;
    } else {
      tally.kept += 1;
      tally.keptRight += right ? 1 : 0;
    }
  });
  return tally;
}

const FATES = ['same', 'same', 'edited', 'same', 'deleted', 'same', 'preceded'] as const;

describe('over random revisions', () => {
  const sentence = fc
    .array(fc.nat({ max: 800 }), { minLength: 9, maxLength: 40 })
    .map((units) => units.map((unit) => String.fromCharCode(0x4e00 + unit)).join(''));
  const document = fc.array(fc.oneof({ weight: 5, arbitrary: sentence }, fc.constant(SOURCE)), {
    minLength: 10,
    maxLength: 60,
  });

  test('what is unchanged and unlike its neighbours is found, and no deleted sentence is', () => {
    fc.assert(
      fc.property(
        document,
        fc.array(fc.nat({ max: 6 }), { minLength: 60, maxLength: 60 }),
        (lines, dice) => {
          const distinct = lines.filter((line, index) =>
            line === SOURCE ? lines[index - 1] !== SOURCE : lines.indexOf(line) === index,
          );
          const tally = rates(distinct.map((line) => `${line}。`).join('\n'), (index) =>
            distinct[index] === SOURCE ? 'same' : (FATES[dice[index] ?? 0] ?? 'same'),
          );
          expect(tally.keptRight).toBe(tally.kept);
          expect(tally.deletedAttached).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const REPORT = new URL('../../../../shared/reports/cicc-ai-outlook-5.txt', import.meta.url);
const hasReport = existsSync(REPORT);

describe('over a revision of the real report', () => {
  test.for([3, 4, 5])(
    'all unchanged, 95 % of edited and no deleted sentences (%i)',
    (step, { skip }) => {
      skip(!hasReport, `${REPORT.pathname} is not there`);
      const text = readFileSync(REPORT, 'utf8').replace(/\r\n/g, '\n');
      const tally = rates(text, (index) => FATES[(index * step) % FATES.length] ?? 'same');
      expect(tally.kept).toBeGreaterThan(150);
      expect(tally.keptRight).toBe(tally.kept);
      expect(tally.editedRight / tally.edited).toBeGreaterThanOrEqual(0.95);
      expect(tally.deletedAttached).toBe(0);
    },
  );
});
