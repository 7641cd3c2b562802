/** How Chinese characters are read: pinyin syllables without tones, `v` for ü. */

interface Readings {
  /** Every reading of a character; none of what is not Han. */
  readonly of: (character: string) => readonly string[];
  /** The characters that may be read so, in the order of their code points. */
  readonly characters: (syllable: string) => readonly string[];
  readonly isSyllable: (text: string) => boolean;
}

/** The unified ideographs that folded text is made of; rarer ones have no place in a term that one mistypes. */
const FIRST = 0x4e00;
const LAST = 0x9fa5;
/** Characters that are looked up at a time, so that nothing waits long: about ten milliseconds. */
const SLICE = 2000;

async function createReadings(): Promise<Readings> {
  const { pinyin } = await import('pinyin-pro');
  const of = new Map<string, readonly string[]>();
  const characters = new Map<string, string[]>();
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = String.fromCharCode(code);
    const readings = pinyin(character, {
      toneType: 'none',
      multiple: true,
      type: 'array',
      v: true,
    });
    of.set(character, readings);
    for (const reading of readings) {
      const known = characters.get(reading);
      if (known) known.push(character);
      else characters.set(reading, [character]);
    }
    if (code % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    of: (character) => of.get(character) ?? [],
    characters: (syllable) => characters.get(syllable) ?? [],
    isSyllable: (text) => characters.has(text),
  };
}

let made: Promise<Readings> | undefined;

/** Made when it is first asked for, which takes a tenth of a second. */
export const loadReadings = (): Promise<Readings> => (made ??= createReadings());

export type { Readings };
