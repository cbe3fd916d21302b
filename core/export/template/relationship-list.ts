/** The list of what a part of an office file refers to, each by an id and by its kind. Knows names of parts only. */
import { xmlText } from '../../file/formats/xml-tree';

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const packageKinds = 'http://schemas.openxmlformats.org/package/2006/relationships/';
const list = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The kind is the last word of its type; `target` names a part. */
export type Link = readonly [id: string, kind: string, target: string];

/** Where the list of a part lies; that of the package itself for an empty name. */
export function relationshipsName(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

export function relationshipList(part: string, links: readonly Link[]): string {
  const told = links.map(
    ([id, kind, target]) =>
      `<Relationship Id="${xmlText(id)}" Type="${typeOf(kind)}" Target="${xmlText(fromPart(part, target))}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${list}">${told.join('')}</Relationships>`;
}

const typeOf = (kind: string): string =>
  kind === 'core-properties' ? `${packageKinds}metadata/${kind}` : kinds + kind;

/** As every office program follows it: relative to the folder of the part. */
function fromPart(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
