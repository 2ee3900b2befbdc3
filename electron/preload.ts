import { contextBridge, ipcRenderer, webUtils } from 'electron';

type Listener = (detail: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on('event', (_event, name: string, detail: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(detail);
});

function on(name: string, listener: Listener): () => void {
  const others = listeners.get(name) ?? new Set();
  listeners.set(name, others.add(listener));
  return () => void others.delete(listener);
}

// The link that the window works with, as renderer/models/bridge.ts declares it. What may be asked, the main process knows.
contextBridge.exposeInMainWorld('jianbao', {
  ask: (name: string, input: unknown) => ipcRenderer.invoke('ask', name, input),
  on,
  hear: on,
  pathOf: (file: File) => webUtils.getPathForFile(file),
});
