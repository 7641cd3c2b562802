/** The reports, as covers or as rows, in groups. */
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { ReportSummary } from '../../preload/contract/library';
import { useSay } from '../locales/say';
import { useShelfWords } from '../locales/shelf-words';
import { useLibrary } from '../state/library';
import { targetsOf } from '../state/shelf';
import type { Group, ReportGroup } from './arrange';
import { ContextMenu, type MenuAt } from './ContextMenu';
import { ReportItem } from './ReportItem';
import { useGrowing } from './use-growing';
import { useItemKeys } from './use-item-keys';
import './report-list.css';

interface ReportGridProps {
  readonly groups: readonly ReportGroup[];
  readonly group: Group;
  readonly layout: 'cards' | 'list';
}

/** Puts the focus on the report that was open last, for the keyboard to go on from there. */
function focusLeft(list: HTMLElement): void {
  const { left } = useLibrary.getState();
  if (left === null || document.activeElement !== document.body) return;
  const items = [...list.querySelectorAll<HTMLElement>('.report-row')];
  items.find(({ dataset }) => dataset['report'] === left)?.focus();
}

/** Where a menu opens: at the pointer, or for the key at the item. */
function menuAt(event: MouseEvent): MenuAt | null {
  const item = event.target instanceof Element && event.target.closest<HTMLElement>('.report-row');
  const id = item ? item.dataset['report'] : undefined;
  if (!item || id === undefined) return null;
  const box = item.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  return {
    item,
    ids: targetsOf(id),
    x: byKey ? box.left + 24 : event.clientX,
    y: byKey ? box.top + 24 : event.clientY,
  };
}

/** Rows of two to six covers fill blocks of this many. Blocks out of view are not laid out: for each item alone that costs more. */
const BLOCK = 60;

const blocksOf = (reports: readonly ReportSummary[]): ReportSummary[][] =>
  Array.from({ length: Math.ceil(reports.length / BLOCK) }, (_, at) =>
    reports.slice(at * BLOCK, (at + 1) * BLOCK),
  );

/** As many of each group as there are left to draw. */
function firstOf(groups: readonly ReportGroup[], count: number): ReportGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const reports = group.reports.slice(0, left);
    left -= reports.length;
    return reports.length === 0 ? [] : [{ ...group, reports }];
  });
}

export function ReportGrid({ groups, group, layout }: ReportGridProps) {
  const say = useSay();
  const sayShelf = useShelfWords();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const total = groups.reduce((sum, { reports }) => sum + reports.length, 0);
  const drawn = useGrowing(`${layout} ${group}`, total);
  const shown = useMemo(() => firstOf(groups, drawn), [groups, drawn]);
  useItemKeys(list);
  useEffect(() => {
    if (list.current) focusLeft(list.current);
  }, []);

  const idOf = (at: number, report: ReportSummary) => `report-${at}-${report.id}`;
  const nameOf = (name: string | null) =>
    name ?? sayShelf(group === 'collection' ? 'group.loose' : 'group.unknown');
  const ids = shown.flatMap(({ reports }, at) => reports.map((report) => idOf(at, report)));
  const reachable = focused !== null && ids.includes(focused) ? focused : ids[0];
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label={say('library.list')}
        aria-multiselectable="true"
        className={`report-list report-list-${layout}`}
        onFocus={({ target }) => setFocused(target.id)}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu(menuAt(event));
        }}
      >
        {shown.map(({ key, name, reports }, at) => (
          <div
            key={key}
            role="group"
            className="report-group"
            aria-label={group === 'none' ? say('library.list') : nameOf(name)}
          >
            {group !== 'none' && (
              <p className="report-group-name" role="presentation">
                {nameOf(name)}
                <span>{groups[at]?.reports.length ?? 0}</span>
              </p>
            )}
            {blocksOf(reports).map((block, number) => (
              <div key={number} role="presentation" className="report-block">
                {block.map((report) => (
                  <ReportItem
                    key={report.id}
                    id={idOf(at, report)}
                    report={report}
                    layout={layout}
                    focusable={idOf(at, report) === reachable}
                  />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
      {menu !== null && <ContextMenu at={menu} list={list} onClose={closeMenu} />}
    </>
  );
}
