/** What stands above a title: the house that publishes, and the rubric that the report appears under. */

const RUBRIC_ZH =
  /^(?:\S{0,12}证券研究报告|证券研究报告|(?:行业|公司|宏观|策略|固收|固定收益|债券|金融工程|海外|新股|产业|专题|深度|投资策略|港股|美股|基金|晨会|科技)+(?:研报|研究|深度|报告|点评|专题|周报|月报|日报|动态|跟踪|快评|简评|业绩回顾|业绩点评|首次覆盖|纪要|年度策略)+|(?:深度|研究|专题|首次覆盖|跟踪|点评)(?:研究)?报告|宏观|策略|固收)$/u;
/** "电力设备行业深度报告": a sector, and the kind of report. */
const SECTOR_ZH =
  /^[\p{Script=Han}]{2,8}(?:行业|產業|产业)(?:深度|专题|專題|点评|跟踪|策略|研究|动态|周度|月度|年度|投资)*(?:报告|報告|研究|点评|周报|月报|周刊|快报|系列)?$/u;
const RUBRIC_HANT =
  /^(?:產業|個股|公司|投資|總經|深度|專題|策略)+(?:研究|報告|快訊|評析|週報|月報)+$/u;
const RUBRIC_EN =
  /^(?:for immediate release|press release|news release|(?:(?:global|us|u\.s\.|asia|china|europe|japan|india|hong kong|emerging|pacific|markets?|industry|sector|company|equity|credit|macro|economic|thematic|strategy|policy|special|investment|working|discussion|staff)\s+)+(?:research|report|update|note|focus|paper|papers|insight|brief)|accessible version|equity: [\p{L} &]{3,40}|first (?:read|take)|(?:\w+ )?flash ?(?:mail|note)|quick (?:take|comment|note)|(?:equity|industry|research|white|working|discussion|policy)\s?(?:research|report|paper|papers|brief)(?:\s+series)?(?:\s+no\.?\s*\d[\d./-]*)?)$/iu;
const PARTS = /\s*[|｜·•]\s*|\s+\/\s+/u;

const HOUSE_ZH =
  /^([\p{Script=Han}A-Za-z]{2,14}?(?:证券|證券|国际|期货|银行|銀行|资本|咨询|公司|集团|基金|保险|资管|投顧|投信|金控)(?:股份有限公司|有限责任公司|有限公司)?)(?:经济|金融|产业|发展)?(?:与\S{2,4})?(?:研究)?(?:研究|所|院|部|总部|中心|发展中心)?(?:研究报告)?$/u;
const INSTITUTE_ZH =
  /^[\p{Script=Han}A-Za-z]{2,16}(?:研究所|研究院|研究中心|研究会|智库|发展中心|协会|学会|研究)$/u;
const HOUSE_EN =
  /^(?:(?:\p{Lu}[\p{L}&.'’-]*|&|and|of|for|the)\s+){1,7}(?:Research|Institute|Securities|Advisory|Partners|Associates|Consulting|Foundation|Council|Bank|Fund|Analytics|Capital|LLC|Inc\.?|plc|Ltd\.?|L\.?P\.?)$/iu;
const CAPITALISED = /^(?:\p{Lu}|&$|and$|of$|for$|the$)/u;

const COVER_ZH =
  /^(?:(?:投资|公司|行业|股票|上次|首次)?评级|(?:目标|当前|收盘|最新|最近)?(?:收盘)?(?:价格?|股价)|(?:一年内?|52\s?周|近一年).{0,12}(?:最高|最低).{0,8}|(?:总|流通)?(?:[AH]股)?(?:市值|股本|股数|股份)|每股净资产|市盈率|市净率|资产负债率|股息率|换手率|(?:公司|证券|股票)(?:代码|简称)|所属行业|总发行股数.{0,6}|日均成交.{0,6})\s*(?:[（(][^）)]{1,12}[)）]\s*){0,2}\s*[：:]\s*\S.{0,56}$/u;
const COVER_HANT =
  /^(?:投資(?:建議|評等|評級)|目標價|收盤價|股價|市值|股票代號|產業別)\s*(?:[（(][^）)]{1,12}[)）]\s*)?[：:]\s*\S.{0,40}$/u;
const COVER_EN =
  /^(?:(?:stock |investment )?rating|(?:price )?target(?: price)?|price(?: objective| target)?|(?:market|mkt)\.? cap(?:itali[sz]ation)?|52[- ]?(?:week|wk)\b.{0,14}|ticker|bloomberg|reuters)\s*(?:\([^)]{1,16}\)\s*)?[:：]\s*\S.{0,36}$/iu;

/** True for a line of a cover that gives a rating, a price or a figure of the market. */
export const isCoverLine = (line: string): boolean =>
  line.length <= 90 && (COVER_ZH.test(line) || COVER_EN.test(line) || COVER_HANT.test(line));

const isKind = (part: string): boolean =>
  RUBRIC_ZH.test(part) || RUBRIC_EN.test(part) || SECTOR_ZH.test(part) || RUBRIC_HANT.test(part);

/** True for a line that only says what kind of report this is. */
export const isRubric = (line: string): boolean =>
  line.length <= 60 &&
  line.split(PARTS).every((part, at) => isKind(part) || (at > 0 && part.length < 24)) &&
  line.split(PARTS).some(isKind);

/** The form of a company, and the place of a branch, after its name. */
const LEGAL_FORM =
  /\s+(?:[（(][\p{L} ]{2,16}[)）]\s*)?(?:Co\.?,?\s*)?(?:Ltd\.?|Limited|LLC|Inc\.?|plc|L\.?P\.?)[+*†]?$/u;

const isCapitalised = (words: string): boolean =>
  words.split(/\s+/u).every((word) => CAPITALISED.test(word));

/** The house that a line, or its first part, names and nothing more; null for any other line. */
export function houseOfLine(line: string): string | null {
  if (line.length > (line.includes('|') ? 90 : 60)) return null;
  const [whole = '', ...others] = line.trim().split(PARTS);
  const first = whole.replace(LEGAL_FORM, '');
  if (others.some((part) => part.length > 16 && !isRubric(part))) return null;
  // "Harbour Global Markets | Equity Research | Company Update"
  if (others.length > 1 && others.every(isRubric) && isCapitalised(first)) return first;
  const house = HOUSE_ZH.exec(first)?.[1];
  if (house) return house.replace(/(?:股份)?有限(?:责任)?公司$/u, '');
  if (INSTITUTE_ZH.test(first) && !RUBRIC_ZH.test(first)) return first;
  if (RUBRIC_EN.test(first) || !HOUSE_EN.test(first)) return null;
  return isCapitalised(first) ? first : null;
}
