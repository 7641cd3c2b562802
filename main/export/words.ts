import type { Language } from '../../preload/contract/words';

/** The fixed words of an exported file. */
export interface ExportWords {
  /** The link from a quote to its place in the app. */
  readonly open: string;
  /** Heading over the annotations whose passage is not in the present text. */
  readonly unplaced: string;
  /** What a quote is of, where that is more than its words. */
  readonly report: string;
  readonly chapter: string;
  readonly area: string;
  readonly bookmark: string;
}

const WORDS: Record<Language, ExportWords> = {
  'zh-CN': {
    open: '打开',
    unplaced: '未能定位的标注',
    report: '整篇报告',
    chapter: '整章',
    area: '区域',
    bookmark: '书签',
  },
  en: {
    open: 'Open',
    unplaced: 'Unplaced annotations',
    report: 'Whole report',
    chapter: 'Whole chapter',
    area: 'Area',
    bookmark: 'Bookmark',
  },
};

export const exportWords = (language: Language): ExportWords => WORDS[language];
