/**
 * The template that a deck stands on where none was chosen: the colours of the map as a theme, a master with the logo,
 * and layouts for cover, contents and text. Read like any other template, so that there is one way for all.
 */
import { strToU8 } from 'fflate';
import { type DeckTemplate, emuPerInch } from '#core/export/template/deck-template';
import { namespaces } from '#core/export/template/office-xml';
import { templateOf } from '#core/export/template/read-template';
import { type Link, relationshipList, relationshipsName } from '#core/export/template/relationship-list';
import { archiveOf } from '#core/export/template/template-archive';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { OfficePicture } from './office-pictures';
import { themeXml } from './pptx-theme';

interface BaseLook {
  readonly theme: SceneTheme;
  /** Its paper is darker than its ink. */
  readonly isDark: boolean;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  readonly logo: OfficePicture | null;
}

/** Inches. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const margin = 0.5;
const deck = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const layoutPart = (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`;

export function baseTemplate(look: BaseLook): DeckTemplate {
  const parts = new Map<string, Uint8Array>();
  const logo: readonly Link[] = look.logo ? [['rIdLogo', 'image', 'ppt/media/logo']] : [];
  const add = (name: string, xml: string, links: readonly Link[]): void => {
    parts.set(name, strToU8(xml));
    parts.set(relationshipsName(name), strToU8(relationshipList(name, links)));
  };
  const layouts = [cover(look), content(look), text(look)];
  const layoutLinks = layouts.map(
    (_, index): Link => [`rId${index + 1}`, 'slideLayout', layoutPart(index + 1)],
  );
  parts.set(relationshipsName(''), strToU8(relationshipList('', [['rId1', 'officeDocument', deck]])));
  add(deck, presentation(look), [['rId1', 'slideMaster', master]]);
  add(master, masterXml(look, layouts.length), [
    ...layoutLinks,
    ['rIdTheme', 'theme', 'ppt/theme/theme1.xml'],
    ...logo,
  ]);
  layouts.forEach((xml, index) => {
    add(layoutPart(index + 1), xml, [['rIdMaster', 'slideMaster', master], ...logo]);
  });
  parts.set('ppt/theme/theme1.xml', strToU8(themeXml(look.theme, look.isDark)));
  if (look.logo) parts.set('ppt/media/logo', look.logo.bytes);
  const made = templateOf(archiveOf((name) => parts.get(name) ?? null));
  if (typeof made === 'string') throw new Error(`Tapki's own template: ${made}`);
  return made;
}

const emu = (inches: number): number => Math.round(inches * emuPerInch);
const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const root = (name: string, attributes: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:${name}${declared}${attributes}>${inner}</p:${name}>`;

const presentation = ({ size }: BaseLook): string =>
  root(
    'presentation',
    '',
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${emu(size.width)}" cy="${emu(size.height)}"/><p:notesSz cx="6858000" cy="9144000"/>`,
  );

const frameXml = ({ x, y, w, h }: Frame): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;

interface PlaceLook {
  readonly size: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly align?: 'l' | 'r';
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Points between paragraphs. */
  readonly apart?: number;
  readonly prompt: string;
}

/** A place to be filled, with the look of what is written there. */
function place(id: number, name: string, kind: string, frame: Frame, look: PlaceLook): string {
  const { size, color = 'tx1', isBold = false, align = 'l', anchor = 'ctr', apart = 0, prompt } = look;
  const field = kind.includes('sldNum')
    ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
    : `<a:r><a:rPr lang="en-US"/><a:t>${prompt}</a:t></a:r>`;
  const style = `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:spcBef><a:spcPts val="${apart * 100}"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${frameXml(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p>${field}</a:p></p:txBody></p:sp>`;
}

const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;

const layoutXml = (name: string, type: string, shapes: string, more = ''): string =>
  root(
    'sldLayout',
    ` type="${type}" preserve="1"${more}`,
    `<p:cSld name="${name}">${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  );

/** Longest sides of the logo, on the master and on the cover. */
const logoSides = { master: { w: 1.6, h: 0.5 }, cover: { w: 2.6, h: 0.8 } } as const;

function fitted({ width, height }: OfficePicture, most: { w: number; h: number }): { w: number; h: number } {
  const scale = Math.min(most.w / width, most.h / height);
  return { w: width * scale, h: height * scale };
}

const logoXml = (id: number, frame: Frame): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr=""/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frameXml(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

function feet({ width, height }: BaseLook['size'], first: number): string {
  const y = height - 0.45;
  const soft = { size: 9, color: 'tx2' } as const;
  return [
    place(
      first,
      'Footer',
      'type="ftr" sz="quarter" idx="11"',
      { x: margin, y, w: width - 4, h: 0.3 },
      { ...soft, prompt: 'Footer' },
    ),
    place(
      first + 1,
      'Date',
      'type="dt" sz="half" idx="10"',
      { x: width - 3.3, y, w: 2, h: 0.3 },
      { ...soft, align: 'r', prompt: 'Date' },
    ),
    place(
      first + 2,
      'Slide number',
      'type="sldNum" sz="quarter" idx="12"',
      { x: width - 1.1, y, w: 0.6, h: 0.3 },
      { ...soft, align: 'r', prompt: '' },
    ),
  ].join('');
}

/** Where nothing is beside the logo. */
const titleWidth = ({ size, logo }: BaseLook): number =>
  size.width - 2 * margin - (logo ? fitted(logo, logoSides.master).w + 0.3 : 0);

const title = (look: BaseLook): string =>
  place(
    2,
    'Title',
    'type="title"',
    { x: margin, y: 0.5, w: titleWidth(look), h: 0.65 },
    {
      ...{ size: 24, isBold: true, prompt: 'Title' },
    },
  );

const bodyFrame = ({ size }: BaseLook): Frame => ({
  ...{ x: margin, y: 1.3, w: size.width - 2 * margin, h: size.height - 1.95 },
});

function masterXml(look: BaseLook, layouts: number): string {
  const { isDark, size, logo } = look;
  const side = logo && fitted(logo, logoSides.master);
  const shapes = [
    title(look),
    place(3, 'Text', 'type="body" idx="1"', bodyFrame(look), { size: 14, anchor: 't', prompt: 'Text' }),
    feet(size, 4),
    side ? logoXml(7, { x: size.width - margin - side.w, y: 0.3, ...side }) : '',
  ];
  const map = isDark ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  const ids = Array.from(
    { length: layouts },
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const run = (size: number, font: string): string =>
    `<a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`;
  const styles = [
    `<p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>${run(2_400, 'mj')}</a:lvl1pPr></p:titleStyle>`,
    `<p:bodyStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/>${run(1_400, 'mn')}</a:lvl1pPr></p:bodyStyle>`,
    `<p:otherStyle><a:lvl1pPr marL="0" algn="l">${run(1_200, 'mn')}</a:lvl1pPr></p:otherStyle>`,
  ];
  return root(
    'sldMaster',
    '',
    `<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(shapes.join(''))}</p:cSld><p:clrMap ${map} ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles>${styles.join('')}</p:txStyles>`,
  );
}

/** A cover has the whole slide: the master's logo and foot are not on it. */
function cover({ size, logo }: BaseLook): string {
  const x = margin + 0.3;
  const w = size.width - 2 * margin - 0.6;
  const bar = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frameXml({ x: 0, y: 0, w: 0.22, h: size.height })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
  const shapes = [
    bar,
    place(
      3,
      'Title',
      'type="ctrTitle"',
      { x, y: 1.4, w, h: 2 },
      { size: 40, isBold: true, anchor: 'b', prompt: 'Title' },
    ),
    place(
      4,
      'Tapki facts',
      'type="subTitle" idx="1"',
      { x, y: 3.6, w, h: 0.75 },
      { size: 14, color: 'tx2', anchor: 't', prompt: 'Facts' },
    ),
    place(
      5,
      'Tapki mark',
      'type="body" sz="quarter" idx="13"',
      { x: logo ? size.width / 2 : x, y: 0.55, w: logo ? size.width / 2 - margin : w, h: 0.45 },
      { size: 14, isBold: true, color: 'accent1', align: logo ? 'r' : 'l', prompt: 'Mark' },
    ),
    place(
      6,
      'Tapki description',
      'type="body" sz="quarter" idx="14"',
      { x, y: 4.5, w, h: size.height - 5.2 },
      { size: 16, anchor: 't', prompt: 'Description' },
    ),
    logo ? logoXml(7, { x, y: 0.45, ...fitted(logo, logoSides.cover) }) : '',
  ];
  return layoutXml('Tapki cover', 'title', shapes.join(''), ' showMasterSp="0"');
}

const stage = (look: BaseLook): string =>
  place(
    6,
    'Tapki stage',
    'type="body" sz="quarter" idx="13"',
    { x: margin, y: 0.24, w: titleWidth(look), h: 0.3 },
    {
      ...{ size: 11, color: 'tx2', prompt: 'Stage' },
    },
  );

const content = (look: BaseLook): string =>
  layoutXml('Tapki content', 'titleOnly', title(look) + feet(look.size, 3) + stage(look));

const text = (look: BaseLook): string =>
  layoutXml(
    'Tapki text',
    'obj',
    title(look) +
      feet(look.size, 3) +
      place(6, 'Text', 'idx="1"', bodyFrame(look), { size: 14, anchor: 't', apart: 6, prompt: 'Text' }),
  );
