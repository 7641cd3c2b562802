import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../preload/contract/text/fold';
import { findHits, type PassageText } from '../../../../preload/contract/text/match';
import { EMPTY_QUERY, parseQuery, type Query } from '../../../../preload/contract/text/query';

function passages(...texts: string[]): PassageText {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const folded = fold(texts.join('\n'));
  starts[texts.length] = folded.length;
  return { folded, starts };
}

const found = (query: Query | string, text: PassageText, wholeWord = false): string[] => {
  const hits = findHits(typeof query === 'string' ? parseQuery(query) : query, text, wholeWord);
  return Array.from({ length: hits.length / 2 }, (_, at) =>
    text.folded.slice(hits[2 * at], hits[2 * at + 1]),
  );
};

describe('findHits', () => {
  const text = passages('大模型与小模型', 'ChatGPT 是大语言模型', '算力');

  it('finds a term in any passage', () => {
    expect(found('模型', text)).toEqual(['模型', '模型', '模型']);
    expect([...findHits(parseQuery('gpt'), text)]).toEqual([12, 15]);
  });

  it('finds nothing for an empty query', () => {
    expect(findHits(EMPTY_QUERY, text)).toHaveLength(0);
  });

  it('wants all terms within one passage', () => {
    expect(found('模型 gpt', text)).toEqual(['gpt', '模型']);
    expect(found('模型 算力', text)).toEqual([]);
  });

  it('leaves out passages with what must be absent', () => {
    expect(found('模型 -小', text)).toEqual(['模型']);
  });

  it('joins hits that overlap', () => {
    expect(found('大模 模型', text)).toEqual(['大模型', '模型']);
  });

  it('counts what stands near each other', () => {
    const near = passages('甲……乙', '甲…………乙', '乙甲………………甲');
    expect(found('甲 乙 near:2', near)).toEqual(['甲', '乙', '乙', '甲']);
    expect(found('甲 乙 near:1', near)).toEqual(['乙', '甲']);
  });

  it('knows whole words, where a script has them', () => {
    const words = passages('AI, AIGC and OpenAI; AI_2', '用AI做');
    expect(found('ai', words, true)).toEqual(['ai', 'ai']);
    expect(found('ai', words)).toHaveLength(5);
    expect(found('模型', text, true)).toHaveLength(3);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'ab甲乙１機'), minLength: 1, maxLength: 3 });
const passage = fc.string({ unit: fc.constantFrom(...'aAb甲乙１机機 ，'), maxLength: 20 });

describe('findHits and plain looking', () => {
  it('agree on where a term is, each hit being the term', () => {
    fc.assert(
      fc.property(word, fc.array(passage, { minLength: 1 }), (term, texts) => {
        const folded = fold(term);
        const text = passages(...texts);
        const hits = found({ ...EMPTY_QUERY, terms: [folded] }, text);
        expect(new Set(hits).size).toBe(hits.length > 0 ? 1 : 0);
        expect(hits).toHaveLength(text.folded.split(folded).length - 1);
      }),
    );
  });

  it('agree on the passages that hold all terms and none of the others', () => {
    const query = fc.record({
      terms: fc.uniqueArray(
        word.map((term) => fold(term)),
        { minLength: 1, maxLength: 3 },
      ),
      without: fc.array(
        word.map((term) => fold(term)),
        { maxLength: 1 },
      ),
      near: fc.constant(null),
    });
    fc.assert(
      fc.property(query, fc.array(passage, { minLength: 1 }), (asked, texts) => {
        const text = passages(...texts);
        const starts = findHits(asked, text).filter((_, at) => at % 2 === 0);
        texts.forEach((one, at) => {
          const plain = fold(one);
          const fits =
            asked.terms.every((term) => plain.includes(term)) &&
            !asked.without.some((term) => plain.includes(term));
          const [from, to] = [text.starts[at] ?? 0, text.starts[at + 1] ?? 0];
          expect(starts.some((start) => start >= from && start < to)).toBe(fits);
        });
      }),
    );
  });

  it('agree on what is near, for two terms', () => {
    fc.assert(
      fc.property(passage, fc.nat(6), (one, near) => {
        const text = passages(one);
        const places = (term: string) =>
          [...text.folded].flatMap((unit, at) => (unit === term ? [at] : []));
        const fits = places('甲').some((a) =>
          places('乙').some((b) => Math.abs(a - b) - 1 <= near),
        );
        expect(found({ terms: ['甲', '乙'], without: [], near }, text).length > 0).toBe(fits);
      }),
    );
  });
});
