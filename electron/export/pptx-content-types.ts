/** What each part of a deck is, told by where it lies. */
const office = 'application/vnd.openxmlformats-officedocument.';
const slides = `${office}presentationml.`;

const byEnding: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  xlsx: `${office}spreadsheetml.sheet`,
};

const byPlace: readonly (readonly [where: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${slides}presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${slides}slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${slides}slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${slides}slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${slides}notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${slides}notesSlide+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${office}theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${office}drawingml.chart+xml`],
  [/^ppt\/presProps\.xml$/, `${slides}presProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${slides}tableStyles+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${office}extended-properties+xml`],
];

export function contentTypes(parts: readonly string[]): string {
  const endings = [...new Set(parts.map((part) => part.slice(part.lastIndexOf('.') + 1)))].sort();
  const defaults = endings.flatMap((ending) => {
    const type = byEnding[ending];
    return type === undefined ? [] : [`<Default Extension="${ending}" ContentType="${type}"/>`];
  });
  const overrides = parts.flatMap((part) => {
    const type = byPlace.find(([where]) => where.test(part))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${part}" ContentType="${type}"/>`];
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
