import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { activate, perPane, usePanes } from '../../../../renderer/state/panes';

beforeEach(() => usePanes.setState({ open: ['first', 'second'], active: 'first' }));

test('each pane has a store of its own, and the active one is asked', () => {
  const store = perPane(() => createStore(() => ({ count: 0 })));
  store.setState({ count: 1 });
  activate('second');
  expect(store.getState().count).toBe(0);
  store.setState(({ count }) => ({ count: count + 5 }));
  expect(store.of('first').getState().count).toBe(1);
  expect(store.of('second').getState().count).toBe(5);
});

test('a listener hears of the active pane, and of a change of it', () => {
  const store = perPane((pane) => createStore(() => ({ name: pane as string })));
  const heard: string[] = [];
  const leave = store.subscribe((now, before) => heard.push(`${before.name} > ${now.name}`));
  store.of('second').setState({ name: 'unheard' });
  store.of('first').setState({ name: 'heard' });
  activate('second');
  store.of('first').setState({ name: 'no more' });
  leave();
  activate('first');
  expect(heard).toEqual(['first > heard', 'heard > unheard']);
});

test('a pane that is not open is not made active', () => {
  usePanes.setState({ open: ['first'] });
  activate('second');
  expect(usePanes.getState().active).toBe('first');
});
