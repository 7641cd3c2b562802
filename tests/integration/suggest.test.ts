/** What a search proposes when it finds nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  await world.import(
    handlers,
    'a.txt',
    '@title: 甲\n通用智能离我们还有多远\n通用智能的成本\n行业与银行\nChatGPT 与 Transformer 都用注意力\n扩散模型',
  );
  await world.import(handlers, 'b.txt', '@title: 乙\n绿色金融\nchatGPT again\n长江证券');
});
afterEach(() => world.remove());

const suggest = async (query: string) => valueOf(await handlers['search.suggest']({ query }));
const instead = async (query: string) =>
  (await suggest(query)).suggestions.map((one) => one.instead);

describe('search.suggest', () => {
  test.each([
    ['two letters exchanged', 'ChatGTP', 'ChatGPT'],
    ['a letter too many', 'Chattgpt', 'ChatGPT'],
    ['a letter missing', 'Tansformer', 'Transformer'],
    ['two slips in a long word', 'Tramsfarmer', 'Transformer'],
    ['a wrong character', '通用职能', '通用智能'],
    ['a wrong character among three', '注意厉', '注意力'],
    ['characters of the same sound', '童咏之能', '通用智能'],
    ['pinyin', 'tongyong', '通用'],
    ['pinyin of a longer term', 'kuosanmoxing', '扩散模型'],
    ['any reading of a character', 'yinhang', '银行'],
    ['a reading with ü', 'lvse', '绿色'],
  ])('%s: %s', async (_, query, term) => {
    expect(await instead(query)).toContain(term);
  });

  test('counts passages, and puts the nearest and most frequent first', async () => {
    expect(await suggest('通用只能')).toEqual({
      suggestions: [{ query: '通用智能', term: '通用只能', instead: '通用智能', passages: 2 }],
      absent: ['通用只能'],
      apart: false,
    });
    const [first] = (await suggest('chatgtp')).suggestions;
    expect(first).toMatchObject({ passages: 2 });
  });

  test('leaves the rest of the query as it was written', async () => {
    const { suggestions } = await suggest('成本 "通用只能" -银行');
    expect(suggestions[0]?.query).toBe('成本 "通用智能" -银行');
  });

  test('proposes nothing for what is there, nor for what is like nothing', async () => {
    expect(await suggest('智能')).toEqual({ suggestions: [], absent: [], apart: false });
    expect(await suggest('区块链')).toEqual({ suggestions: [], absent: ['区块链'], apart: false });
    expect(await suggest('%%')).toEqual({ suggestions: [], absent: ['%%'], apart: false });
    expect(await suggest('')).toEqual({ suggestions: [], absent: [], apart: false });
  });

  test('says when the terms are there, but not together', async () => {
    expect(await suggest('银行 金融')).toEqual({ suggestions: [], absent: [], apart: true });
  });
});
