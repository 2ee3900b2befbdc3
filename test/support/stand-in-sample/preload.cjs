const { contextBridge, ipcRenderer, webUtils } = require('electron');

const listeners = [];
ipcRenderer.on('word', (_event, word) => {
  for (const listener of listeners) listener(word);
});
addEventListener('beforeunload', () => ipcRenderer.send('said', 'goodbye'));

contextBridge.exposeInMainWorld('sample', {
  invoke: (channel, ...parameters) => ipcRenderer.invoke(channel, ...parameters),
  say: (word) => ipcRenderer.send('said', word),
  onWord: (listener) => {
    listeners.push(listener);
  },
  platform: () => process.platform,
  pathOf: (file) => webUtils.getPathForFile(file),
  fail: () => {
    throw new TypeError('at once');
  },
});
