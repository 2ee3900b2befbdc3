import { createContext } from 'svelte';
import { Client } from '../../electron/contract/client.ts';
import type { Bridge } from './bridge.ts';
import { Browsing } from './browsing.svelte.ts';
import { Exporting } from './export.svelte.ts';
import { Health } from './health.svelte.ts';
import { Intake } from './intake.svelte.ts';
import { Jobs } from './jobs.svelte.ts';
import { KeptEdits } from './kept-edits.ts';
import { Layout } from './layout.svelte.ts';
import { Library } from './library.svelte.ts';
import { Moving } from './moving.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Opened } from './opened.svelte.ts';
import { Organising } from './organising.svelte.ts';
import { Panels } from './panels.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Shown } from './shown.svelte.ts';
import { Speech } from './speech.svelte.ts';

/** Everything that one window works with. To be made while its root component is set up. */
export class Desk {
  readonly bridge: Bridge;
  readonly shown: Shown;
  readonly client: Client;
  readonly preferences = new Preferences();
  readonly speech = new Speech(this.preferences);
  readonly notices = new Notices();
  readonly panels = new Panels();
  readonly layout = new Layout(this.preferences);
  readonly library: Library;
  readonly browsing: Browsing;
  readonly opened: Opened;
  readonly organising: Organising;
  readonly jobs: Jobs;
  readonly intake: Intake;
  readonly exporting: Exporting;
  readonly health: Health;
  readonly moving: Moving;

  constructor(bridge: Bridge, shown: Shown) {
    this.bridge = bridge;
    this.shown = shown;
    this.client = new Client(bridge);
    this.library = new Library(this.client, this.speech);
    this.browsing = new Browsing(this.client, this.preferences);
    this.opened = new Opened(this.client, new KeptEdits(() => shown.path ?? ''));
    this.organising = new Organising(this.client, this.browsing, this.preferences, this.layout);
    this.jobs = new Jobs(this.client);
    this.intake = new Intake(this);
    this.exporting = new Exporting(this);
    this.health = new Health(this);
    this.moving = new Moving(this);
  }
}

/** The desk of the window that a component is in: `const { speech, browsing } = useDesk();` */
export const [useDesk, provideDesk] = createContext<Desk>();
