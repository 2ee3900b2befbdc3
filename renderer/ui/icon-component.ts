import type { Component } from 'svelte';

/** A picture to be drawn by `Icon`: any of Lucide's. */
// biome-ignore lint/suspicious/noExplicitAny: Lucide's components take every attribute of an svg
export type IconComponent = Component<any>;
