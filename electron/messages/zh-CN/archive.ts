import type { archive as english } from '../en/archive.ts';
import type { Message } from '../speak.ts';

/** What the archive itself writes or reports. */
export const archive = {
  'import.not-an-article': '疑非文章',
  'found.torn-line': '日志末尾有一行没有写完，已另存为 {kept}；那次更改当时未被确认。',
  'found.orphan-volume': '有一个不属于任何更改的文件，已另存为 {kept}。',
  'found.volumes-unwritten': '有一卷暂时写不进磁盘（{reason}）；更改已安全记入日志，稍后写入。',
  'found.originals-left': '有些不再使用的原件没能删除（{reason}）。',
  'found.backup-failed': '这次没能备份。{why}稍后会再试。',
  'found.backup-inside': '快照存放在资料库里面：误操作后可以找回，磁盘损坏则一同失去。请另选一个在其他磁盘上的文件夹。',
  'found.synced':
    '资料库所在的文件夹看起来由“{service}”同步。同一时间请只在一台电脑上打开，并等全部文件传完再换另一台：否则同一文件会出现两个版本，更改可能缺失。更稳妥的做法是把资料库放在别处，只把备份文件夹放在这里。',
} satisfies Record<keyof typeof english, Message>;
