/** The native menu. What stands in it comes from the page's command registry, already in its language. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Menu as MenuModel } from '../preload/contract/menu';
import type { Emit } from './ipc/events';

type Item = MenuModel[number]['items'][number];
type CommandItem = Extract<Item, { type: 'command' }>;
type Role = Extract<Item, { type: 'role' }>['role'];

/** The plain keys of zooming set the size of the text while one reads, so the window's own zoom has others too. */
const ZOOM: Readonly<Partial<Record<Role, { shown: string; plain: string }>>> = {
  zoomIn: { shown: 'CmdOrCtrl+Alt+Plus', plain: 'CmdOrCtrl+Plus' },
  zoomOut: { shown: 'CmdOrCtrl+Alt+-', plain: 'CmdOrCtrl+-' },
  resetZoom: { shown: 'CmdOrCtrl+Alt+0', plain: 'CmdOrCtrl+0' },
};

function roleOptions(role: Role, label: string): MenuItemConstructorOptions[] {
  const zoom = ZOOM[role];
  if (!zoom) return [{ role, label }];
  return [
    { role, label, accelerator: zoom.shown },
    { role, accelerator: zoom.plain, visible: false, acceleratorWorksWhenHidden: true },
  ];
}

function commandOptions(item: CommandItem, emit: Emit): MenuItemConstructorOptions {
  return {
    label: item.label,
    enabled: item.enabled,
    ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
    ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator }),
    // The page's own keymap acts on keys, so that a key pressed in a text field can mean something else there.
    registerAccelerator: process.platform === 'darwin',
    click: () => emit('command.invoked', { command: item.command }),
  };
}

function itemOptions(item: Item, emit: Emit): MenuItemConstructorOptions[] {
  if (item.type === 'separator') return [{ type: 'separator' }];
  if (item.type === 'role') return roleOptions(item.role, item.label);
  return [commandOptions(item, emit)];
}

/** Replaces the application's menu. */
export function showMenu(model: MenuModel, emit: Emit): void {
  const menus: MenuItemConstructorOptions[] = model.map(({ label, items }) => ({
    label,
    submenu: items.flatMap((item) => itemOptions(item, emit)),
  }));
  if (process.platform === 'darwin') menus.unshift({ role: 'appMenu', label: app.name });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
