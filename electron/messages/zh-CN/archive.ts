import type { archive as english } from '../en/archive.ts';
import type { Message } from '../speak.ts';

/** What the archive itself writes or reports. */
export const archive = {
  'import.not-an-article': '疑非文章',
  'found.torn-line': '日志末尾有一行没有写完，已另存为 {kept}；那次更改当时未被确认。',
  'found.orphan-volume': '有一个不属于任何更改的文件，已另存为 {kept}。',
  'found.volumes-unwritten': '有一卷暂时写不进磁盘（{reason}）；更改已安全记入日志，稍后写入。',
  'found.originals-left': '有些不再使用的原件没能删除（{reason}）。',
  'found.backup-failed': '这次没能备份：{reason}稍后会再试。',
} satisfies Record<keyof typeof english, Message>;
