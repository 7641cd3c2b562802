/** The language of a report, told by its characters. */
import { countScripts } from './script';

const TRADITIONAL =
  /[們個來時說對於與為後開關發現這經過問題應該電業產國際價無話車長門東實點體數據張學]/gu;
const SIMPLIFIED =
  /[们个来时说对于与为后开关发现这经过问题应该电业产国际价无话车长门东实点体数据张学]/gu;

/** BCP 47 tag of a text: `zh-Hans`, `zh-Hant`, `ja`, `ko` or `en`. Looks at the first 20,000 units. */
export function languageOf(text: string): 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en' {
  const sample = text.slice(0, 20_000);
  const { ideographs, letters } = countScripts(sample);
  if (ideographs * 3 < letters || ideographs === 0) return 'en';
  const kana = sample.match(/[\u3041-\u30fa]/gu)?.length ?? 0;
  const hangul = sample.match(/[\uac00-\ud7a3]/gu)?.length ?? 0;
  if (kana > ideographs * 0.15) return 'ja';
  if (hangul > ideographs * 0.4) return 'ko';
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
