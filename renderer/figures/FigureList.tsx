/** The figures and tables of the open report. Loaded when its tab is first chosen. */
import { useMemo, useRef } from 'react';
import { useFigureWords } from '../locales/figure-words';
import { usePaneWords } from '../locales/pane-words';
import { goBeside, goToBlock } from '../state/beside';
import { useReader } from '../state/reader';
import { figuresOf, mentionsOf, referenceFinder, type FigureEntry } from '../state/references';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { useRowWindow } from '../ui/use-row-window';
import './figure-list.css';

/** Where the app's own protocol answers with a picture of the library, by its hash. */
const ASSETS = 'offprint-app://asset/';

function Thumbnail({ type, asset }: FigureEntry) {
  return asset === null ? (
    <span className={`figure-thumb ${type === 'figure' ? 'figure-lost' : ''}`}>
      <Icon name={type} />
    </span>
  ) : (
    <img
      className="figure-thumb"
      src={`${ASSETS}${asset.id}`}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}

interface MentionsProps {
  readonly label: string;
  readonly offsets: readonly number[];
}

function Mentions({ label, offsets }: MentionsProps) {
  const say = useFigureWords();
  return (
    <p className="figure-mentions">
      {say('figures.mentioned', { count: offsets.length })}
      {offsets.map((offset, at) => (
        <button
          key={offset}
          type="button"
          aria-label={say('figures.mention', { number: at + 1, label })}
          onClick={() => useReader.getState().goToOffset(offset)}
        >
          {at + 1}
        </button>
      ))}
    </p>
  );
}

function Entry({
  entry,
  mentions,
}: {
  readonly entry: FigureEntry;
  readonly mentions: readonly number[];
}) {
  const say = useFigureWords();
  const sayPane = usePaneWords();
  const { block, type, label, caption, source } = entry;
  const named = label === '' ? say(`figures.${type}`) : label;
  return (
    <li className="figure-entry">
      <button
        type="button"
        className="figure-jump"
        onClick={(event) => goToBlock(block, event)}
        onAuxClick={(event) => event.button === 1 && goToBlock(block, event)}
      >
        <Thumbnail {...entry} />
        <span className="figure-words">
          <span className="figure-label">{named}</span>
          <span className="figure-caption">
            {caption === '' ? say('figures.unnamed') : caption}
          </span>
          {source !== '' && <span className="figure-source">{source}</span>}
        </span>
      </button>
      <span className="figure-beside">
        <IconButton
          icon="beside"
          label={sayPane('pane.beside.named', { name: named })}
          onClick={() => goBeside(block)}
        />
      </span>
      {mentions.length > 0 && <Mentions label={named} offsets={mentions} />}
    </li>
  );
}

const NONE: readonly number[] = [];

/** Of the lowest entry, in CSS pixels; see figure-list.css. */
const ENTRY_HEIGHT = 56;

/** Each with its caption, its source and the places that mention it; a click goes there. */
export default function FigureList() {
  const say = useFigureWords();
  const opened = useReader((state) => state.opened);
  const figures = useMemo(() => (opened ? figuresOf(opened.blocks) : []), [opened]);
  const mentions = useMemo(
    () =>
      opened
        ? mentionsOf(opened.blocks, referenceFinder(opened.blocks, opened.directory))
        : new Map<number, readonly number[]>(),
    [opened],
  );
  const list = useRef<HTMLUListElement>(null);
  const { first, end, above, below } = useRowWindow(list, figures.length, ENTRY_HEIGHT, 0);
  return (
    <ul
      ref={list}
      className="figure-list"
      aria-label={say('figures.list')}
      lang={opened?.metadata.language}
    >
      {above > 0 && <li role="none" style={{ blockSize: above }} />}
      {figures.slice(first, end).map((entry) => (
        <Entry key={entry.block} entry={entry} mentions={mentions.get(entry.block) ?? NONE} />
      ))}
      {below > 0 && <li role="none" style={{ blockSize: below }} />}
    </ul>
  );
}
