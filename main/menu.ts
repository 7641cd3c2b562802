/** The native menu. What stands in it comes from the page's command registry, already in its language. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Menu as MenuModel } from '../preload/contract/menu';
import type { Emit } from './ipc/events';

type Item = MenuModel[number]['items'][number];

function itemOptions(item: Item, emit: Emit): MenuItemConstructorOptions {
  if (item.type === 'separator') return { type: 'separator' };
  if (item.type === 'role') return { role: item.role, label: item.label };
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

/** Replaces the application's menu. */
export function showMenu(model: MenuModel, emit: Emit): void {
  const menus: MenuItemConstructorOptions[] = model.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemOptions(item, emit)),
  }));
  if (process.platform === 'darwin') menus.unshift({ role: 'appMenu', label: app.name });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
