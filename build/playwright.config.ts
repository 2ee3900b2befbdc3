import { defineConfig } from 'playwright/test';
import { findElectron } from './electron-binary.ts';

const here = import.meta.dirname;
const standIn = { name: 'stand-in' };
const electron = { name: 'electron' };

/**
 * The browser tests: one set of specs, run on real Electron where its binary is, and on the stand-in everywhere.
 *
 * A fixture reads the host from `test.info().project.name`.
 */
export default defineConfig({
  testDir: '../test',
  testMatch: ['e2e/**/*.spec.ts', 'packaging/**/*.spec.ts'],
  outputDir: '../out/e2e',
  globalSetup: `${here}/playwright-hosts.ts`,
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  projects: findElectron() ? [electron, standIn] : [standIn],
});
