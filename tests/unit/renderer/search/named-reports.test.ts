import { expect, test } from 'vitest';
import { parseQuery } from '../../../../preload/contract/text/query';
import type { Metadata } from '../../../../preload/contract/report';
import { namedBy, namesOf } from '../../../../renderer/search/use-named-reports';
import { summary } from '../library/summary';

const author = (name: string) => ({ name, role: null, licences: [] });
const report = (id: string, facts: Partial<Metadata>) => {
  const blank = summary({ id });
  return { ...blank, metadata: { ...blank.metadata, ...facts } };
};
const named = namesOf([
  report('a', { title: '储能展望', publisher: '远山研究', authors: [author('林知行')] }),
  report('b', { title: '電力展望', authors: [author('Ada Winter')] }),
]);
const find = (query: string) => namedBy(named, parseQuery(query)).map(({ id }) => id);

test('a report is named by its title, publisher or authors, folded and term by term', () => {
  expect(find('林知行')).toEqual(['a']);
  expect(find('展望 ada')).toEqual(['b']);
  expect(find('电力')).toEqual(['b']);
  expect(find('展望 -远山')).toEqual(['b']);
  expect(find('')).toEqual([]);
  expect(find('林知行 ada')).toEqual([]);
});
