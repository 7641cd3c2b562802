/** Two panes beside each other. */
export const panes = {
  'pane.first': 'First pane',
  'pane.second': 'Second pane',
  'pane.resize': 'Share of the panes',
  'pane.beside': 'Open beside',
  'pane.beside.named': 'Open beside: {name}',
  'pane.beside.keys': '{keys} opens beside',
} as const;
