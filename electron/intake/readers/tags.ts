/** Tags as front matter writes them (a list, or one string parted by commas), as paths of names without `#`. */
export function tagsOf(values: readonly string[]): string[] {
  const written = values.flatMap((value) => value.split(/[,，、;；\n]|\s+(?=#)/u));
  const paths = written.map((tag) =>
    tag
      .replace(/^[\s#]+/, '')
      .split('/')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .join('/')
      .slice(0, 200)
      .replace(/[\s/]+$/, ''),
  );
  return [...new Set(paths.filter((path) => path !== ''))];
}
