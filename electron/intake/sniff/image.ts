const starts: readonly [mediaType: string, suffix: string, test: (bytes: Uint8Array, ascii: string) => boolean][] = [
  ['image/png', 'png', (bytes, ascii) => bytes[0] === 0x89 && ascii.startsWith('PNG', 1)],
  ['image/jpeg', 'jpg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['image/gif', 'gif', (_, ascii) => ascii.startsWith('GIF8')],
  ['image/webp', 'webp', (_, ascii) => ascii.startsWith('RIFF') && ascii.startsWith('WEBP', 8)],
  [
    'image/bmp',
    'bmp',
    (bytes, ascii) => ascii.startsWith('BM') && bytes.length > 26 && bytes[6] === 0 && bytes[7] === 0,
  ],
  ['image/avif', 'avif', (_, ascii) => ascii.startsWith('ftypavif', 4)],
];

/** What kind of picture these bytes are; undefined for anything that a page may not show (SVG, since it may run scripts). */
export function imageType(bytes: Uint8Array): { mediaType: string; suffix: string } | undefined {
  const ascii = String.fromCharCode(...bytes.subarray(0, 16));
  const found = starts.find(([, , test]) => test(bytes, ascii));
  return found && { mediaType: found[0], suffix: found[1] };
}
