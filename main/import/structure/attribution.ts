/** Lines that belong to a figure or a table: source, note, unit, panel caption. */

export interface Attribution {
  readonly role: 'source' | 'note' | 'unit' | 'panel';
  /** Where the content after a source's label begins; 0 for the others, which keep their label. */
  readonly cut: number;
}

const SOURCE =
  /^(?:[（(]\s*)?(?:(?:资料|数据|图片|图表|信息|内容|素材|资料及数据|数据及资料)?\s?(?:来源|來源)|資料來源|數據來源|sources?|data sources?)\s*[：:]\s*/iu;
const NOTE =
  /^(?:[（(]\s*)?(?:注|备注|註|附注|说明|注释|notes?|n\.b\.)\s*(?:\d{1,2}|[一二三])?\s*[：:]\s*/iu;
const UNIT =
  /^[（(]?\s*(?:(?:单位|單位|unit|units|货币单位)\s*[：:]|(?:(?:us\s?)?dollars?|us\$|\$|€|£|rmb|amounts?|figures|numbers|percent(?:age)?|shares)?\s?(?:are\s)?(?:expressed\s)?in (?:(?:us\s?)?(?:\$|dollars?|rmb|eur|usd)\s?)?(?:millions?|thousands?|billions?|percent|%)\b[^.。]{0,50}$)/iu;
const PANEL =
  /^(?:prompt|提示词|提示|左图|右图|上图|下图|中图|图左|图右|panel [a-z]|[（(][a-f][）)])\s*[：:.]?\s*/iu;
const FIRST = /[资数图信内素来來資數注备註附说单單货提左右上下中（(sdnupafireSDNUPAFIRE$€£]/u;

/** Says which line of a figure's surroundings this is; null where it is none. */
export function readAttribution(line: string): Attribution | null {
  if (!FIRST.test(line.charAt(0))) return null;
  const head = line.slice(0, 24);
  const whole = line.length <= 90 ? line : head;
  const source = SOURCE.exec(head);
  if (source) return { role: 'source', cut: source[0].length };
  if (NOTE.test(head)) return { role: 'note', cut: 0 };
  if (UNIT.test(whole)) return { role: 'unit', cut: 0 };
  const panel = PANEL.exec(head);
  if (panel && /[：:]|^[（(]/u.test(panel[0])) return { role: 'panel', cut: 0 };
  return null;
}
