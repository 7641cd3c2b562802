/** Who published a report, and the series that it belongs to. */

const HOUSE =
  /([\p{Script=Han}A-Za-z]{2,20}?)(?:研究部|研究所|研究院|研究中心|研究总部|研究|整理|绘制|测算)$/u;
const LATIN_RESEARCH =
  /((?:\p{Lu}[\p{L}&.'’-]*\s+){1,4}(?:Research|Institute|Securities|Insights|Advisory|Analytics))(?:\s+(?:estimates?|analysis|forecasts?|calculations?))?\.?$/u;
const LABEL =
  /^(?:发布(?:机构|单位|方)|出版(?:机构|方|单位|者)?|出品(?:方|单位|机构)?|publisher|published by|issued by)\s*[：:]\s*(.{2,40})$/iu;
const BROKER =
  /[\p{Script=Han}]{2,8}(?:证券股份有限公司|证券有限责任公司|证券有限公司|证券研究所|證券|证券|国际金融|研究院|咨询|资本|基金|研究所|智库)/u;
const LATIN_HOUSE =
  /\b(Goldman Sachs|Morgan Stanley|J\.?\s?P\.?\s?Morgan|UBS|Credit Suisse|Citi(?:group)?|HSBC|Barclays|Deutsche Bank|Nomura|Jefferies|Bernstein|McKinsey(?: & Company)?|Bain & Company|Boston Consulting Group|BCG|Deloitte|PwC|KPMG|EY|Gartner|Forrester|IDC|Macquarie|Daiwa|CLSA|BofA(?: Securities)?|Bank of America|Wells Fargo|RBC Capital Markets|Evercore|Cowen|BNP Paribas|Societe Generale|Standard Chartered|World Bank|IMF|OECD|IEA|BlackRock|Vanguard|Fidelity|Allianz|Rystad Energy|Wood Mackenzie|BloombergNEF)\b/;

const BY_HOUSE =
  /^(?:an? )?(?:\w+ ){0,2}(?:white paper|report|study|publication|briefing|paper) (?:by|from) (?:the )?(\p{Lu}[\p{L}&.' -]{2,60})$/iu;

/** The house that most source lines end with: "…，中金公司研究部" names 中金公司. */
function houseOfSources(sources: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const source of sources) {
    const last = source.split(/[，,、；;]+/u).findLast((part) => part.trim() !== '') ?? '';
    const word = last.trim().split(/\s+/u).at(-1) ?? '';
    const house = LATIN_RESEARCH.exec(last.trim())?.[1] ?? HOUSE.exec(word)?.[1];
    if (house && house.length >= 2) counts.set(house, (counts.get(house) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.max(2, sources.length * 0.4) ? best[0] : null;
}

export interface PublisherEvidence {
  /** The texts of the source lines, in order. */
  readonly sources: readonly string[];
  /** The lines before the body, title included. */
  readonly front: readonly string[];
  /** The channel of a saved article, or null. */
  readonly channel: string | null;
  readonly fileName: string;
}

/** The publisher as an analyst would cite it: the house, before the channel that carried the article. */
export function findPublisher(evidence: PublisherEvidence): string | null {
  for (const line of evidence.front) {
    const labelled = LABEL.exec(line)?.[1] ?? BY_HOUSE.exec(line)?.[1];
    if (labelled) return labelled.trim();
  }
  const house = houseOfSources(evidence.sources);
  if (house) return house;
  for (const line of [...evidence.front, evidence.fileName]) {
    if (line.length > 80) continue;
    const broker =
      BROKER.exec(line.replace(/证券研究报告|证券分析师|证券投资/gu, ''))?.[0] ??
      LATIN_HOUSE.exec(line)?.[1];
    if (broker) return broker.replace(/(?:股份)?有限(?:责任)?公司$/u, '').replace(/研究所$/u, '');
  }
  return evidence.channel;
}

const SERIES =
  /^(?:【([^】]{2,20})】|(.{2,24}?)\s?(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|之[一二三四五六七八九十]{1,2}|系列(?:报告)?(?:之?[一二三四五六七八九十\d]{1,3}|[（(][^）)]{1,3}[）)])?|第[一二三四五六七八九十\d]{1,3}期)\s*(?:[：:—|-]|$))/u;

/** "【东海证券】…" names the house, not a series. */
const isHouse = (name: string, publisher: string | null): boolean =>
  BROKER.test(name) ||
  (publisher !== null && (publisher.includes(name) || name.includes(publisher)));

/** The series that a title names before its number: "AI 十年展望（五）：…" is of "AI 十年展望". */
export function findSeries(title: string, publisher: string | null): string | null {
  const match = SERIES.exec(title);
  const series = (match?.[1] ?? match?.[2])?.trim();
  if (!series || (match?.[1] !== undefined && isHouse(series, publisher))) return null;
  const [first = '', ...rest] = series.split(/[-—|｜]/u);
  const ofPublisher = rest.length > 0 && publisher !== null && publisher.includes(first.trim());
  return ofPublisher ? rest.join('-').trim() : series;
}
