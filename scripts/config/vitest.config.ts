import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { root } from '../lib/paths.mjs';

/*
 * Unit and integration tests: `npx vitest --config scripts/config/vitest.config.ts [FILE…]`. What belongs to the page
 * gets a DOM; everything else runs as it does in the main process, without one.
 */

const page = 'tests/unit/renderer/**/*.test.{ts,tsx}';
const shared = { restoreMocks: true };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
          exclude: [page],
          testTimeout: 20_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: { ...shared, name: 'page', environment: 'jsdom', include: [page] },
      },
    ],
  },
});
