import type { exports as english } from '../en/exports.ts';
import type { Message } from '../speak.ts';

/** What exports say in the articles' stead, and why a disk would not take them. */
export const exports = {
  'export.index': '剪报目录',
  'export.index.count': '共 {count} 篇',
  'export.index.made': '{date} 导出',
  'export.undated': '日期不详',
  'export.back': '返回目录',
  'export.page': '第 {page} 版',
  'export.issue': '第 {issue} 期',
  'export.byline': '{role} {names}',
  'export.post': '{name}（{post}）',
  'export.comma': '、',
  'export.origin': '出处',
  'export.citation': '引文',
  'export.imported': '入库日期',
  'export.file': '原件',
  'export.sum': '原件 SHA-256',
  'export.origin.note': '原件“{file}”，SHA-256 {sum}',
  'export.id': '资料库编号',
  'export.image-missing': '〔图片未保存：{text}〕',
  'export.image-missing-unnamed': '〔图片未保存〕',
  'disk.full': '空间已满',
  'disk.forbidden': '没有在“{path}”写入的权限',
  'disk.in-the-way': '“{path}”是一个文件，里面不能存放内容',
  'disk.read-only': '只能读取',
  'disk.name-too-long': '名称“{path}”太长',
} satisfies Record<keyof typeof english, Message>;
