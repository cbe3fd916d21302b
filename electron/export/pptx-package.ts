/**
 * A deck as a file: themes, masters and layouts of the template; on them the shapes, pictures and charts that the
 * library drew, its own master and all it writes beside them left behind. The same bytes for the same content.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { elementsOf, readOfficeXml } from '#core/export/template/office-xml';
import { type Link, relationshipList, relationshipsName } from '#core/export/template/relationship-list';
import { xmlText } from '#core/file/formats/xml-tree';
import type { PictureStandIns } from './picture-stand-ins';
import { contentTypes } from './pptx-content-types';
import type { SlidePlan } from './pptx-deck';
import { notesMasterXml, notesXml } from './pptx-notes';
import { presentationXml } from './pptx-presentation';
import { slideXml } from './pptx-slide-xml';
import { steadyCharts } from './steady-charts';
import { steadyZip } from './steady-zip';

export interface DeckFile {
  readonly template: DeckTemplate;
  /** In the order of the slides. */
  readonly plans: readonly SlidePlan[];
  readonly title: string;
  readonly language: 'ru' | 'en';
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
}

const spoken = { ru: 'ru-RU', en: 'en-US' } as const;
const presentation = 'ppt/presentation.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
const notesTheme = 'ppt/theme/themeOfNotes.xml';

/** `drawn`: the archive that the library made. */
export function packDeck(drawn: Uint8Array, file: DeckFile, pictures: PictureStandIns): Uint8Array {
  const { template, plans, date } = file;
  const { isDark } = template;
  const language = spoken[file.language];
  const made = pictures.resolve(steadyCharts(new Map(Object.entries(unzipSync(drawn))), { date, isDark }));
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, xml: string, links: readonly Link[] = []): void => {
    parts.set(name, strToU8(xml));
    if (links.length > 0) parts.set(relationshipsName(name), strToU8(relationshipList(name, links)));
  };
  const slides = plans.map((plan, index) => ({
    plan,
    number: index + 1,
    part: `ppt/slides/slide${index + 1}.xml`,
  }));
  add('[Content_Types].xml', '');
  add(
    '_rels/.rels',
    relationshipList('', [
      ['rId1', 'officeDocument', presentation],
      ['rId2', 'core-properties', 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ]),
  );
  add('docProps/core.xml', coreXml(file));
  add('docProps/app.xml', appXml(plans.length));
  add(
    presentation,
    presentationXml(template, plans.length),
    presentationLinks(
      template,
      slides.map(({ part }) => part),
    ),
  );
  add('ppt/presProps.xml', propertiesXml('presentationPr'));
  add('ppt/tableStyles.xml', tableStylesXml);
  for (const { name, bytes } of template.parts) parts.set(name, bytes);
  const theme = template.parts.find(({ name }) => name === template.theme);
  if (!theme) throw new Error('A template without a theme');
  add(notesMaster, notesMasterXml(), [['rIdTheme', 'theme', notesTheme]]);
  parts.set(notesTheme, strToU8(withoutPictures(strFromU8(theme.bytes))));
  for (const { plan, number, part } of slides) {
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    const hasNotes = plan.notes.trim() !== '';
    const own = strFromU8(made.get(part) ?? new Uint8Array());
    const links: Link[] = [['rIdLayout', 'slideLayout', plan.layout.part], ...drawnLinks(made, part)];
    if (hasNotes) links.push(['rIdNotes', 'notesSlide', notes]);
    add(part, slideXml(own, { plan, language, number, isDark }), links);
    if (!hasNotes) continue;
    add(notes, notesXml(plan.notes, language), [
      ['rIdMaster', 'notesMaster', notesMaster],
      ['rIdSlide', 'slide', part],
    ]);
  }
  for (const [name, bytes] of made)
    if (/^ppt\/(?:charts|embeddings|media)\/.*[^/]$/.test(name)) parts.set(name, bytes);
  add('[Content_Types].xml', contentTypes([...parts.keys()]));
  return steadyZip(parts);
}

const presentationLinks = ({ masters }: DeckTemplate, slides: readonly string[]): readonly Link[] => [
  ...masters.map(({ part }, index): Link => [`rIdMaster${index + 1}`, 'slideMaster', part]),
  ...slides.map((part, index): Link => [`rIdSlide${index + 1}`, 'slide', part]),
  ['rIdNotes', 'notesMaster', notesMaster],
  ['rIdTheme', 'theme', 'ppt/theme/theme1.xml'],
  ['rIdProperties', 'presProps', 'ppt/presProps.xml'],
  ['rIdTables', 'tableStyles', 'ppt/tableStyles.xml'],
];

/** Pictures and charts of a slide. */
function drawnLinks(made: ReadonlyMap<string, Uint8Array>, part: string): readonly Link[] {
  const bytes = made.get(relationshipsName(part));
  const list = bytes && readOfficeXml(strFromU8(bytes));
  return (list ? elementsOf(list) : []).flatMap(({ attributes }): Link[] => {
    const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const target = `ppt/${(attributes.get('Target') ?? '').replace(/^(?:\.\.|\/ppt)\//, '')}`;
    return kind === 'image' || kind === 'chart' ? [[attributes.get('Id') ?? '', kind, target]] : [];
  });
}

/** Notes are printed on white: pictures behind slides are not theirs. */
function withoutPictures(theme: string): string {
  return theme.replace(
    /<a:blipFill\b[\s\S]*?<\/a:blipFill>/g,
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>',
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const propertiesXml = (name: string): string =>
  `${head}<p:${name} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`;

const tableStylesXml = `${head}<a:tblStyleLst xmlns:a="${drawing}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

const coreXml = ({ title, language, date }: DeckFile): string =>
  `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Tapki</dc:creator><cp:lastModifiedBy>Tapki</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified><dc:language>${spoken[language]}</dc:language></cp:coreProperties>`;

const appXml = (slides: number): string =>
  `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tapki</Application><Slides>${slides}</Slides></Properties>`;
