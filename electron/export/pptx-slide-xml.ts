/** A slide: what fills the places of its layout first, as it is read aloud first; then what was drawn on it. */

import { emuPerInch } from '#core/export/template/deck-template';
import { namespaces } from '#core/export/template/office-xml';
import { xmlText } from '#core/file/formats/xml-tree';
import { officeText } from './office-text';
import type { SlidePlan } from './pptx-deck';
import { fillXml, plateFill } from './pptx-fill';
import { inTones } from './pptx-tones';

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
/** Of a slide that holds nothing else, since none of these holds another. */
const shapes = /<p:(sp|pic|graphicFrame|cxnSp)>[\s\S]*?<\/p:\1>/g;

interface SlideWish {
  readonly plan: SlidePlan;
  readonly language: string;
  readonly number: number;
  readonly isDark: boolean;
}

/** `drawn`: the slide as the library wrote it. */
export function slideXml(drawn: string, { plan, language, number, isDark }: SlideWish): string {
  const found = inTones(drawn.match(shapes)?.join('') ?? '', isDark).replace(
    / lang="en-US"( altLang="en-US")?/g,
    ` lang="${language}"`,
  );
  const tables = plan.hasHeadRows ? found.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>') : found;
  const { isQuiet } = plan.layout;
  const fills = plan.fills.map((fill) => fillXml(fill, { language, number, isQuiet })).join('');
  const inner = plan.group ? grouped(tables, plan.group) : tables;
  const tree = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${numbered(plateXml(plan.plate) + fills + inner)}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld${declared}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function plateXml(plate: SlidePlan['plate']): string {
  if (plate === null) return '';
  const [x, y, width, height] = [plate.x, plate.y, plate.w, plate.h].map((each) =>
    Math.round(each * emuPerInch),
  );
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="Plate"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${plateFill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

/** Shapes from 2, in their order: the slide itself is 1, and nothing refers to their numbers. */
function numbered(xml: string): string {
  let last = 1;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, head: string) => {
    last += 1;
    return `${head}${last}"`;
  });
}

/** As one thing that can be moved, scaled and taken apart. */
function grouped(xml: string, { name, description, frame }: NonNullable<SlidePlan['group']>): string {
  const { x, y, w, h } = frame;
  const [left, top, width, height] = [x, y, w, h].map((inches) => Math.round(inches * emuPerInch));
  const place = `<a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="${left}" y="${top}"/><a:chExt cx="${width}" cy="${height}"/>`;
  const words = (text: string): string => xmlText(officeText(text));
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${words(name)}" descr="${words(description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}</a:xfrm></p:grpSpPr>${xml}</p:grpSp>`;
}
