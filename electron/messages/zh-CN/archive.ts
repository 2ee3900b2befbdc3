import type { archive as english } from '../en/archive.ts';
import type { Message } from '../speak.ts';

/** What the archive itself writes or reports. */
export const archive = {
  'import.not-an-article': '疑非文章',
  'import.encoding-unsure': '编码存疑',
  'import.no-text': '待录文字',
  'import.link-only': '仅有链接',
  'found.torn-line': '日志最后一行不完整，已另存为 {kept}：那次更改在写入时被中断，或是后来损坏了。',
  'found.orphan-volume': '有一个不属于任何更改的文件，已另存为 {kept}。',
  'found.volumes-unwritten': '有一卷暂时写不进磁盘（{reason}）；更改已安全记入日志，稍后写入。',
  'found.originals-left': '有些不再使用的原件没能删除（{reason}）。',
  'found.backup-failed': '这次没能备份。{why}稍后会再试。',
  'found.backup-inside': '快照存放在资料库里面：误操作后可以找回，磁盘损坏则一同失去。请另选一个在其他磁盘上的文件夹。',
  'found.synced':
    '资料库所在的文件夹看起来由“{service}”同步。同一时间请只在一台电脑上打开，并等全部文件传完再换另一台：否则同一文件会出现两个版本，更改可能缺失。更稳妥的做法是把资料库放在别处，只把备份文件夹放在这里。',
  'found.file-mended': '“{file}”已损坏，原文件另存为 {kept}，并用其余资料重新生成。',
  'found.file-made-again': '“{file}”丢失或成了空文件，已用其余资料重新生成。',
  'found.lines-lost':
    '日志中有 {count} 处更改（第 {first} 至 {last} 号）无法再读取：不能再撤销或查看，此前的更改也不能再撤销。',
  'found.article-lost': '“{file}”中的一篇文章未能恢复（{id}）。请重新入库，或到备份中查找。',
  'found.article-earlier': '《{title}》已恢复到较早的状态，最后几处更改已丢失（{id}）。',
  'found.article-doubtful': '《{title}》是从损坏的文件中找到的，无法保证每个字都正确，请核对（{id}）。',
  'found.article-reread': '《{title}》已从原件重新识别，此后的修改可能缺失（{id}）。',
  'found.articles-more': '另有 {count} 篇文章与原来不同。',
  'found.articles-unknown': '“{file}”中有 {count} 篇文章无法再读取，也无从得知是哪几篇。请到备份中查找。',
  'found.past-unknown': 'library.json 和日志都无法读取，无从得知资料库中还有过什么。请到备份中查找。',
  'found.library-content-partly': '专辑、标签和设置未能全部恢复原样，请检查。',
  'fault.altered': '其内容与写入时不同。',
  'fault.missing': '文件不存在。',
  'fault.unreadable': '无法读取：{reason}。',
  'fault.torn': '最后一行不完整。',
  'fault.unknown': '没有任何更改提到过它。',
  'fault.articles-damaged': '其中 {count} 篇文章已损坏。',
  'fault.lines-damaged': '{count} 处更改（第 {first} 至 {last} 号）无法再读取。',
  'fault.article-gone': '缺少一篇文章：{id}。',
  'fault.article-other': '一篇文章与日志所记不同：{id}（版本 {found}，应为 {expected}）。',
  'fault.article-twice': '一篇文章同时在此处和 {other} 中：{id}。',
  'fault.collection-holds-none': '专辑“{collection}”提到一篇不存在的文章：{id}。',
  'fault.tag-unlisted': '文章 {id} 的标签“{tag}”不在标签列表中。',
  'fault.index-differs': '索引与文章有 {count} 处不同。',
  'found.held-elsewhere':
    '电脑 {host} 自 {since} 起标明正打开着这个资料库。如果那里确实还开着，请先在那里关闭，再在这里更改。',
} satisfies Record<keyof typeof english, Message>;
