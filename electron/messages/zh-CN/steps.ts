import type { CommandName } from '../../contract/contract.ts';
import type { Message } from '../speak.ts';

/** What a step did, as the list of what can be undone names it. */
export const steps = {
  'did.import': '导入 {count} 篇文章',
  'did.mend': '修复资料库：{count} 篇文章',
  'did.library.configure': '修改资料库设置',
  'did.article.write': '新建文章《{title}》',
  'did.article.edit': '编辑《{title}》',
  'did.article.setStatus': '更改 {count} 篇文章的状态',
  'did.article.setStarred': '更改 {count} 篇文章的星标',
  'did.article.bin': '将 {count} 篇文章移入回收站',
  'did.article.restore': '从回收站恢复 {count} 篇文章',
  'did.article.restoreRevision': '将《{title}》恢复到第 {n} 次修订',
  'did.bin.empty': '彻底删除 {count} 篇文章',
  'did.tag.create': '新建标签“{path}”',
  'did.tag.add': '为 {count} 篇文章添加标签“{tag}”',
  'did.tag.remove': '从 {count} 篇文章移除标签“{tag}”',
  'did.tag.rename': '标签“{path}”改名为“{to}”',
  'did.tag.colour': '更改标签“{path}”的颜色',
  'did.tag.delete': '删除标签“{path}”',
  'did.collection.create': '新建专辑“{name}”',
  'did.collection.rename': '专辑改名为“{name}”',
  'did.collection.move': '移动专辑“{name}”',
  'did.collection.delete': '删除专辑“{name}”',
  'did.collection.add': '将 {count} 篇文章加入专辑“{name}”',
  'did.collection.remove': '从专辑“{name}”移出 {count} 篇文章',
} satisfies Record<`did.${CommandName | 'import' | 'mend'}`, Message>;
