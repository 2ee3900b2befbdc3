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

describe('circles', () => {
  test('are found however long they are', () => {
    const imports = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'a.ts' },
    ];
    expect(circles(imports)).toEqual(['circle: a.ts -> b.ts -> c.ts -> a.ts']);
  });

  test('are not seen in two ways to one file, or in a component that shows itself', () => {
    const imports = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'a.ts', to: 'c.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'Tree.svelte', to: 'Tree.svelte' },
    ];
    expect(circles(imports)).toEqual([]);
  });
});
