import { removeReports } from '../state/shelf';

/** Removes reports, and puts the focus on what then stands where the first of them stood. */
export async function removeAndFocus(list: HTMLElement, ids: readonly string[]): Promise<void> {
  const items = () => [...list.querySelectorAll<HTMLElement>('.report-row')];
  const first = items().findIndex(({ dataset }) => ids.includes(dataset['report'] ?? ''));
  await removeReports(ids);
  requestAnimationFrame(() => {
    const left = items();
    left[Math.min(Math.max(first, 0), left.length - 1)]?.focus();
  });
}
