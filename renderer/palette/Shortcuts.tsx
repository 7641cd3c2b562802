/** All shortcuts on one sheet, from the registry. Loaded when it is first opened. */
import type { Command } from '../commands/command';
import { GROUPS } from '../commands/registry';
import { useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import { useKeymap } from '../state/keymap';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Keys } from '../ui/Keys';
import { useCommandLabels } from './command-label';
import './shortcuts.css';

const close = () => showOverlay(null);

/** What the system's menu does with a key of its own. */
const ZOOM = ['CmdOrCtrl+Alt+Plus', 'CmdOrCtrl+Alt+-', 'CmdOrCtrl+Alt+0'];

function Row(props: { readonly name: string; readonly shortcuts: readonly string[] }) {
  return (
    <div className="shortcut">
      <dt>{props.name}</dt>
      <dd>
        {props.shortcuts.map((shortcut) => (
          <Keys key={shortcut} shortcut={shortcut} />
        ))}
      </dd>
    </div>
  );
}

export default function Shortcuts() {
  const say = useSay();
  const own = useKeymap((state) => state.shortcuts);
  const labelOf = useCommandLabels();
  const keysOf = (command: Command) => own.get(command.id) ?? command.shortcuts;
  const shown = GROUPS.map((group) => ({
    ...group,
    commands: group.commands.filter((command) => keysOf(command).length > 0),
  }));
  return (
    <Dialog label={say('shortcuts.title')} className="shortcuts" onClose={close}>
      <div className="shortcuts-head">
        <h2>{say('shortcuts.title')}</h2>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </div>
      <div
        className="shortcuts-groups"
        tabIndex={0}
        role="group"
        aria-label={say('shortcuts.title')}
      >
        {shown.map((group) => (
          <section key={group.id}>
            <h3>{say(group.label)}</h3>
            <dl>
              {group.commands.map((command) => (
                <Row key={command.id} name={labelOf(command)} shortcuts={keysOf(command)} />
              ))}
              {group.id === 'view' && <Row name={say('shortcuts.zoom')} shortcuts={ZOOM} />}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
