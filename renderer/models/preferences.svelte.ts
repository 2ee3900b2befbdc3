import * as v from 'valibot';
import { sorts } from '../../electron/contract/parts.ts';
import { type Language, languages } from '../../electron/core/library.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const width = (usual: number) => v.optional(v.fallback(v.number(), usual), usual);
const open = v.optional(v.fallback(v.boolean(), true), true);

const Stored = v.object({
  language: v.optional(v.fallback(v.picklist(languages), 'zh-CN'), 'zh-CN'),
  theme: v.optional(v.fallback(v.picklist(themes), 'system'), 'system'),
  sort: v.optional(v.fallback(v.picklist(sorts), 'publishedAt'), 'publishedAt'),
  sidebarWidth: width(240),
  listWidth: width(360),
  inspectorWidth: width(300),
  sidebarOpen: open,
  inspectorOpen: open,
  openBranches: v.optional(v.fallback(v.array(v.string()), ['collections', 'tags']), () => ['collections', 'tags']),
});
type Stored = v.InferOutput<typeof Stored>;

const place = 'jianbao.preferences';

/** How a person likes this window on this machine. Kept in localStorage at every change; what can't be read there is as at first. */
export class Preferences {
  #kept: Stored = $state(read());

  get language(): Language {
    return this.#kept.language;
  }
  get theme(): Theme {
    return this.#kept.theme;
  }
  get sort(): Stored['sort'] {
    return this.#kept.sort;
  }
  get sidebarOpen(): boolean {
    return this.#kept.sidebarOpen;
  }
  get inspectorOpen(): boolean {
    return this.#kept.inspectorOpen;
  }

  /** Widths of the panes in px. */
  get widths(): Pick<Stored, 'sidebarWidth' | 'listWidth' | 'inspectorWidth'> {
    return this.#kept;
  }

  set(changes: Partial<Stored>): void {
    Object.assign(this.#kept, changes);
    localStorage.setItem(place, JSON.stringify(this.#kept));
  }

  /** Another window may have been given another language or theme: both are the same in all. */
  readAgain(): void {
    const { language, theme } = read();
    Object.assign(this.#kept, { language, theme });
  }

  isBranchOpen(id: string): boolean {
    return this.#kept.openBranches.includes(id);
  }

  turnBranch(id: string, isOpen: boolean): void {
    const others = this.#kept.openBranches.filter((branch) => branch !== id);
    this.set({ openBranches: isOpen ? [...others, id] : others });
  }
}

function read(): Stored {
  try {
    return v.parse(Stored, JSON.parse(localStorage.getItem(place) ?? '{}'));
  } catch {
    // Anything may stand in localStorage; a window that doesn't open over it would be worse than one as at first.
    return v.parse(Stored, {});
  }
}
