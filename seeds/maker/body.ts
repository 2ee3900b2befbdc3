import type { Scene } from './scene.ts';
import { lead, statement } from './sentences.ts';

/**
 * Writes the paragraphs of an article of about `characters` characters: from 40 % to 160 % of it, the average being it.
 *
 * @param opening the dateline and what belongs to it, before the first sentence; may be empty.
 * @param close the credit after the last sentence; may be empty.
 */
export function paragraphsOf(scene: Scene, characters: number, opening: string, close: string): string[] {
  const { random } = scene;
  // A paragraph ends after its sentence, on average half a sentence late.
  const wanted = characters * (0.4 + 1.2 * random.fraction()) - 15;
  const paragraphs: string[] = [];
  let paragraph = opening + lead(scene);
  let sentences = 1 + random.below(3);
  let length = paragraph.length + close.length;
  while (length < wanted) {
    if (sentences === 0) {
      paragraphs.push(paragraph);
      paragraph = '';
      sentences = 2 + random.below(5);
    }
    const next = statement(scene);
    paragraph += next;
    length += next.length;
    sentences -= 1;
  }
  paragraphs.push(paragraph + close);
  return paragraphs;
}

/** The stored form of paragraphs; made text holds nothing that HTML must escape. */
export function htmlOf(paragraphs: readonly string[]): string {
  return `<p>${paragraphs.join('</p><p>')}</p>`;
}
