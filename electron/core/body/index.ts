export { limitDepth } from './depth.ts';
export { countCharacters, paragraphsOf, plainText } from './text.ts';
export { serialiseBody, tidyBody } from './tidy.ts';
