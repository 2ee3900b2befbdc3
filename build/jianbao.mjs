#!/usr/bin/env node
// The command line's bin. Plain JavaScript, because it may be started by a Node that can't read TypeScript.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const project = new URL('../', import.meta.url);

/** The Node 24 that npm installed beside the project, or undefined. */
function installedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
    .map((name) => fileURLToPath(new URL(`node_modules/${name}/bin/${program}`, project)))
    .find((path) => existsSync(path));
}

/** Runs this file again on another Node: same streams, signals passed on, same exit. */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child as well; twice would mean "at once" to it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (problem) => {
    process.stderr.write(`${problem.message}\n`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** Keeps standard error for the program's own words: that Node calls a feature experimental is no news to its reader. */
function silenceExperimentalWarnings() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}

if (Number.parseInt(process.versions.node, 10) >= 24) {
  silenceExperimentalWarnings();
  module.enableCompileCache(fileURLToPath(new URL('node_modules/.cache/jianbao', project)));
  await import('../electron/cli.ts');
} else {
  const node = installedNode();
  if (node) runOn(node);
  else {
    process.stderr.write(
      `剪报需要 Node.js 24 或更新的版本(现在是 ${process.versions.node}):请安装后再试,或在项目文件夹里运行 npm ci。\n` +
        `Jianbao needs Node.js 24 or newer (this is ${process.versions.node}): install it, or run npm ci in the project's folder.\n`,
    );
    process.exit(3);
  }
}
