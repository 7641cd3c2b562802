/** Who published a report, and the series that it belongs to. */
import type { Piece } from './piece';

const HOUSE =
  /([\p{Script=Han}A-Za-z]{2,20}?(?:研究部|研究所|研究院|研究中心|研究总部|研究发展中心|研究)?)(?:整理|绘制|测算|预测|預估)?$/u;
/** The department of a house that is known by its own name. */
const DEPARTMENT =
  /(?<=证券|證券|公司|国际|期货|银行|资本|咨询|集团|基金|资管)(?:经济|金融|产业|发展)?(?:与\S{2,4})?研究(?:部|所|院|中心|总部|发展中心)?$/u;
const RESEARCHES =
  /(?:研究(?:部|所|院|中心|总部|发展中心)?|投顧|投信|證券)(?:整理|绘制|测算|预测|預估)?$/u;
const LATIN_RESEARCH =
  /((?:\p{Lu}[\p{L}&.'’-]*\s+){1,4}(?:Research|Institute|Securities|Insights|Advisory|Analytics))(?:\s+(?:estimates?|analysis|forecasts?|calculations?))?\.?$/u;
const LABEL =
  /^(?:发布(?:机构|单位|方)|出版(?:机构|方|单位|者)?|出品(?:方|单位|机构)?|publisher|published by|issued by)\s*[：:]\s*(.{2,40})$/iu;
const BROKER =
  /[\p{Script=Han}]{2,8}(?:证券股份有限公司|证券有限责任公司|证券有限公司|证券研究所|證券|证券|国际金融|研究院|咨询|(?:资本|基金)(?![\p{Script=Han}])|研究所|智库)/u;
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
    const named = RESEARCHES.test(word)
      ? HOUSE.exec(word)?.[1]?.replace(DEPARTMENT, '')
      : undefined;
    const house =
      LATIN_RESEARCH.exec(last.trim())?.[1] ?? named ?? LATIN_HOUSE.exec(source.slice(0, 160))?.[1];
    if (house && house.length >= 2) counts.set(house, (counts.get(house) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.max(2, sources.length * 0.4) ? best[0] : null;
}

const CLOSING =
  /(?:本报告|本资料|本文件|本订阅号)?[^。，]{0,12}?(?:由|是|供|为|来自)\s?([\p{Script=Han}]{2,8}证券)(?:股份|有限|研究|（|制作|客户)|^([\p{Script=Han}]{2,8}证券)(?:股份有限公司|有限责任公司|有限公司)[^。]{0,16}(?:具有|经中国|具备|已具备)/u;
/** A disclaimer stands within so many texts of the end. */
const CLOSING_TEXTS = 60;

/** What the law of some countries has every broker say of itself on the cover. */
const SEEKS =
  /^(\p{Lu}[\p{L}&.'’ -]{1,40}?)(?:,? (?:Inc|LLC|Ltd)\.?)? does and seeks to do business with (?:companies|issuers)/u;

/** The house that the publisher's own disclaimer names, on the cover or at the end, or null. */
export function houseOfClosing(pieces: readonly Piece[]): string | null {
  for (const piece of pieces.slice(0, CLOSING_TEXTS)) {
    const seeks = piece.kind === 'text' ? SEEKS.exec(piece.text.slice(0, 100))?.[1] : undefined;
    if (seeks) return seeks;
  }
  for (const piece of pieces.slice(-CLOSING_TEXTS)) {
    if (piece.kind !== 'text' || !piece.text.includes('证券')) continue;
    const match = CLOSING.exec(piece.text.slice(0, 200));
    const house = match?.[1] ?? match?.[2];
    if (house) return house;
  }
  return null;
}

/** "德海研究所" is the short form of a house that the text calls "德海证券" elsewhere. */
function fullName(house: string, pieces: readonly Piece[]): string {
  const short = /^([\p{Script=Han}]{2,4})研究(?:部|所|院|中心)$/u.exec(house)?.[1];
  if (short === undefined) return house;
  const full = `${short}证券`;
  return pieces.some((piece) => piece.kind === 'text' && piece.text.includes(full)) ? full : house;
}

export interface PublisherEvidence {
  /** The texts of the source lines, in order. */
  readonly sources: readonly string[];
  /** The lines before the body, title included. */
  readonly front: readonly string[];
  /** The house that a masthead, a credit or a disclaimer names, or null. */
  readonly house: string | null;
  readonly pieces: readonly Piece[];
  /** The channel of a saved article, or null. */
  readonly channel: string | null;
  readonly fileName: string;
}

/** The house that a running head or foot names, or null. */
export function houseOfFurniture(line: string): string | null {
  return line.length > 60 ? null : (LATIN_HOUSE.exec(line)?.[1] ?? BROKER.exec(line)?.[0] ?? null);
}

/** The publisher as an analyst would cite it: the house, before the channel that carried the article. */
export function findPublisher(evidence: PublisherEvidence): string | null {
  for (const line of evidence.front) {
    const labelled = LABEL.exec(line)?.[1] ?? BY_HOUSE.exec(line)?.[1];
    if (labelled) return labelled.trim();
  }
  const house = houseOfSources(evidence.sources) ?? evidence.house;
  if (house) return fullName(house, evidence.pieces);
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
