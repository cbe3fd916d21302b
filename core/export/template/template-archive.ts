/** The archive of a slide template: checked before anything is unpacked, unpacked part by part as it is asked for. */
import { strFromU8 } from 'fflate';
import { readZipDirectory } from '../../file/zip-directory';
import { unpackEntry } from '../../file/zip-entry';
import { limits } from '../../limits';
import { elementsOf, type OfficeElement, readOfficeXml } from './office-xml';
import { relationshipsName } from './relationship-list';
import type { TemplateProblem } from './template-problems';

const partName = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:\0]{1,300}$/;
/** Old binary files, and new ones under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

export interface Relationship {
  /** The last word of its type: "slideLayout", "image" … */
  readonly kind: string;
  /** Name of the part; null: it leads out of the file. */
  readonly target: string | null;
}

export interface TemplateArchive {
  bytes(name: string): Uint8Array | null;
  xml(name: string): OfficeElement | null;
  /** By id; of the package itself for an empty name. */
  relationships(name: string): ReadonlyMap<string, Relationship>;
}

export function openTemplate(bytes: Uint8Array): TemplateArchive | TemplateProblem {
  if (compound.every((sign, index) => bytes[index] === sign)) return 'protected';
  const entries = readZipDirectory(bytes, limits.template, partName);
  if ('fault' in entries) {
    if (entries.fault === 'notZip') return 'notSlides';
    if (entries.fault === 'damaged') return 'damaged';
    return entries.reason === 'tooLarge' ? 'tooLarge' : 'unsafe';
  }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const bytesOf = (name: string): Uint8Array | null => {
    const entry = byName.get(name.toLowerCase());
    return entry ? unpackEntry(entry) : null;
  };
  return archiveOf(bytesOf);
}

export function archiveOf(bytes: TemplateArchive['bytes']): TemplateArchive {
  const xml = (name: string): OfficeElement | null => {
    const part = bytes(name);
    return part === null || part.length > limits.template.xmlBytes ? null : readOfficeXml(strFromU8(part));
  };
  return { bytes, xml, relationships: (name) => relationshipsOf(name, xml) };
}

function relationshipsOf(
  name: string,
  xml: (name: string) => OfficeElement | null,
): ReadonlyMap<string, Relationship> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const list = xml(relationshipsName(name));
  const known = new Map<string, Relationship>();
  for (const { name: of, attributes } of list ? elementsOf(list) : []) {
    if (of !== 'Relationship') continue;
    const type = attributes.get('Type') ?? '';
    const isInside = (attributes.get('TargetMode') ?? 'Internal') === 'Internal';
    known.set(attributes.get('Id') ?? '', {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isInside ? resolved(folder, attributes.get('Target') ?? '') : null,
    });
  }
  return known;
}

/** From the folder of the part that asks; null: above the package. */
function resolved(folder: string, target: string): string | null {
  const whole = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}
