/** All pages of a PDF as one page of HTML: the map as it was asked for, and its evidence behind it. */
import { comparisonPages } from '#core/export/comparison-pages';
import { paperOf } from '#core/export/paper-size';
import { fontFaces } from './font-faces';
import type { Job } from './job';
import { pdfAppendix } from './pdf-appendix';
import { pageAddress, pdfPage } from './pdf-page';
import { stageScenes } from './pdf-stages';

/** Pictures are asked for below `pictures/`, by their hash. */
export function pdfHtml({ snapshot, other, isWhole, content, scene, theme, options, pictures }: Job): string {
  const isByStage = options.pdf.layout === 'stages' && other === null;
  const stages = isByStage ? stageScenes(snapshot, options, content.logo) : [];
  const compared =
    other === null || isWhole
      ? []
      : comparisonPages({ snapshot, other }, options, content.logo, paperOf(options.pdf));
  const places = {
    pageOf: (stageId: string | null) =>
      pageAddress(
        Math.max(
          0,
          stages.findIndex((stage) => stage.stageId === stageId),
        ),
      ),
  };
  const appendix = isWhole ? pdfAppendix(content, theme, places) : null;
  return pdfPage({
    scene,
    pages: [...stages.map((stage) => stage.scene), ...compared],
    appendix,
    theme,
    options,
    fonts: fontFaces,
    pictureHref: (hash) => (pictures.has(hash) ? `pictures/${hash}` : null),
  });
}
