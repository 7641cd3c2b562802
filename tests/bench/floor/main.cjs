/*
 * The least that an Electron app can be: one window that shows the HTML file named last on the command line. What
 * Offprint takes is measured against it.
 */
const { app, BrowserWindow } = require('electron');

const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  await window.loadFile(process.argv.at(-1) ?? '');
  await window.webContents.executeJavaScript(PAINTED);
  process.stdout.write('floor: painted\n');
});
