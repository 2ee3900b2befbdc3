/** One message over the window. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
  readonly action?: NoticeAction | undefined;
}

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

const lifetime = 10_000;

/**
 * What the window has to say in passing.
 *
 * A bad message stays until it is closed, the others ten seconds. A message with something to do takes the place of the one
 * before it: undo takes back the last step, not the one that an older message speaks of.
 */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #last = 0;

  say(text: string, action?: NoticeAction): void {
    const id = this.#add(text, false, action);
    setTimeout(() => this.close(id), lifetime);
  }

  warn(text: string, action?: NoticeAction): void {
    this.#add(text, true, action);
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  #add(text: string, bad: boolean, action?: NoticeAction): number {
    const notice = { id: ++this.#last, text, bad, action };
    const others = this.list.filter((other) => other.text !== text && !(action && other.action));
    this.list = [...others.slice(-2), notice];
    return notice.id;
  }
}
