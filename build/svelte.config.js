/** How Svelte compiles the window: for vite, vitest and svelte-check alike. */
export default {
  compilerOptions: { runes: true },
};
