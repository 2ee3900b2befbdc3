import type { Language } from '../core/library.ts';
import { type Speaker, speaker } from '../messages/speak.ts';

/** Where the command line writes: results on standard output, all else on standard error. */
export class Terminal {
  readonly language: Language = spokenLanguage(process.env);
  readonly say: Speaker = speaker(this.language);
  #hasProgress = false;

  /** Writes a result. */
  print(text: string): void {
    this.#clearProgress();
    process.stdout.write(`${text}\n`);
  }

  /** Writes the one JSON document of a run. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value, null, 2));
  }

  /** Tells the person something that is no result. */
  tell(text: string): void {
    this.#clearProgress();
    process.stderr.write(`${text}\n`);
  }

  /** Shows how far something has come, where a person watches. */
  showProgress(done: number, total: number, detail: string): void {
    if (!process.stderr.isTTY) return;
    this.#clearProgress();
    process.stderr.write(
      `${done}${total > 0 ? `/${total}` : ''} ${detail}`.slice(0, (process.stderr.columns || 80) / 2),
    );
    this.#hasProgress = true;
  }

  #clearProgress(): void {
    if (this.#hasProgress) process.stderr.write('\r\u001b[K');
    this.#hasProgress = false;
  }
}

/** Chinese, unless the environment asks for English. */
function spokenLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^en\b|^en_/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh-CN';
}
