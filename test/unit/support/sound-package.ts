/**
 * Whether an office file is one that strict programs open without repair: every part has a type and a way to it, every
 * reference leads somewhere, numbers that must differ do, and children stand in the order that the format asks for.
 * Answers with what is wrong, in words; an empty list is a sound file.
 */
import { strFromU8, unzipSync } from 'fflate';
import { type OfficeNode, parseOffice } from './office-node';

interface Package {
  readonly names: ReadonlySet<string>;
  readonly xml: ReadonlyMap<string, OfficeNode>;
}

export function faultsOf(archive: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/')));
  const faults: string[] = [];
  const xml = new Map<string, OfficeNode>();
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    try {
      xml.set(name, parseOffice(strFromU8(bytes)));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  const file: Package = { names: new Set(parts.keys()), xml };
  return [
    ...faults,
    ...typeFaults(file),
    ...linkFaults(file),
    ...[...xml].flatMap(([name, root]) => [
      ...orderFaults(root).map((fault) => `${name}: ${fault}`),
      ...numberFaults(name, root).map((fault) => `${name}: ${fault}`),
    ]),
    ...slideListFaults(file),
  ];
}

/** Every part has a type, and no type speaks of a part that is not there. */
function typeFaults({ names, xml }: Package): readonly string[] {
  const types = xml.get('[Content_Types].xml');
  if (!types) return ['no list of types'];
  const children = types.children;
  const defaults = new Set(children.map(({ attributes }) => attributes.get('Extension')?.toLowerCase()));
  const overrides = children.flatMap(({ attributes }) => attributes.get('PartName')?.slice(1) ?? []);
  const untyped = [...names].filter((name) => {
    if (name === '[Content_Types].xml') return false;
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return !overrides.includes(name) && (!defaults.has(ending) || ending === 'xml');
  });
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...overrides.filter((name) => !names.has(name)).map((name) => `a type for ${name}, which is not there`),
    ...repeated(overrides).map((name) => `two types for ${name}`),
  ];
}

const relationAttributes = /^r:/;

interface Links {
  /** Folder of the part whose links they are, and its name; empty for the package. */
  readonly folder: string;
  readonly owner: string;
  readonly all: readonly OfficeNode[];
}

function linksIn(name: string, { xml }: Package): Links {
  const [folder = '', file = ''] = name.replace('_rels/', '\n').split('\n');
  return { folder, owner: folder + file.replace(/\.rels$/, ''), all: xml.get(name)?.children ?? [] };
}

/** What is listed is there, every part can be reached, and nothing leads outside but links that people follow. */
function linkFaults(file: Package): readonly string[] {
  const { names } = file;
  const faults: string[] = [];
  const reached = new Set<string>(['[Content_Types].xml']);
  for (const name of names) {
    if (!name.endsWith('.rels')) continue;
    reached.add(name);
    const links = linksIn(name, file);
    faults.push(...unlisted(links, file).map((fault) => `${name}: ${fault}`));
    for (const { attributes } of links.all) {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const part = resolved(links.folder, target);
      if (isOutside && !/hyperlink$/.test(attributes.get('Type') ?? ''))
        faults.push(`${name}: leads out to ${target}`);
      if (!isOutside && names.has(part)) reached.add(part);
      if (!isOutside && !names.has(part)) faults.push(`${name}: ${target} is not there`);
    }
  }
  return [
    ...faults,
    ...withoutLists(file),
    ...[...names].filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`),
  ];
}

/** Ids that are listed twice, or used and not listed. */
function unlisted({ owner, all }: Links, { names, xml }: Package): readonly string[] {
  const ids = all.map(({ attributes }) => attributes.get('Id') ?? '');
  const root = xml.get(owner);
  const used = root ? attributesOf(root, relationAttributes).map(([, value]) => value) : [];
  return [
    ...(owner === '' || names.has(owner) ? [] : ['is of no part']),
    ...repeated(ids).map((id) => `${id} is there twice`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${id} is not listed`),
  ];
}

const withoutLists = ({ names, xml }: Package): readonly string[] =>
  [...xml].flatMap(([name, root]) => {
    const at = name.lastIndexOf('/') + 1;
    const list = `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
    const hasLinks = attributesOf(root, relationAttributes).length > 0;
    return hasLinks && !names.has(list) ? [`${name} refers to parts and lists none`] : [];
  });

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function attributesOf(node: OfficeNode, names: RegExp): readonly (readonly [string, string])[] {
  const own = [...node.attributes].filter(([key]) => names.test(key));
  return [...own, ...node.children.flatMap((child) => attributesOf(child, names))];
}

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** What the schemas of the format ask for, of the elements that Tapki writes. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    ...[
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:handoutMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
    ],
    ...['p:embeddedFontLst', 'p:defaultTextStyle', 'p:extLst'],
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf', 'p:extLst'],
  'p:sldMaster': [
    'p:cSld',
    'p:clrMap',
    'p:sldLayoutIdLst',
    'p:transition',
    'p:timing',
    'p:hf',
    'p:txStyles',
    'p:extLst',
  ],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:hf', 'p:notesStyle', 'p:extLst'],
  'p:notes': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style', 'p:extLst'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic', 'p:extLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', '*', 'a:endParaRPr'],
  'a:pPr': [
    'a:lnSpc',
    'a:spcBef',
    'a:spcAft',
    'a:buClr',
    'a:buSzPct',
    'a:buFont',
    'a:buNone',
    'a:buAutoNum',
    'a:buChar',
    'a:tabLst',
    'a:defRPr',
  ],
  'a:rPr': [
    'a:ln',
    'a:solidFill',
    'a:effectLst',
    'a:highlight',
    'a:latin',
    'a:ea',
    'a:cs',
    'a:sym',
    'a:hlinkClick',
    'a:extLst',
  ],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'p:spPr': [
    'a:xfrm',
    'a:custGeom',
    'a:prstGeom',
    'a:noFill',
    'a:solidFill',
    'a:blipFill',
    'a:ln',
    'a:effectLst',
  ],
  'w:document': ['w:background', 'w:body'],
  'w:p': ['w:pPr', '*'],
  'w:r': ['w:rPr', '*'],
  'w:pPr': [
    ...[
      'w:pStyle',
      'w:keepNext',
      'w:keepLines',
      'w:pageBreakBefore',
      'w:widowControl',
      'w:numPr',
      'w:pBdr',
      'w:shd',
    ],
    ...[
      'w:tabs',
      'w:bidi',
      'w:spacing',
      'w:ind',
      'w:contextualSpacing',
      'w:jc',
      'w:outlineLvl',
      'w:rPr',
      'w:sectPr',
    ],
  ],
  'w:rPr': [
    ...[
      'w:rStyle',
      'w:rFonts',
      'w:b',
      'w:bCs',
      'w:i',
      'w:iCs',
      'w:caps',
      'w:strike',
      'w:noProof',
      'w:vanish',
    ],
    ...[
      'w:color',
      'w:spacing',
      'w:kern',
      'w:sz',
      'w:szCs',
      'w:highlight',
      'w:u',
      'w:shd',
      'w:vertAlign',
      'w:rtl',
      'w:lang',
    ],
  ],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblInd',
    'w:tblBorders',
    'w:shd',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
    'w:tblDescription',
  ],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:tc': ['w:tcPr', '*'],
  'w:sectPr': [
    'w:headerReference',
    'w:footerReference',
    'w:type',
    'w:pgSz',
    'w:pgMar',
    'w:pgBorders',
    'w:pgNumType',
    'w:cols',
    'w:titlePg',
    'w:docGrid',
  ],
  worksheet: [
    ...[
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
    ],
    ...[
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
    ],
    ...['pageSetup', 'headerFooter', 'ignoredErrors', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
  ],
  workbook: ['fileVersion', 'workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr', 'extLst'],
};
/** Text and tables must not be without a paragraph. */
const mustHold: Readonly<Record<string, string>> = { 'p:txBody': 'a:p', 'a:txBody': 'a:p', 'w:tc': 'w:p' };

function orderFaults(node: OfficeNode): readonly string[] {
  const faults = node.children.flatMap(orderFaults);
  const needed = mustHold[node.name];
  if (needed !== undefined && !node.children.some(({ name }) => name === needed))
    faults.push(`${node.name} without ${needed}`);
  const order = orders[node.name];
  if (!order) return faults;
  const any = order.indexOf('*');
  let last = 0;
  for (const { name } of node.children) {
    const place = order.includes(name) ? order.indexOf(name) : any;
    if (place < 0) faults.push(`${name} is not known in ${node.name}`);
    else if (place < last) faults.push(`${name} comes too late in ${node.name}`);
    else last = place;
  }
  return faults;
}

/** Shapes of a slide, pictures of a document: no two with one number. */
function numberFaults(name: string, root: OfficeNode): readonly string[] {
  const all = elements(root);
  const idsOf = (element: string): readonly string[] =>
    all.flatMap((each) => (each.name === element ? [each.attributes.get('id') ?? ''] : []));
  const rows = all.filter((each) => each.name === 'row').map(({ attributes }) => attributes.get('r') ?? '');
  return [
    ...repeated(idsOf('p:cNvPr')).map((id) => `two shapes ${id}`),
    ...repeated(idsOf('wp:docPr')).map((id) => `two pictures ${id}`),
    ...(name.includes('worksheets/') ? repeated(rows).map((row) => `two rows ${row}`) : []),
  ];
}

const elements = (node: OfficeNode): readonly OfficeNode[] => [node, ...node.children.flatMap(elements)];

/** Masters and layouts are counted together; slides on their own. */
function slideListFaults({ xml }: Package): readonly string[] {
  const masters = [...xml].filter(([name]) => /^ppt\/(?:presentation|slideMasters\/[^/]+)\.xml$/.test(name));
  const ids = masters.flatMap(([, root]) =>
    elements(root).flatMap(({ name, attributes }) =>
      ['p:sldMasterId', 'p:sldLayoutId'].includes(name) ? [attributes.get('id') ?? ''] : [],
    ),
  );
  const deck = xml.get('ppt/presentation.xml');
  const slides = deck ? elements(deck).filter(({ name }) => name === 'p:sldId') : [];
  const small = ids.filter((id) => Number(id) < 2_147_483_648);
  return [
    ...repeated(ids).map((id) => `two masters or layouts ${id}`),
    ...small.map((id) => `a master or layout has the number ${id}`),
    ...repeated(slides.map(({ attributes }) => attributes.get('id') ?? '')).map((id) => `two slides ${id}`),
  ];
}
