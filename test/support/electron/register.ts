import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

// `node --import register.ts main.js`: whoever imports `electron` gets the stand-in.
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

Object.defineProperty(process.versions, 'electron', { value: '0.0.0-stand-in', enumerable: true, configurable: true });
