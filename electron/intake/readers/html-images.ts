import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Asset, PageFile } from '../page.ts';
import { imageType } from '../sniff/image.ts';

const sources = ['dataSrc', 'dataOriginal', 'dataOriginalSrc', 'src'] as const;

/**
 * Takes the pictures of a body that came with the page, as files beside it or within it, and points their `img` at them.
 *
 * Nothing is fetched: a picture that did not come along loses its `src` and keeps its words.
 */
export async function takeImages(root: Root, file: PageFile): Promise<Asset[]> {
  const images: Element[] = [];
  visit(root, 'element', (node) => {
    if (node.tagName === 'img') images.push(node);
  });
  const assets = new Map<string, Asset>();
  for (const image of images) {
    const asset = await assetOf(image, file);
    image.properties = { alt: String(image.properties.alt ?? ''), ...(asset && { src: `asset:${asset.sha256}` }) };
    if (asset) assets.set(asset.sha256, asset);
  }
  return [...assets.values()];
}

async function assetOf(image: Element, file: PageFile): Promise<Asset | undefined> {
  for (const name of sources) {
    const address = image.properties[name];
    if (typeof address !== 'string' || address === '') continue;
    const found = address.startsWith('data:') ? embedded(address) : await cameAlong(address, file);
    const type = found && imageType(found.bytes);
    if (!found || !type) continue;
    const sha256 = createHash('sha256').update(found.bytes).digest('hex');
    return {
      ...found,
      mediaType: type.mediaType,
      fileName: found.fileName || `${sha256.slice(0, 12)}.${type.suffix}`,
      sha256,
    };
  }
  return undefined;
}

function embedded(address: string): { bytes: Uint8Array; fileName: string } | undefined {
  const data = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address);
  return data ? { bytes: new Uint8Array(Buffer.from(data[1]!, 'base64')), fileName: '' } : undefined;
}

async function cameAlong(
  address: string,
  file: PageFile,
): Promise<{ bytes: Uint8Array; fileName: string } | undefined> {
  const bytes = await file.resource?.(address);
  return bytes ? { bytes, fileName: /([^/]+\.\w{1,5})(?:[?#].*)?$/.exec(address)?.[1] ?? '' } : beside(address, file);
}

async function beside(address: string, file: PageFile): Promise<{ bytes: Uint8Array; fileName: string } | undefined> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address) || !file.companion) return undefined;
  const path = decoded(address.replace(/[?#].*$/, '')).replace(/^(?:\.\/)+/, '');
  if (path.split(/[/\\]/).includes('..')) return undefined;
  const bytes = await file.companion(path);
  return bytes ? { bytes, fileName: path.split('/').at(-1)! } : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
