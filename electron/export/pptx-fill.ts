/** What is written into the places of a layout: as a shape of the slide that takes its look from there. */
import type { TemplatePlace } from '#core/export/template/deck-template';
import { xmlText } from '#core/file/formats/xml-tree';
import { officeText } from './office-text';

export interface Fill {
  readonly place: TemplatePlace;
  /** The layout has no such place: the shape brings its own. */
  readonly isOwn: boolean;
  /** A paragraph each. */
  readonly texts: readonly string[];
  /** Points; null: as the layout has it. */
  readonly size: number | null;
}

const typeNames: Readonly<Record<string, string>> = {
  ...{ title: 'Title', ctrTitle: 'Title', subTitle: 'Subtitle' },
  ...{ ftr: 'Footer', dt: 'Date', sldNum: 'Slide Number' },
};

/** Paper of the theme, a little of a picture through it: text on it can be read whatever is there. */
export const plateFill =
  '<a:solidFill><a:schemeClr val="bg1"><a:alpha val="94000"/></a:schemeClr></a:solidFill>';

interface SlideFacts {
  readonly language: string;
  readonly number: number;
  /** Of its layout: text can be read on what is there. */
  readonly isQuiet: boolean;
}

/** One of Tapki's; numbers of shapes are given when the slide is put together. */
export function fillXml(
  { place, isOwn, texts, size }: Fill,
  { language, number, isQuiet }: SlideFacts,
): string {
  const { type, idx, name, isForPaper } = place;
  const kind = [type === 'obj' ? '' : `type="${xmlText(type)}"`, idx === null ? '' : `idx="${idx}"`];
  const about = `<p:cNvPr id="0" name="${xmlText(typeNames[type] ?? (name || 'Text'))}"/>`;
  const frame = isOwn
    ? `<a:xfrm><a:off x="${Math.round(place.x)}" y="${Math.round(place.y)}"/><a:ext cx="${Math.round(place.width)}" cy="${Math.round(place.height)}"/></a:xfrm>`
    : '';
  const run = `<a:rPr lang="${language}"${size === null ? '' : ` sz="${Math.round(size * 100)}"`} dirty="0"/>`;
  const paragraph = (text: string): string => {
    const words = officeText(text);
    return words === ''
      ? `<a:p><a:endParaRPr lang="${language}" dirty="0"/></a:p>`
      : `<a:p><a:r>${run}<a:t>${xmlText(words)}</a:t></a:r></a:p>`;
  };
  const inner =
    type === 'sldNum'
      ? `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}<a:t>${number}</a:t></a:fld></a:p>`
      : texts.map(paragraph).join('');
  return `<p:sp><p:nvSpPr>${about}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${kind.map((each) => (each === '' ? '' : ` ${each}`)).join('')}/></p:nvPr></p:nvSpPr><p:spPr>${frame}${isQuiet || !isForPaper ? '' : plateFill}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${inner}</p:txBody></p:sp>`;
}
