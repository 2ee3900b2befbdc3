import type { Input, JobName, Output } from '../../contract/contract.ts';
import type { Turns } from '../../store/turns.ts';
import type { OpenShelf } from '../open-shelf.ts';
import { backupJob } from './backup.ts';
import { compactJob } from './compact.ts';
import { exportJob } from './export.ts';
import { importJob } from './import.ts';
import type { Job } from './jobs.ts';
import { restoreJob } from './restore.ts';
import { verifyJob } from './verify.ts';

/** What a job works with: the open library, and the turns in which it is written. */
export interface Workshop {
  readonly shelf: OpenShelf;
  readonly turns: Turns;
}

/** What does each job of the contract; one that is missing does not compile. */
export const jobs: { [N in JobName]: (workshop: Workshop, input: Input<N>) => Job<Output<N>> } = {
  import: importJob,
  export: exportJob,
  backup: backupJob,
  restore: restoreJob,
  verify: verifyJob,
  'journal.compact': compactJob,
};
