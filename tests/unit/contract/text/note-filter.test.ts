import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  filterNotes,
  isOpen,
  NO_FILTER,
  NoteTable,
  searchedText,
  sortNotes,
  type NoteFacts,
  type NoteFilter,
} from '../../../../preload/contract/text/note-filter';

const COLOURS = ['yellow', 'green', 'blue'];
const KINDS = ['highlight', 'note'];
const TAGS = ['估值', '风险', 'to do'];
const WORDS = ['起重机', '港口', 'Tonnage', 'ＡＩ', '數據'];

const note: fc.Arbitrary<NoteFacts> = fc
  .record({
    id: fc.uuid(),
    reportId: fc.constantFrom('a', 'b', 'c'),
    colour: fc.constantFrom(...COLOURS),
    kind: fc.constantFrom(...KINDS),
    tags: fc.subarray(TAGS),
    words: fc.subarray(WORDS),
    start: fc.oneof(fc.nat(50), fc.constant(Infinity)),
    length: fc.nat(9),
    createdAt: fc.nat(1000),
    modifiedAt: fc.nat(1000),
  })
  .map(({ words, length, ...rest }) => ({
    ...rest,
    hasNote: rest.kind === 'note',
    end: rest.start + length,
    text: searchedText(words.join(' '), '', rest.tags),
  }));

const filter: fc.Arbitrary<NoteFilter> = fc.record({
  query: fc.constantFrom('', '起重机', 'tonnage', 'ai', '数据', '港口 -ai', '不存在'),
  reportId: fc.constantFrom(null, 'a', 'b'),
  colours: fc.subarray(COLOURS),
  kinds: fc.subarray(KINDS),
  tags: fc.subarray(TAGS),
  hasNote: fc.constantFrom(null, true, false),
  since: fc.constantFrom(null, 500),
  within: fc.constantFrom(null, { start: 10, end: 30 }),
});

/** What is kept, said the long way round. */
function keeps(one: NoteFacts, asked: NoteFilter): boolean {
  const words = asked.query.split(' ').filter(Boolean);
  const has = (word: string) => one.text.includes(searchedText(word, '', []).trim());
  return (
    words.every((word) => (word.startsWith('-') ? !has(word.slice(1)) : has(word))) &&
    (asked.reportId === null || one.reportId === asked.reportId) &&
    (asked.colours.length === 0 || asked.colours.includes(one.colour)) &&
    (asked.kinds.length === 0 || asked.kinds.includes(one.kind)) &&
    asked.tags.every((tag) => one.tags.includes(tag)) &&
    (asked.hasNote === null || asked.hasNote === one.hasNote) &&
    (asked.since === null || one.modifiedAt >= asked.since) &&
    (asked.within === null || (one.start >= asked.within.start && one.start < asked.within.end))
  );
}

test('keeps exactly what was asked for, in the order in which it came', () => {
  fc.assert(
    fc.property(fc.array(note), filter, (notes, asked) => {
      const { kept } = filterNotes(new NoteTable(notes), asked);
      expect(kept).toEqual(notes.filter((one) => keeps(one, asked)));
    }),
  );
});

test('a count says what its choice would show', () => {
  fc.assert(
    fc.property(fc.array(note), filter, (notes, asked) => {
      const { counts } = filterNotes(new NoteTable(notes), asked);
      const would = (change: Partial<NoteFilter>) =>
        notes.filter((one) => keeps(one, { ...asked, ...change })).length;
      for (const colour of COLOURS) {
        expect(counts.colours.get(colour) ?? 0).toBe(would({ colours: [colour] }));
      }
      for (const kind of KINDS) expect(counts.kinds.get(kind) ?? 0).toBe(would({ kinds: [kind] }));
      for (const tag of TAGS) {
        expect(counts.tags.get(tag) ?? 0).toBe(would({ tags: [...asked.tags, tag] }));
      }
      for (const id of ['a', 'b', 'c']) {
        expect(counts.reports.get(id) ?? 0).toBe(would({ reportId: id }));
      }
      expect(counts.withNote).toBe(would({ hasNote: true }));
      expect(counts.withoutNote).toBe(would({ hasNote: false }));
    }),
  );
});

test('document order is total: reports by rank, then places, orphans last', () => {
  const rank = (id: string) => 'cab'.indexOf(id);
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const sorted = sortNotes(notes, 'document', rank);
      expect(sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      sorted.slice(1).forEach((later, at) => {
        const earlier = sorted[at];
        if (!earlier) throw new Error('no note before');
        expect(rank(earlier.reportId)).toBeLessThanOrEqual(rank(later.reportId));
        if (earlier.reportId === later.reportId) {
          expect(earlier.start).toBeLessThanOrEqual(later.start);
        }
      });
    }),
  );
});

test('an open filter keeps everything', () => {
  expect(isOpen(NO_FILTER)).toBe(true);
  expect(isOpen({ ...NO_FILTER, query: ' ' })).toBe(true);
  expect(isOpen({ ...NO_FILTER, tags: ['x'] })).toBe(false);
});
