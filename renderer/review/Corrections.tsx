/** What was corrected so far; each correction can be taken back. */
import type { Correction } from '../../preload/contract/correction';
import { longDate } from '../locales/dates';
import { useImportSay, type ImportSay } from '../locales/import-words';
import { useLanguage } from '../locales/say';
import type { Language } from '../../preload/contract/words';
import { withdraw, type Review } from '../state/review';
import { Button } from '../ui/Button';

/** UTF-16 units of the words by which a correction is told. */
const EXCERPT = 40;

const cutShort = (words: string): string =>
  words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;

function factWords(
  { fact: name, value }: Extract<Correction, { type: 'fact' }>,
  say: ImportSay,
  language: Language,
): string {
  const fact = say(`fact.${name}`);
  if (value === null) return say('correction.fact.empty', { fact });
  const isDate = name === 'publishedOn' || name === 'originalPublishedOn';
  return say('correction.fact', { fact, value: isDate ? longDate(value, language) : value });
}

/** A correction in words. */
export function correctionWords(
  correction: Correction,
  say: ImportSay,
  language: Language,
): string {
  if (correction.type === 'fact') return factWords(correction, say, language);
  if (correction.type === 'authors') {
    const names = correction.authors.map(({ name }) => name);
    return names.length === 0
      ? say('correction.fact.empty', { fact: say('fact.authors') })
      : say('correction.fact', {
          fact: say('fact.authors'),
          value: names.join(language === 'zh-CN' ? '、' : ', '),
        });
  }
  const { exact, cut = 0 } = correction.at;
  const words = cutShort(correction.type === 'confirm' ? correction.excerpt : exact.slice(cut));
  return correction.type === 'heading'
    ? say('correction.heading', { level: correction.level, words })
    : say(`correction.${correction.type}`, { words });
}

export function Corrections({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const language = useLanguage();
  const { corrections, opened } = review;
  if (corrections.length === 0) return <p className="review-none">{say('corrections.none')}</p>;
  return (
    <>
      <p className="corrections-kept">{say('corrections.kept')}</p>
      <ol className="review-list" aria-label={say('pane.corrections')}>
        {corrections.map(({ id, correction, placed }) => (
          <li key={id} className="correction">
            <div className="correction-words">
              <p lang={opened.metadata.language}>{correctionWords(correction, say, language)}</p>
              {!placed && <p className="correction-unplaced">{say('corrections.unplaced')}</p>}
            </div>
            <Button look="quiet" onClick={() => void withdraw(id)}>
              {say('corrections.withdraw')}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
