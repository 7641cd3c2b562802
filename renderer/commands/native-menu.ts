/** Keeps the native menu as the registry has it, and runs what is chosen there. */
import { settle } from '../bridge/client';
import { speaker } from '../locales/say';
import { useSpoken } from '../locales/spoken';
import { applies, type Command } from './command';
import { commandContext, onContextChange } from './context';
import { focusKind } from './keymap';
import { toMenu } from './menu';
import { COMMANDS, GROUPS } from './registry';

function run(command: Command): void {
  const context = commandContext();
  if (command.inTextField !== undefined && focusKind(document.activeElement) === 'text') {
    document.execCommand(command.inTextField);
  } else if (applies(command, context)) void command.run(context);
}

/**
 * Sends the menu, now and whenever it has become another, in idle time, so that neither the first paint nor a
 * selection that is being dragged waits for it. Ends when the returned function is called.
 */
export function keepNativeMenu(): () => void {
  let sent = '';
  let waiting = 0;
  const send = () => {
    waiting = 0;
    const menu = toMenu(GROUPS, commandContext(), speaker(useSpoken.getState().language));
    const text = JSON.stringify(menu);
    if (text === sent) return;
    sent = text;
    void settle(window.offprint.app.setMenu(menu));
  };
  const schedule = () => {
    if (waiting === 0) waiting = requestIdleCallback(send, { timeout: 1000 });
  };
  const leave = [
    onContextChange(schedule),
    useSpoken.subscribe(schedule),
    window.offprint.on('command.invoked', ({ command: id }) => {
      const command = COMMANDS.find((one) => one.id === id);
      if (command !== undefined) run(command);
    }),
  ];
  schedule();
  return () => {
    cancelIdleCallback(waiting);
    leave.forEach((unsubscribe) => unsubscribe());
  };
}
