import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../electron/core/library.ts';
import { type Choosing, menuTemplate } from '../../electron/shell/menu-template.ts';

const recent = [
  { path: '/a.jianbao', name: '样刊', at: '2026-11-24T08:00:00.000Z', missing: false },
  { path: '/b.jianbao', name: '旧刊', at: '2026-11-20T08:00:00.000Z', missing: true },
];
const nobody = { action: () => {}, library: () => {} };

function itemsOf(language: Language, platform: NodeJS.Platform, choose = nobody as Choosing, libraries = recent) {
  const menus = menuTemplate(language, platform, libraries, choose);
  return menus.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
}

describe('the menu of the application', () => {
  test('is in the language that was asked for', () => {
    expect(menuTemplate('zh-CN', 'linux', [], nobody).map(({ label }) => label)).toEqual([
      '文件',
      '编辑',
      '文章',
      '视图',
      '窗口',
      '帮助',
    ]);
    expect(itemsOf('en', 'linux').map(({ label }) => label)).toContain('New article');
  });

  test('tells which action was chosen', () => {
    const chosen: string[] = [];
    const star = itemsOf('en', 'linux', { ...nobody, action: (id) => chosen.push(id) }).find(
      ({ id }) => id === 'article.star',
    );
    star?.click?.({} as never, undefined, {});
    expect(chosen).toEqual(['article.star']);
  });

  test('lists the libraries that were open before, says which are away, and tells which was chosen', () => {
    const chosen: string[] = [];
    const inside = itemsOf('en', 'linux', { ...nobody, library: (path) => chosen.push(path) }).find(
      ({ id }) => id === 'recent',
    )?.submenu as MenuItemConstructorOptions[];
    expect(inside.map(({ label }) => label)).toEqual(['样刊', '旧刊 (not there)']);
    inside[1]?.click?.({} as never, undefined, {});
    expect(chosen).toEqual(['/b.jianbao']);
  });

  test('says that there is none before the first', () => {
    const inside = itemsOf('en', 'linux', nobody, []).find(({ id }) => id === 'recent')?.submenu;
    expect(inside).toEqual([{ label: 'None yet', enabled: false }]);
  });

  test('shows every key and takes none, since the window listens for them', () => {
    const withKeys = itemsOf('en', 'linux').filter(({ accelerator }) => accelerator);
    expect(withKeys.map(({ accelerator }) => accelerator)).toContain('s');
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  test('shows on a Mac, where a shown key is taken, only those that no text field needs', () => {
    const shown = itemsOf('en', 'darwin').flatMap(({ accelerator }) => accelerator ?? []);
    expect(shown).toContain('CmdOrCtrl+n');
    expect(shown.filter((keys) => !keys.startsWith('CmdOrCtrl') || /\+(z|x|c)$/.test(keys))).toEqual([]);
  });

  test('leaves the undoing of typing to text fields, except on a Mac, where they need an entry for it', () => {
    const roles = (platform: NodeJS.Platform) => itemsOf('en', platform).map(({ role }) => role);
    expect(roles('linux')).not.toContain('undo');
    expect(roles('darwin')).toContain('undo');
  });
});
