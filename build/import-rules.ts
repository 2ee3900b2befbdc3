const shared = ['electron/core', 'electron/contract', 'electron/messages'];
const tier = ['electron/intake', 'electron/output', 'electron/store', 'electron/index'];
const window = ['renderer/ui', 'renderer/editor', 'renderer/parts', 'renderer/views', 'renderer/models'];

/** What the code of one place may import, besides the place itself. */
interface Place {
  /** Its folder or file, relative to the project; the longest that fits a file is the file's place. */
  path: string;
  may: string[];
  /** May it import Node's modules? The window and what it shares must run where there are none. */
  node?: boolean;
  /** May it import Electron? */
  electron?: boolean;
}

/** The one direction of imports, written down place by place. */
const places: Place[] = [
  { path: 'electron/core', may: [] },
  { path: 'electron/contract', may: ['electron/core'] },
  { path: 'electron/messages', may: ['electron/core', 'electron/contract'] },
  ...tier.map((path) => ({ path, may: shared, node: true })),
  { path: 'electron/engine', may: [...shared, ...tier], node: true },
  { path: 'electron/shell', may: [...shared, ...tier, 'electron/engine'], node: true, electron: true },
  { path: 'electron/cli', may: [...shared, ...tier, 'electron/engine'], node: true },
  { path: 'electron/cli.ts', may: [...shared, ...tier, 'electron/engine', 'electron/cli'], node: true },
  { path: 'electron/main.ts', may: [...shared, 'electron/engine', 'electron/shell'], node: true, electron: true },
  { path: 'electron/preload.ts', may: ['electron/contract'], electron: true },
  { path: 'renderer/ui', may: [] },
  { path: 'renderer/models', may: shared },
  { path: 'renderer/editor', may: [...shared, 'renderer/ui', 'renderer/models'] },
  { path: 'renderer/parts', may: [...shared, 'renderer/ui', 'renderer/editor', 'renderer/models'] },
  { path: 'renderer/views', may: [...shared, 'renderer/ui', 'renderer/editor', 'renderer/parts', 'renderer/models'] },
  { path: 'renderer', may: [...shared, ...window] },
];

/** One import: the file that has it, and the file, or the package, that it names. */
export interface Import {
  from: string;
  to: string;
  /** Only types are taken, so that nothing of it is left when the program runs. */
  ofTypes: boolean;
}

/** Names every import that goes against the direction, one sentence each. */
export function wrongImports(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const place = placeOf(from);
    if (!place || isAllowed(place, to)) return [];
    return [`${from} imports ${to}, which ${place.path} may not`];
  });
}

function isAllowed(place: Place, to: string): boolean {
  if (/^electron(\/(main|renderer|common))?$/.test(to)) return place.electron ?? false;
  if (to.startsWith('node:')) return place.node ?? false;
  if (!isInProject(to)) return true;
  const target = placeOf(to)?.path;
  return target !== undefined && (target === place.path || place.may.includes(target));
}

/** Relative imports reach here with their path in the project; packages as they are written. */
function isInProject(to: string): boolean {
  return /^(electron|renderer|build|test|seeds)\//.test(to);
}

function placeOf(file: string): Place | undefined {
  const around = places.filter(({ path }) => file === path || file.startsWith(`${path}/`));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Finds files that need each other in a circle when the program runs, one sentence for each circle. */
export function circles(imports: Import[]): string[] {
  const needed = imports.filter(({ ofTypes }) => !ofTypes);
  const targets = Map.groupBy(needed, ({ from }) => from);
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) found.push(`circle: ${[...trail.slice(trail.indexOf(file)), file].join(' -> ')}`);
    if (trail.includes(file) || finished.has(file)) return;
    for (const { to } of targets.get(file) ?? []) if (to !== file) walk(to, [...trail, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
