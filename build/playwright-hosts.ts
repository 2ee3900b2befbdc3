import { findElectron } from './electron-binary.ts';

/** Says aloud, before the first spec, when real Electron can't be among the hosts. */
export default function announceHosts(): void {
  if (!findElectron()) console.log('REAL ELECTRON: not run, its binary is not on this machine');
}
