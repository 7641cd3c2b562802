import type { Language } from '../../preload/contract/words';

/** The fixed words of an exported file. */
export interface ExportWords {
  /** The link from a quote to its place in the app. */
  readonly open: string;
  /** Heading over the annotations whose passage is not in the present text. */
  readonly unplaced: string;
}

const WORDS: Record<Language, ExportWords> = {
  'zh-CN': { open: '打开', unplaced: '未能定位的标注' },
  en: { open: 'Open', unplaced: 'Unplaced annotations' },
};

export const exportWords = (language: Language): ExportWords => WORDS[language];
