/** Authors and analysts with their roles and licence numbers. */
import type { Author } from '../../../preload/contract/report';
import { isPersonalName } from './names';

const ROLE =
  /(?:首席|资深|高级|证券|行业|助理|联席|执业)*(?:分析师|分析员|研究员|研究助理|联系人|经济学家|策略师|分析師|分析員|研究員|聯絡人|撰寫人|撰写人|撰稿人|首席经济学家)/u;
const ROLE_EN =
  /\b(?:(?:senior|lead|chief|associate|research|equity|research)\s+)*(?:analyst|economist|strategist|associate)\b/i;
/** A line that gives a role and nothing else. */
export const ROLE_LINE =
  /^(?:(?:首席|资深|高级|证券|行业|助理|联席|执业)*(?:分析师|分析员|研究员|研究助理|联系人|经济学家|策略师)|(?:(?:senior|lead|chief|associate|research|equity|managing|global)\s+)*(?:analyst|economist|strategist|associate|director))$/iu;
const NAME_ZH = /^[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})?$/u;
const NAME_EN =
  /^(?:Dr\.?\s+)?\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}(?:,?\s+(?:CFA|PhD|Ph\.D\.|FRM|CPA))*$/u;
/** SAC: S and thirteen digits, or A for a person in training. */
const SAC = /\b([SA]\d{13})\b/;
const SFC = /\b([A-Z]{3}\d{3})\b/;

const LABEL =
  /^(?:本文|本报告|报告|文章|原文)?\s?(?:作者|撰文|撰写|撰稿|编写|主笔|文|编辑|研究团队|authors?|by|written by|analysts?)\s*(?:[：:|｜/]|(?<=by)\s)\s*/iu;

type Licence = Author['licences'][number];

/** The licence numbers in a line. */
export function licencesOf(text: string): Licence[] {
  const licences: Licence[] = [];
  const sac = SAC.exec(text)?.[1];
  if (sac) licences.push({ scheme: 'SAC', number: sac });
  const sfc = /SFC|CE\s?(?:Ref|No|编号)/i.test(text) ? SFC.exec(text)?.[1] : undefined;
  if (sfc) licences.push({ scheme: 'SFC CE', number: sfc });
  return licences;
}

/** True for a word, or words, that have the shape of a person's name. */
export const isName = (word: string): boolean =>
  (NAME_ZH.test(word) && !ROLE.test(word) && !NOT_NAME.test(word)) || isLatinName(word);
const isLatinName = (word: string): boolean => NAME_EN.test(word) && !NO_PERSON.test(word);
/** Words of numbers and of houses. */
const NO_PERSON =
  /^(?:SFC|SAC|CE|Ref)\b|\b(?:Analysts?|Associate|Economist|Strategist|Certifications?|Disclosures?|Appendix|Report|Equity|Company|Limited|Ltd|Securities|Research|Bank|Group|Holdings?|Inc|Registration|Number)\b/;
const NOT_NAME =
  /^(?:执业|证书|编号|电话|邮箱|姓名|资格|研究|团队|公司|来源|日期|发布|作者|分析|证券|摘要|正文|编辑|原创|转载|执证)/u;

/** Names in a list: apart by commas, spaces, 、 or "and". */
export function namesIn(list: string): string[] {
  const words = list
    .replace(/[（(][^（）()]*[）)]/gu, ' ')
    .split(/[、，,;；/|｜]|\s+(?:and|&)\s+|\s{2,}|\t/u)
    .map((word) => word.trim().replace(/等$/u, ''))
    .filter((word) => word !== '');
  return words.flatMap((word) =>
    isName(word) ? [word] : word.split(/\s+/u).filter((part) => NAME_ZH.test(part) && isName(part)),
  );
}

/** The authors that a byline such as "本文作者：甲，乙" names; empty for any other line. */
export function readByline(line: string): Author[] {
  if (line.length > 160) return [];
  const label = LABEL.exec(line);
  if (!label) return [];
  const rest = line.slice(label[0].length);
  const names = namesIn(rest);
  const plain = rest.replace(/[\s、，,;；/|｜等]|and/gu, '').length;
  const named = names.join('').replace(/\s/g, '').length;
  if (names.length === 0 || named < plain * 0.6) return [];
  const role = label[0].startsWith('编辑') ? '编辑' : /^analyst/i.test(label[0]) ? 'Analyst' : null;
  return names.map((name) => ({ name, role, licences: [] }));
}

const NAMED_ROLE = new RegExp(
  `^(${ROLE.source})\\s*(?:[：:]|\\s)\\s*([\\p{Script=Han}·]{2,8}(?:[\\s、，,/]+[\\p{Script=Han}·]{2,8}){0,5})$`,
  'u',
);
const ROLE_START = new RegExp(`\\s+(?=${ROLE.source}\\s*[：:])`, 'u');

/** The names behind a role: "证券分析师：甲、乙", "研究助理 丙"; empty where anything but names follows. */
function namedByRole(line: string): Author[] {
  const match = NAMED_ROLE.exec(line);
  if (!match) return [];
  const role = match[1] ?? null;
  const names = (match[2] ?? '').split(/[\s、，,/]+/u);
  // A name of two characters may be set apart to the width of three.
  const spaced = names.length === 2 && names.every((name) => name.length === 1);
  const whole = spaced ? [names.join('')] : names;
  const labelled = /[：:]/u.test(line);
  return whole.every((name) => (labelled ? isName(name) : isPersonalName(name)))
    ? whole.map((name) => ({ name, role, licences: [] }))
    : [];
}

const PAIR = new RegExp(`([\\p{Script=Han}·]{2,4})\\s+(${ROLE.source})`, 'gu');

/** "甲乙 分析员 丙丁 联系人": names, each with its role behind it; empty where anything else stands between. */
function pairsOf(line: string): Author[] {
  const pairs = [...line.matchAll(PAIR)];
  const rest = line.replace(PAIR, '').trim();
  const people = pairs.map(([, name = '', role = '']) => ({ name, role, licences: [] }));
  return pairs.length >= 2 && rest === '' && people.every(({ name }) => isPersonalName(name))
    ? people
    : [];
}

/** The analysts of a line: one for each role that it repeats, or for each name behind one role. */
export function readAnalysts(line: string): Author[] {
  if (line.length > 200) return [];
  const pairs = pairsOf(line);
  if (pairs.length > 0) return pairs;
  return line.split(ROLE_START).flatMap((part) => {
    const named = namedByRole(part.trim());
    if (named.length > 0) return named;
    const analyst = readAnalyst(part);
    return analyst ? [analyst] : [];
  });
}

/** Names and nothing else, apart by strokes or commas: "陆川/楼辉/王立"; empty for any other line. */
export function readNameList(line: string): Author[] {
  if (
    line.length > 40 ||
    !/^[\p{Script=Han}·]{2,4}(?:\s*[/／、，,|｜]\s*[\p{Script=Han}·]{2,4}){1,7}$/u.test(line)
  )
    return [];
  const names = line.split(/\s*[/／、，,|｜]\s*/u);
  return names.every(isPersonalName)
    ? names.map((name) => ({ name, role: null, licences: [] }))
    : [];
}

/** Two or more full names and nothing else, as papers set them: "Ann Lee, Paul O. Berg and Kai Wong"; empty for others. */
export function readNames(line: string): Author[] {
  if (line.length > 160) return [];
  const names = line
    .replace(/[*†‡§¶]+|\d+(?=\s*(?:,|and|&|$))/gu, '')
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/u)
    .map((name) => name.trim());
  return names.length >= 2 && names.every((name) => NAME_EN.test(name))
    ? names.map((name) => ({ name, role: null, licences: [] }))
    : [];
}

const CREDIT =
  /^[（(【]?\s*(?:报告|文章|内容)?\s?(?:出品方|出品|来源|发布方|机构)\s*[/／]\s*(?:报告)?作者\s*[：:]\s*(.+?)\s*[）)】]?$/u;

/** "（报告出品方/作者：东岭证券，甲、乙）": the house first, then its authors; null for any other line. */
export function readCredit(line: string): { house: string; authors: Author[] } | null {
  const rest = line.length > 120 ? undefined : CREDIT.exec(line)?.[1];
  if (rest === undefined) return null;
  const [house = '', ...names] = rest.split(/\s*[，,、;；/]\s*/u).filter((part) => part !== '');
  return {
    house,
    authors: names.filter(isName).map((name) => ({ name, role: null, licences: [] })),
  };
}

/**
 * The analyst of a line that gives a licence number or a role: name, role and numbers in any order. Null
 * for a line that does not name one.
 */
export function readAnalyst(line: string): Author | null {
  if (line.length > 200) return null;
  const licences = licencesOf(line);
  const role = (ROLE.exec(line) ?? ROLE_EN.exec(line))?.[0] ?? null;
  if (licences.length === 0 && role === null) return null;
  const plain = line.replace(/[*†‡§]+/gu, ' ');
  const words = plain.split(/[\s：:，,、（）()|｜/]+/u);
  const name = words.find((word) => NAME_ZH.test(word) && isName(word)) ?? latinName(plain);
  if (name === undefined) return null;
  if (licences.length === 0 && !/[：:]/.test(line)) return null;
  return { name, role, licences };
}

const latinName = (line: string): string | undefined =>
  line
    .split(/[：:，,|｜/()（）]|\s{2,}|\s[-–]\s/u)
    .map((part) => part.trim())
    .find(isLatinName);

/** A name without the letters after it. */
const bareName = (name: string): string => name.replace(/,?\s+(?:CFA|PhD|Ph\.D\.|FRM|CPA)$/u, '');

/** One list of authors: those of later lines add roles and numbers to, or come after, those before. */
export function mergeAuthors(groups: readonly (readonly Author[])[]): Author[] {
  const merged: Author[] = [];
  for (const author of groups.flat()) {
    const at = merged.findIndex((known) => bareName(known.name) === bareName(author.name));
    const known = merged[at];
    if (!known) merged.push(author);
    else
      merged[at] = {
        name: known.name,
        role: known.role ?? author.role,
        licences: [
          ...known.licences,
          ...author.licences.filter(
            (one) => !known.licences.some((two) => two.number === one.number),
          ),
        ],
      };
  }
  return merged;
}
