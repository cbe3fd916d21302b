/**
 * The page that is printed to PDF: our own HTML around the scene's SVG, one section a sheet.
 * Tiled sheets carry their place, cut marks, and an index of all sheets in front.
 */
import type { ExportOptions } from '#core/desktop/export-options';
import { type Paper, paperOf } from '#core/export/paper-size';
import {
  fitInto,
  OVERLAP,
  type Sheet,
  type Tiling,
  tileMargin,
  tileOnto,
  turnedFor,
} from '#core/export/sheets';
import { exportPages as text } from '#core/i18n/messages/export-pages';
import { translate } from '#core/i18n/translate';
import { fontFallbacks, fontFamily } from '#core/scene/fonts';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import { escapeXml, type FontSource, fontRules, writeSvg } from '#core/scene/write-svg';
import type { Appendix } from './pdf-appendix';
import { titlesIn, withLinks } from './pdf-titles';

export interface PdfPage {
  readonly scene: Scene;
  /** In place of the map: its stages, where each has a page, or what differs between two maps. */
  readonly pages: readonly Scene[];
  /** Behind the map; null: nothing. */
  readonly appendix: Appendix | null;
  readonly theme: SceneTheme;
  readonly options: Pick<ExportOptions, 'pdf' | 'language'>;
  readonly fonts: readonly FontSource[];
  readonly pictureHref: (hash: string) => string | null;
}

const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`;

function styles({ theme, fonts, options, appendix }: PdfPage): string {
  const paper = paperOf(options.pdf);
  return `${fontRules(fonts).join('\n')}
@page map{size:${mm(paper.width)} ${mm(paper.height)};margin:0}
html,body{margin:0;padding:0;background:${theme.paper}}
@page turned{size:${mm(paper.height)} ${mm(paper.width)};margin:0}
section.turned{page:turned;width:${mm(paper.height)};height:${mm(paper.width)}}
section:not(.turned){page:map;width:${mm(paper.width)};height:${mm(paper.height)}}
section{position:relative;overflow:hidden;break-after:page;background:${theme.paper}}
section:last-of-type{break-after:auto}
section>svg{position:absolute;display:block}
section>p,section>h1{position:absolute;margin:0;font-family:'${fontFamily}',${fontFallbacks};font-size:8pt;line-height:${mm(4)};font-weight:400;color:${theme.inkSoft};white-space:nowrap;font-kerning:none}
section>h1{font-weight:600;font-size:12pt;color:${theme.ink};max-width:70%;overflow:hidden;text-overflow:ellipsis;line-height:${mm(6)}}
${appendix?.styles ?? ''}`;
}

/** The drawing with its place and size on the sheet. */
function placed(svg: string, at: { x: number; y: number; width: number; height: number }): string {
  const style = `left:${mm(at.x)};top:${mm(at.y)};width:${mm(at.width)};height:${mm(at.height)}`;
  return svg.replace('<svg ', `<svg style="${style}" `);
}

/** `titled`: records that have their bookmark; what is drawn here for the first time joins them. */
function svgOf(
  { scene, theme, pictureHref }: PdfPage,
  titled: Set<string> | null,
  view?: Sheet['view'],
): string {
  const headings = titled === null ? undefined : titlesIn(scene, titled, view);
  return writeSvg(scene, {
    theme,
    fonts: [],
    pictureHref,
    ...(view ? { view } : {}),
    ...(headings ? { headings } : {}),
  });
}

function fittedSheet(page: PdfPage, paper: Paper, titled: Set<string>): string {
  const size = fitInto(page.scene, paper, page.options.pdf.margin);
  const at = { x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2, ...size };
  return `<section>${placed(svgOf(page, titled), at)}</section>`;
}

/** A stage may be tall where the whole map is wide: its sheet lies the way in which more of it is filled. */
function pageSheet(page: PdfPage, paper: Paper, titled: Set<string>): string {
  const best = turnedFor(page.scene, paper, page.options.pdf.margin);
  const sheet = fittedSheet(page, best, titled);
  return best === paper ? sheet : sheet.replace('<section', '<section class="turned"');
}

const marginOf = ({ options }: PdfPage): number => tileMargin(options.pdf.margin);

/** Short lines in the margin where the sheet is cut before it is glued over its neighbour. */
function cutMarks(
  { row, column }: Sheet,
  { rows, columns }: Tiling,
  paper: Paper,
  margin: number,
  ink: string,
): string {
  const left = column > 1 ? margin + OVERLAP / 2 : margin;
  const right = paper.width - (column < columns ? margin + OVERLAP / 2 : margin);
  const top = row > 1 ? margin + OVERLAP / 2 : margin;
  const bottom = paper.height - (row < rows ? margin + OVERLAP / 2 : margin);
  const marks = [left, right].flatMap((x) => [
    `M ${x} ${margin - 6} V ${margin - 1.5}`,
    `M ${x} ${paper.height - margin + 1.5} V ${paper.height - margin + 6}`,
  ]);
  const sides = [top, bottom].flatMap((y) => [
    `M ${margin - 6} ${y} H ${margin - 1.5}`,
    `M ${paper.width - margin + 1.5} ${y} H ${paper.width - margin + 6}`,
  ]);
  const size = `width:${mm(paper.width)};height:${mm(paper.height)};left:0;top:0`;
  return `<svg aria-hidden="true" style="${size}" viewBox="0 0 ${paper.width} ${paper.height}"><path d="${[...marks, ...sides].join(' ')}" fill="none" stroke="${ink}" stroke-width="0.2"/></svg>`;
}

function sheetMark(page: PdfPage, sheet: Sheet, tiling: Tiling, paper: Paper): string {
  const { language } = page.options;
  const margin = marginOf(page);
  const place = translate(language, text.sheet, {
    row: sheet.row,
    column: sheet.column,
    sheet: (sheet.row - 1) * tiling.columns + sheet.column,
    sheets: tiling.sheets.length,
  });
  const style = `left:${mm(margin + 10)};top:${mm(paper.height - margin + 4)}`;
  const title = page.scene.title.length > 80 ? `${page.scene.title.slice(0, 79)}…` : page.scene.title;
  return `<p style="${style}">${escapeXml(`${place}  ·  ${title}`)}</p>`;
}

function tiledSheet(page: PdfPage, sheet: Sheet, tiling: Tiling, paper: Paper, titled: Set<string>): string {
  const { view } = sheet;
  const margin = marginOf(page);
  const at = {
    x: margin,
    y: margin,
    width: view.width * tiling.scale,
    height: view.height * tiling.scale,
  };
  return `<section>${placed(svgOf(page, titled, view), at)}${cutMarks(sheet, tiling, paper, marginOf(page), page.theme.inkFaint)}${sheetMark(page, sheet, tiling, paper)}</section>`;
}

/** In the middle of the sheet's frame, where frames that overlap do not meet. Lengths in mm. */
function sheetBadge(label: string, x: number, y: number, { accent, onAccent }: SceneTheme): string {
  const width = 5 + 2.2 * label.length;
  const style = `font-size:4px;font-weight:600;font-family:${fontFamily}`;
  return `<rect x="${x - width / 2}" y="${y - 3.5}" width="${width}" height="7" rx="3.5" fill="${accent}"/><text x="${x}" y="${y + 1.45}" text-anchor="middle" fill="${onAccent}" style="${style}">${label}</text>`;
}

/** The whole map small, with the sheets drawn over it. */
function indexSheet(page: PdfPage, tiling: Tiling, paper: Paper): string {
  const margin = marginOf(page);
  const top = margin + 12;
  const room = { width: paper.width, height: paper.height - 12 };
  const size = fitInto(page.scene, room, margin);
  const at = {
    x: (paper.width - size.width) / 2,
    y: top + (room.height - 2 * margin - size.height) / 2,
    ...size,
  };
  const scale = size.width / page.scene.width;
  const { accent } = page.theme;
  const frames = tiling.sheets.map(({ view, row, column }) => {
    const width = Math.min(view.width, page.scene.width - view.x) * scale;
    const height = Math.min(view.height, page.scene.height - view.y) * scale;
    const x = view.x * scale;
    const y = view.y * scale;
    const label = `${row}.${column}`;
    const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${accent}" stroke-width="0.35"/>`;
    return `${frame}${sheetBadge(label, x + width / 2, y + height / 2, page.theme)}`;
  });
  const over = `<svg style="left:${mm(at.x)};top:${mm(at.y)};width:${mm(at.width)};height:${mm(at.height)};overflow:visible" viewBox="0 0 ${size.width} ${size.height}">${frames.join('')}</svg>`;
  const heading = translate(page.options.language, text.index, { count: tiling.sheets.length });
  return `<section><h1 style="left:${mm(margin)};top:${mm(margin)}">${escapeXml(heading)}</h1><div style="opacity:.45">${placed(svgOf(page, null), at).replace('<svg style="', '<svg style="position:absolute;')}</div>${over}</section>`;
}

/** Address of a page of the map, from 0. */
export const pageAddress = (index: number): string => `map-${index + 1}`;

export function pdfPage(told: PdfPage): string {
  const paper = paperOf(told.options.pdf);
  const linked = (scene: Scene): Scene => withLinks(scene, told.appendix?.anchors ?? new Map());
  const page = { ...told, scene: linked(told.scene) };
  const { layout } = page.options.pdf;
  const titled = new Set<string>();
  const sheets: string[] = [];
  if (page.pages.length > 0)
    sheets.push(...page.pages.map((scene) => pageSheet({ ...page, scene: linked(scene) }, paper, titled)));
  else if (layout === 'tiled') {
    const tiling = tileOnto(page.scene, paper, marginOf(page));
    if (tiling.sheets.length > 1) sheets.push(indexSheet(page, tiling, paper));
    sheets.push(...tiling.sheets.map((sheet) => tiledSheet(page, sheet, tiling, paper, titled)));
  } else sheets.push(fittedSheet(page, paper, titled));
  const addressed = sheets.map((sheet, index) =>
    sheet.replace('<section', `<section id="${pageAddress(index)}"`),
  );
  return `<!doctype html>
<html lang="${page.options.language}">
<head><meta charset="utf-8"><title>${escapeXml(page.scene.title)}</title><style>${styles(page)}</style></head>
<body>${addressed.join('\n')}${page.appendix?.html ?? ''}</body>
</html>`;
}
