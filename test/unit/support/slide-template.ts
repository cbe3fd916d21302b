/**
 * A company's slides as a file: a master with a picture, layouts for cover, contents and text, and with them what must
 * not be taken over: slides, macros, links to the outside, embedded objects, sounds, extensions.
 */
import { strToU8, zipSync } from 'fflate';

const schemas = 'http://schemas.openxmlformats.org';
const spaces = `xmlns:a="${schemas}/drawingml/2006/main" xmlns:p="${schemas}/presentationml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships"`;
const kinds = `${schemas}/officeDocument/2006/relationships`;

type Link = readonly [id: string, kind: string, target: string, isOutside?: boolean];

const links = (all: readonly Link[]): string =>
  `<Relationships xmlns="${schemas}/package/2006/relationships">${all
    .map(
      ([id, kind, target, isOutside = false]) =>
        `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

interface Place {
  readonly kind: string;
  readonly name?: string;
  /** Inches: left, top, width, height; left out: as the master has it. */
  readonly box?: readonly [number, number, number, number];
  readonly size?: number;
  readonly more?: string;
}

const emu = (inches: number): number => Math.round(inches * 914_400);

function place({ kind, name = 'Place', box, size, more = '' }: Place, id: number): string {
  const frame = box
    ? `<a:xfrm><a:off x="${emu(box[0])}" y="${emu(box[1])}"/><a:ext cx="${emu(box[2])}" cy="${emu(box[3])}"/></a:xfrm>`
    : '';
  const field = kind.includes('sldNum')
    ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
    : '<a:r><a:rPr lang="en-US"/><a:t>Sample</a:t></a:r>';
  const style = size === undefined ? '' : `<a:lvl1pPr><a:defRPr sz="${size * 100}"/></a:lvl1pPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}">${more}</p:cNvPr><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${style}</a:lstStyle><a:p>${field}</a:p></p:txBody></p:sp>`;
}

const tree = (places: readonly Place[], more = ''): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${more}${places.map((each, index) => place(each, index + 2)).join('')}</p:spTree>`;

const layout = (type: string, name: string, places: readonly Place[], more = ''): string =>
  `<p:sldLayout ${spaces} type="${type}"><p:cSld name="${name}">${tree(places, more)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr><p:timing><p:tnLst><p:par><p:cTn id="1"/></p:par></p:tnLst></p:timing></p:sldLayout>`;

const picture = (id: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="30" name="Brand"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${emu(11.8)}" y="${emu(0.3)}"/><a:ext cx="${emu(1)}" cy="${emu(0.4)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** A red dot. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const feet: readonly Place[] = [
  { kind: 'type="dt" sz="half" idx="10"', box: [0.9, 6.95, 3, 0.4], size: 12 },
  { kind: 'type="ftr" sz="quarter" idx="11"', box: [4.4, 6.95, 4.5, 0.4], size: 12 },
  { kind: 'type="sldNum" sz="quarter" idx="12"', box: [9.4, 6.95, 3, 0.4], size: 12 },
];
const bareFeet = feet.map(({ kind }): Place => ({ kind }));

const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const theme = (dark: string, light: string): string =>
  `<a:theme xmlns:a="${schemas}/drawingml/2006/main" name="Company"><a:themeElements><a:clrScheme name="Company">${color('dk1', dark)}${color('lt1', light)}${color('dk2', '003B5C')}${color('lt2', 'EEF3F6')}${[1, 2, 3, 4, 5, 6].map((number) => color(`accent${number}`, `C8${number}02E`)).join('')}${color('hlink', '0000FF')}${color('folHlink', '800080')}</a:clrScheme><a:fontScheme name="Company"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Company"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(2)}<a:blipFill><a:blip r:embed="rIdFar" xmlns:r="${kinds}"/></a:blipFill></a:fillStyleLst><a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

export interface TemplateLook {
  /** Paper darker than ink. */
  readonly isDark?: boolean;
  /** Names for Tapki on layouts and places. */
  readonly isNamed?: boolean;
  /** Behind all slides; left out: paper. */
  readonly ground?: string;
  /** Parts instead of these, or besides; null: left out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

export function slideTemplate({
  isDark = false,
  isNamed = false,
  ground = '<p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>',
  parts = {},
}: TemplateLook = {}): Uint8Array {
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  const linked = '<a:hlinkClick r:id="rIdWeb"/>';
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"/>`,
    '_rels/.rels': links([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'slide', 'slides/slide1.xml'],
      ['rId3', 'vbaProject', 'vbaProject.bin'],
    ]),
    'ppt/vbaProject.bin': 'Sub AutoOpen()',
    'ppt/slides/slide1.xml': `<p:sld ${spaces}><p:cSld>${tree([])}</p:cSld></p:sld>`,
    'ppt/embeddings/oleObject1.bin': 'an object',
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${spaces}><p:cSld><p:bg>${ground}</p:bg>${tree(
      [
        { kind: 'type="title"', box: [0.9, 0.4, 10.5, 1], size: 32, more: linked },
        { kind: 'type="body" idx="1"', box: [0.9, 1.8, 11.5, 4.8], size: 24 },
        ...feet,
      ],
      `${picture('rIdLogo')}${picture('rIdFar')}<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="40" name="Object"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData uri="ole"><p:oleObj r:id="rIdObject" progId="Package"/></a:graphicData></a:graphic></p:graphicFrame>`,
    )}</p:cSld><p:clrMap ${isDark ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'} ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/><p:sldLayoutId id="2147483651" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:buNone/><a:defRPr sz="3200"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buChar char="•"/><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles><p:extLst><p:ext uri="{x}"><x:thing xmlns:x="urn:x"/></p:ext></p:extLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': links([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'slideLayout', '../slideLayouts/slideLayout2.xml'],
      ['rId3', 'slideLayout', '../slideLayouts/slideLayout3.xml'],
      ['rId4', 'theme', '../theme/theme1.xml'],
      ['rIdLogo', 'image', '../media/image1.png'],
      ['rIdFar', 'image', 'http://example.org/track.png', true],
      ['rIdWeb', 'hyperlink', 'http://example.org/', true],
      ['rIdObject', 'oleObject', '../embeddings/oleObject1.bin'],
    ]),
    'ppt/theme/theme1.xml': theme(isDark ? '14202B' : '1A1A1A', isDark ? 'F5F7FA' : 'FFFFFF'),
    'ppt/media/image1.png': png,
    'ppt/slideLayouts/slideLayout1.xml': layout('title', isNamed ? 'Tapki cover' : 'Title Slide', [
      { kind: 'type="ctrTitle"', box: [1.5, 1.6, 10.3, 1.8], size: 48 },
      { kind: 'type="subTitle" idx="1"', box: [1.5, 3.7, 10.3, 1.6], size: 20 },
      ...(isNamed
        ? [
            {
              kind: 'type="body" idx="20"',
              name: 'Tapki пометка',
              box: [1.5, 0.6, 10.3, 0.5],
              size: 14,
            } as const,
          ]
        : []),
    ]),
    'ppt/slideLayouts/slideLayout2.xml': layout('obj', 'Title and Content', [
      { kind: 'type="title"' },
      { kind: 'idx="1"' },
      ...bareFeet,
    ]),
    'ppt/slideLayouts/slideLayout3.xml': layout(
      'titleOnly',
      isNamed ? 'Tapki Содержание' : 'Title Only',
      [{ kind: 'type="title"' }, ...bareFeet],
      picture('rIdSound'),
    ),
    'ppt/slideLayouts/_rels/slideLayout3.xml.rels': links([['rIdSound', 'audio', '../media/sound.wav']]),
    'ppt/media/sound.wav': 'RIFF',
    ...parts,
  };
  const files = Object.entries(all).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(files));
}
