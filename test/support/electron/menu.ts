import type { MenuItemConstructorOptions } from 'electron';
import { readAccelerator } from './accelerator.ts';
import type { BrowserWindow } from './browser-window.ts';
import { roles } from './menu-roles.ts';
import type { Accelerator } from './page/messages.ts';
import { windows } from './windows.ts';

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void;

/** One entry of a menu, as Electron makes it from its description. */
export class MenuItem {
  static #lastNumber = 0;
  readonly commandId: number;
  readonly id: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | null;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: Click | undefined;
  /** An accelerator that is only shown belongs to the page. */
  readonly hasOwnKey: boolean;

  constructor(options: MenuItemConstructorOptions) {
    MenuItem.#lastNumber += 1;
    this.commandId = MenuItem.#lastNumber;
    this.id = options.id ?? '';
    this.role = options.role;
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator ?? (options.role && roles[options.role]?.accelerator);
    this.hasOwnKey = this.accelerator !== undefined && options.registerAccelerator !== false;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : null;
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click as unknown as Click | undefined;
  }

  /** Does what choosing the entry does, in the window that has the focus unless another is named. */
  click(event: object = {}, window: BrowserWindow | null = windows.focused): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role) roles[this.role]?.run(window);
    else this.#click?.(this, window, event);
  }
}

/** A menu that is kept but never drawn: its keys work in the page, and tests click its items. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    for (const options of template) menu.append(new MenuItem(options));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
    for (const window of windows.all()) window.webContents.takeAccelerators();
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  popup(): void {}

  closePopup(): void {}
}

function allItems(menu: Menu | null): MenuItem[] {
  return menu ? menu.items.flatMap((item) => [item, ...allItems(item.submenu)]) : [];
}

/** The keys of the application menu that pages have to watch for. */
export function applicationAccelerators(): Accelerator[] {
  return allItems(Menu.getApplicationMenu())
    .filter((item) => item.hasOwnKey && item.enabled)
    .map((item) => readAccelerator(item.accelerator ?? '', item.commandId));
}

/** Chooses the item whose key was pressed in a window. */
export function clickItem(number: number, window: BrowserWindow): void {
  const item = allItems(Menu.getApplicationMenu()).find(({ commandId }) => commandId === number);
  item?.click({ triggeredByAccelerator: true }, window);
}
