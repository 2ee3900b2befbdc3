import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';

type Members = 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors';

/** The theme that the app asks for. What the system prefers is not known here: `system` counts as light in the main process. */
class StandInNativeTheme extends EventEmitter<{ updated: [] }> implements Pick<NativeTheme, Members> {
  #source: NativeTheme['themeSource'] = 'system';
  readonly shouldUseHighContrastColors = false;

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new StandInNativeTheme();
