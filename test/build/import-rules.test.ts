import { describe, expect, test } from 'vitest';
import { circles, wrongImports } from '../../build/import-rules.ts';
import { importsOf } from '../../build/sources.ts';

/** The faults of one file that holds these lines. */
function faultsOf(path: string, ...lines: string[]): string[] {
  return wrongImports(importsOf({ path, text: lines.join('\n') }));
}

describe('the direction of imports', () => {
  test('lets the engine use the store, and not the other way', () => {
    expect(faultsOf('electron/engine/engine.ts', "import { open } from '../store/library.ts';")).toEqual([]);
    expect(faultsOf('electron/store/library.ts', "import { ask } from '../engine/engine.ts';")).toEqual([
      'electron/store/library.ts imports electron/engine/engine.ts, which electron/store may not',
    ]);
  });

  test('counts imports of types, re-exports and imports at run time', () => {
    const lines = [
      "import type { Engine } from '../engine/engine.ts';",
      "export { ask } from '../engine/ask.ts';",
      "const later = () => import('../engine/later.ts');",
    ];
    expect(faultsOf('electron/core/article.ts', ...lines)).toHaveLength(3);
  });

  test('keeps Electron to the shell, main and preload', () => {
    const line = "import { app } from 'electron';";
    expect(faultsOf('electron/shell/window.ts', line)).toEqual([]);
    expect(faultsOf('electron/preload.ts', line)).toEqual([]);
    expect(faultsOf('electron/engine/engine.ts', line)).toHaveLength(1);
    expect(faultsOf('renderer/views/Reader.svelte', `<script lang="ts">${line}</script>`)).toHaveLength(1);
  });

  test("keeps Node's modules out of the core and the window", () => {
    const line = "import { join } from 'node:path';";
    expect(faultsOf('electron/store/folder.ts', line)).toEqual([]);
    expect(faultsOf('electron/core/article.ts', line)).toHaveLength(1);
    expect(faultsOf('renderer/models/list.ts', line)).toHaveLength(1);
  });

  test('holds for both scripts of a component', () => {
    const text = [
      '<script module lang="ts">import { Row } from "../parts/Row.svelte";</script>',
      '<script lang="ts">import type { Link } from "../../electron/contract/link.ts";</script>',
    ];
    expect(faultsOf('renderer/ui/Button.svelte', ...text)).toHaveLength(2);
    expect(faultsOf('renderer/views/Reader.svelte', ...text)).toEqual([]);
  });

  test('lets nothing of the program lean on its tests or its build', () => {
    expect(
      faultsOf('electron/engine/engine.ts', "import { aLibrary } from '../../test/support/library.ts';"),
    ).toHaveLength(1);
    expect(faultsOf('renderer/main.ts', "import { outputs } from '../build/vite-outputs.ts';")).toHaveLength(1);
  });
});

/** The circles among files whose lines are given by path. */
function circlesOf(files: Record<string, string>): string[] {
  return circles(Object.entries(files).flatMap(([path, text]) => importsOf({ path, text })));
}

describe('circles', () => {
  test('are found however long they are', () => {
    const files = {
      'a.ts': "import './b.ts';",
      'b.ts': "export { c } from './c.ts';",
      'c.ts': "import { a } from './a.ts';",
    };
    expect(circlesOf(files)).toEqual(['circle: a.ts -> b.ts -> c.ts -> a.ts']);
  });

  test('are not seen in two ways to one file, or in a component that shows itself', () => {
    const files = {
      'a.ts': "import './b.ts'; import './c.ts';",
      'b.ts': "import './c.ts';",
      'Tree.svelte': "<script>import Tree from './Tree.svelte';</script>",
    };
    expect(circlesOf(files)).toEqual([]);
  });

  test('may be closed by a type, which is gone when the program runs', () => {
    const files = { 'a.ts': "import { b } from './b.ts';", 'b.ts': "import type { A } from './a.ts';" };
    expect(circlesOf(files)).toEqual([]);
    expect(circlesOf({ ...files, 'b.ts': "import { a, type A } from './a.ts';" })).toHaveLength(1);
  });
});
