/** The language of a report, told by its characters. */
import { countScripts } from './script';

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** Common characters that differ between the two ways of writing Chinese; index for index. */
const TRADITIONAL = codes(
  '們個來時說對於與為後開關發現這經過問題應該電業產國際價無話車長門東實點體數據張學',
);
const SIMPLIFIED = codes(
  '们个来时说对于与为后开关发现这经过问题应该电业产国际价无话车长门东实点体数据张学',
);
const LOOK_AT = 8_000;

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fa;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** BCP 47 tag of a text: `zh-Hans`, `zh-Hant`, `ja`, `ko` or `en`. Looks at the first 8,000 units. */
export function languageOf(text: string): 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en' {
  const { ideographs, letters } = countScripts(text, LOOK_AT);
  if (ideographs * 3 < letters || ideographs === 0) return 'en';
  let kana = 0;
  let hangul = 0;
  let traditional = 0;
  let simplified = 0;
  const end = Math.min(text.length, LOOK_AT);
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x3041) continue;
    if (isKana(code)) kana++;
    else if (isHangul(code)) hangul++;
    else if (TRADITIONAL.has(code)) traditional++;
    else if (SIMPLIFIED.has(code)) simplified++;
  }
  if (kana > ideographs * 0.15) return 'ja';
  if (hangul > ideographs * 0.4) return 'ko';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
