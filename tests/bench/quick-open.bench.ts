/** Quick open: a keystroke over 100,000 titles, in turns with plain Fuse over the same list. */
import Fuse from 'fuse.js';
import { TitleFinder } from '../../main/search/find-titles';
import { TitleIndex } from '../../main/search/title-index';
import { syllablesOf } from '../../preload/contract/text/syllables';
import { figure } from './support/report';
import { median, percentile } from './support/statistics';

const TITLES = 100_000;
const PARTS = [
  ['通用', '储能', '海上', '半导体', '新能源', '人工', '数字', '银行', '创新', '医疗'],
  ['智能', '电站', '风电', '设备', '汽车', '算力', '货币', '信贷', '药物', '器械'],
  ['产业链', '降本路径', '市场空间', '竞争格局', '商业模式', '政策影响', '需求测算', '估值分析'],
  ['：从供给到需求', '展望', '（二）', ' 2026', '：风险与机会', '', ' ChatGPT outlook', '回顾'],
];
const QUERIES = [
  't ty tyz tyzn',
  't to ton tong tongy tongyo tongyon tongyong',
  '智 智能',
  '通 通y 通yo 通yon 通yong 通yongz',
  'g gp gpt',
  'o ou out outl outlo',
  'y yi yin yinh yinha yinhan yinhang',
  'x xn xny xnyq xnyqc',
  'q qx',
].flatMap((keys) => keys.split(' '));

/** Always the same: a title and its number are made of each other. */
function titleOf(number: number): string {
  let seed = Math.imul(number + 1, 2654435761) >>> 0;
  const words = PARTS.map((choices) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return choices[(seed >>> 8) % choices.length] ?? '';
  });
  return `${1 + (number % 9)}. ${words.join('')}`;
}

const titles = Array.from({ length: TITLES }, (_, number) => titleOf(number));
const started = performance.now();
const index = new TitleIndex();
for (const title of titles) {
  index.add({ kind: 'heading', reportId: 'r', title, language: 'zh-Hans', parent: -1 });
}
const packed = performance.now() - started;
const fuse = new Fuse(titles, { includeScore: true, threshold: 0.4 });

const ours: number[] = [];
const plain: number[] = [];
const slices: number[] = [];
/** Processor time in ms: other work on the machine counts for nothing. */
const timed = async (act: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

let last = 0;
const asked = { kinds: [], reportId: null, within: false };
const breathe = () => {
  slices.push(performance.now() - last);
  last = performance.now();
  return true;
};
const finder = new TitleFinder(index, syllablesOf);
const find = (query: string) => {
  last = performance.now();
  return finder.find({ ...asked, query }, 50, breathe);
};

await find('a');
for (const [turn, query] of QUERIES.entries()) {
  ours.push(await timed(() => find(query)));
  // Fuse takes so long that a few of its turns are enough.
  if (turn % 4 === 1) plain.push(await timed(() => fuse.search(query, { limit: 50 })));
}

process.stdout.write(`${TITLES} titles, ${QUERIES.length} keystrokes\n`);
const middle = median(ours);
figure('packing the titles', `${packed.toFixed(0)} ms`);
figure('a keystroke, median', `${middle.toFixed(1)} ms`, { limit: 16, reached: middle });
figure('a keystroke, p95', `${percentile(ours, 0.95).toFixed(1)} ms`);
figure('between two looks at the clock, p99', `${percentile(slices, 0.99).toFixed(1)} ms`);
figure('Fuse alone, median', `${median(plain).toFixed(0)} ms`);
figure('times as fast as Fuse alone', (median(plain) / middle).toFixed(0));
