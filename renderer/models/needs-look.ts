import type { Output } from '../../electron/contract/contract.ts';
import type { Label } from '../../electron/contract/link.ts';

const week = 7 * 24 * 3_600_000;

/** What of a library's health a person had better look at, each by the message that says it. */
export function needsLook({ verified, backup, readOnly, findings }: Output<'library.health'>, now: number): Label[] {
  const old = backup.last !== null && now - Date.parse(backup.last.at) > week;
  return [
    ...(readOnly ? [{ name: `refusal.${readOnly.name}`, params: readOnly.params }] : []),
    ...(verified && verified.remaining > 0
      ? [{ name: 'health.verified.faults', params: { count: verified.remaining } }]
      : []),
    ...(backup.question ? [{ name: 'health.question.title', params: {} }] : []),
    ...(old ? [{ name: 'health.backup.old', params: {} }] : []),
    ...findings
      .filter(({ name }) => name === 'backup-failed')
      .map(({ params }) => ({ name: 'found.backup-failed', params })),
  ];
}
