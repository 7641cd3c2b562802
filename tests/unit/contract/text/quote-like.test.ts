import { expect, test } from 'vitest';
import { isQuoteLike } from '../../../../preload/contract/text/quote-like';

test.each([
  ['液冷方案的能耗低于风冷方案', true],
  ['价格下降，系统成本也随之下降。', true],
  ['Prices of cells fell by sixty percent', true],
  ['液冷', false],
  ['大模型 训练成本 推理成本 商业模式 竞争格局', false],
  ['large language model cost', false],
  ['"液冷方案的能耗低于风冷方案"', false],
  ['液冷方案的能耗低于风冷方案 -风冷', false],
  ['', false],
])('%s: %s', (text, expected) => expect(isQuoteLike(text)).toBe(expected));
