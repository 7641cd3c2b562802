/** Where the page starts: the first call, then the stores, then the window, then what can wait. */
import { starting } from './frame/start';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Output } from '../preload/contract/calls';
import { App } from './App';
import { notifyProblem, settle } from './bridge/client';
import { listenForKeys } from './commands/keymap';
import { keepDocument } from './frame/document';
import { listenToMain } from './frame/events';
import { loadLibrary, loadTheRest } from './frame/later';
import { StartFailure } from './frame/StartFailure';
import { spokenLanguage, useSpoken } from './locales/spoken';
import { changeSettings, useApp } from './state/app';
import { loadReports, showOpened } from './state/library';
import { PANES, usePanes } from './state/panes';

function fillStores({ settings, language, platform, opened, notices }: Output<'app.start'>): void {
  useSpoken.setState({ language });
  useApp.setState({ settings, platform });
  if (opened === null) {
    void loadLibrary();
    void loadReports();
  } else {
    const panes = settings.split.panes;
    const split = panes !== null && panes.shown[panes.active].reportId === opened.id;
    if (split) usePanes.setState({ open: PANES, active: PANES[panes.active] ?? 'first' });
    // Another report was asked for: the panes are not to come back at a later start.
    else if (panes !== null) void changeSettings({ split: { ...settings.split, panes: null } });
    showOpened(opened);
  }
  notices.forEach(notifyProblem);
}

type Starting = ReturnType<typeof window.offprint.app.start>;

async function start(root: Root, answering: Starting): Promise<void> {
  useSpoken.setState({ language: spokenLanguage('system', navigator.language) });
  const answer = await settle(answering);
  if (answer.ok) fillStores(answer.value);
  keepDocument();
  if (!answer.ok) {
    const retry = () => void start(root, window.offprint.app.start());
    root.render(<StartFailure problem={answer.error} onRetry={retry} />);
    return;
  }
  // First, so that Escape finds what it is to close as it was: what listens in the page closes it by itself.
  listenForKeys();
  // At one go: a render that yields to whatever else has arrived puts the first text off.
  flushSync(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  listenToMain();
  loadTheRest();
}

const place = document.getElementById('root');
if (place !== null) void start(createRoot(place), starting);
