/** The same app as an ordinary user starts it, with the sandbox of the operating system on. */
import { chmod, copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { prepareOrdinaryUser, sandboxAvailable } from '../fixtures/ordinary-user';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';

test('an ordinary user reads a report in a window that the system keeps in a sandbox', async () => {
  test.skip(!(await sandboxAvailable()), 'this system keeps user namespaces from ordinary users');
  const user = await prepareOrdinaryUser();
  const report = join(user.home, 'report.txt');
  await copyFile(SAMPLE_ZH, report);
  await chmod(report, 0o644);
  const app = await electron.launch({
    executablePath: user.executablePath,
    args: [user.appFolder, '--library', join(user.home, 'library'), report],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), ...user.env },
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toContainText('可用率：被低估的变量');
  const seen = await app.evaluate(({ app: running, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const metric = running.getAppMetrics().find((each) => each.pid === pid);
    return {
      user: process.getuid?.(),
      unsandboxed: running.commandLine.hasSwitch('no-sandbox'),
      page: metric?.type,
      pid,
    };
  });
  const status = await readFile(`/proc/${seen.pid}/status`, 'utf8');
  expect(seen).toMatchObject({ unsandboxed: false, page: 'Tab' });
  expect(seen.user).not.toBe(0);
  // 2: system calls go through a filter (seccomp).
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  await app.close();
  await user.remove();
});
