import { useShelfWords } from '../locales/shelf-words';
import { clearSelection, exportNotes, removeReports, useShelf } from '../state/shelf';
import { Button, IconButton } from '../ui/Button';

/** What can be done with the selected reports. */
export function SelectionBar() {
  const say = useShelfWords();
  const selected = useShelf((shelf) => shelf.selected);
  if (selected.size === 0) return null;
  const ids = [...selected];
  return (
    <section className="selection-bar" aria-label={say('selected.bar')}>
      <p role="status">{say('selected', { count: ids.length })}</p>
      <Button icon="folder" look="quiet" onClick={() => useShelf.setState({ arranging: ids })}>
        {say('menu.arrange')}
      </Button>
      <Button icon="export" look="quiet" onClick={() => void exportNotes(ids)}>
        {say('menu.export')}
      </Button>
      <Button icon="trash" look="quiet" onClick={() => void removeReports(ids)}>
        {say('menu.remove')}
      </Button>
      <IconButton icon="close" label={say('selected.clear')} onClick={clearSelection} />
    </section>
  );
}
