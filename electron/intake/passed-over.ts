const page = /\.(?:x?html?|md|markdown)$/i;
const companion = /[_.]files$/i;
const imageOfExport = /^[0-9a-f]{64}\.\w{1,4}$/;

/**
 * Which of these paths are not articles-to-be: hidden files, README files, what a Mac adds to an archive, and what belongs to a page:
 * its `_files` folder, and the `assets` of this program's own exports.
 *
 * @param paths of one folder or archive, with `/`
 */
export function passedOver(paths: readonly string[]): (path: string) => boolean {
  const stems = new Set(paths.filter((path) => page.test(path)).map((path) => path.replace(page, '')));
  const belongs = (names: readonly string[], at: number) => {
    const path = names.slice(0, at + 1).join('/');
    if (companion.test(path) && stems.has(path.replace(companion, ''))) return true;
    return names[at] === 'assets' && imageOfExport.test(names[at + 1] ?? '');
  };
  return (path) => {
    const names = path.split('/');
    return names.some(
      (name, at) => name.startsWith('.') || name === '__MACOSX' || isReadme(name) || belongs(names, at),
    );
  };
}

const isReadme = (name: string) => /^readme(\.\w+)?$/i.test(name);
