/** The part of a deck that lists its masters and slides and tells their size. */
import type { DeckTemplate } from '#core/export/template/deck-template';
import { namespaces } from '#core/export/template/office-xml';

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
/** For a template that says nothing of text outside its places. */
const usualStyle =
  '<p:defaultTextStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>';
/** Slides are counted by the format from here. */
const firstSlideId = 256;

export function presentationXml({ masters, width, height, textStyle }: DeckTemplate, slides: number): string {
  const masterIds = masters.map(
    ({ id }, index) => `<p:sldMasterId id="${id}" r:id="rIdMaster${index + 1}"/>`,
  );
  const slideIds = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${firstSlideId + index}" r:id="rIdSlide${index + 1}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:presentation${declared} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>${masterIds.join('')}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst><p:sldIdLst>${slideIds.join('')}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/>${textStyle || usualStyle}</p:presentation>`;
}
