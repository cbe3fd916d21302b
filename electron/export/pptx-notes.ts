/** Speaker notes: a master of their own in the theme of the deck, and a page for each slide that has any. */
import { namespaces } from '#core/export/template/office-xml';
import { xmlText } from '#core/file/formats/xml-tree';
import { officeText } from './office-text';

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const start =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const about = (id: number, name: string, kind: string, locks: string): string =>
  `<p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>`;
const ofSlide = ' noRot="1" noChangeAspect="1"';

/** The picture of the slide above, the words below, on an upright page. */
export function notesMasterXml(): string {
  const frame = (y: number, cy: number): string =>
    `<a:xfrm><a:off x="685800" y="${y}"/><a:ext cx="5486400" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  const run =
    '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>';
  const shapes = [
    `<p:sp>${about(2, 'Slide Image', 'type="sldImg" idx="2"', ofSlide)}<p:spPr>${frame(1_143_000, 3_086_100)}<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>`,
    `<p:sp>${about(3, 'Notes', 'type="body" sz="quarter" idx="3"', '')}<p:spPr>${frame(4_400_550, 3_600_450)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`,
  ];
  // White paper and dark ink, whatever the slides look like: notes are printed.
  return `${head}<p:notesMaster${declared}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${start}${shapes.join('')}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${accents} hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr marL="0" algn="l">${run}</a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

/** Each line a paragraph, as it was typed. */
export function notesXml(notes: string, language: string): string {
  const paragraphs = officeText(notes)
    .split(/\r\n?|\n/)
    .map((line) =>
      line === ''
        ? `<a:p><a:endParaRPr lang="${language}"/></a:p>`
        : `<a:p><a:r><a:rPr lang="${language}"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
    );
  const shapes = [
    `<p:sp>${about(2, 'Slide Image', 'type="sldImg" idx="2"', ofSlide)}<p:spPr/></p:sp>`,
    `<p:sp>${about(3, 'Notes', 'type="body" sz="quarter" idx="3"', '')}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`,
  ];
  return `${head}<p:notes${declared}><p:cSld><p:spTree>${start}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
