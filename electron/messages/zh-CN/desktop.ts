import type { desktop as english } from '../en/desktop.ts';
import type { Message } from '../speak.ts';

/** What the desktop around the window says: the application's menu, dialogs of files, the end of a failed start. */
export const desktop = {
  'menu.file': '文件',
  'menu.edit': '编辑',
  'menu.window': '窗口',
  'menu.help': '帮助',
  'menu.quit': '退出',
  'menu.undoTyping': '撤销键入',
  'menu.redoTyping': '重做键入',
  'menu.cut': '剪切',
  'menu.copy': '复制',
  'menu.paste': '粘贴',
  'menu.selectAll': '全选',
  'menu.fullScreen': '全屏',
  'menu.zoomIn': '放大',
  'menu.zoomOut': '缩小',
  'menu.resetZoom': '实际大小',
  'menu.minimize': '最小化',
  'menu.close': '关闭窗口',
  'dialog.importFiles': '选择要入库的文章',
  'dialog.importFolder': '选择要入库的文件夹',
  'dialog.import': '入库',
  'dialog.exportFile': '导出到',
  'dialog.exportFolder': '为导出新建文件夹',
  'dialog.export': '导出',
} satisfies Record<keyof typeof english, Message>;
