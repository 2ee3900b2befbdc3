import type { ExportSource, FolderTarget } from '../exporter.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
};

/** Where the image of a hash is, relative to the page that shows it; null when there is none. */
export type ImagePaths = (sha256: string) => string | null;

/** The images of an export, each written once into its folder `assets`. */
export class Assets {
  readonly #source: ExportSource;
  readonly #folder: FolderTarget;
  readonly #paths = new Map<string, string | null>();

  constructor(source: ExportSource, folder: FolderTarget) {
    this.#source = source;
    this.#folder = folder;
  }

  /** Writes the images that a body shows, and says where they are. */
  async of(body: string): Promise<ImagePaths> {
    for (const [, sha256] of body.matchAll(/src="asset:([0-9a-f]{64})"/g))
      if (!this.#paths.has(sha256!)) this.#paths.set(sha256!, await this.#write(sha256!));
    return (sha256) => this.#paths.get(sha256) ?? null;
  }

  async #write(sha256: string): Promise<string | null> {
    const asset = await this.#source.asset(sha256);
    if (!asset) return null;
    const path = `assets/${sha256}.${extensions[asset.mediaType] ?? 'bin'}`;
    await this.#folder.write(path, asset.bytes);
    return path;
  }
}
