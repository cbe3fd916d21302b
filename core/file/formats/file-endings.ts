/** Endings of the files that can become a map. Apart from the readers, so that a window can ask without loading them. */

/** Without the dot. */
export const foreignEndings: readonly string[] = [
  'mmd',
  'mermaid',
  'canvas',
  'cjml',
  'xml',
  'ojf',
  'csv',
  'tsv',
  'drawio',
  'md',
  'txt',
  'xlsx',
];

export const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
};

export const isForeignFile = (name: string): boolean => foreignEndings.includes(endingOf(name));

/** Also the names of tables of contacts, which go elsewhere unless somebody says that this one is a map. */
const sharedEndings: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt']);

/** A file that can be meant as nothing but a map. */
export const isSurelyForeignMap = (name: string): boolean =>
  isForeignFile(name) && !sharedEndings.has(endingOf(name));
