/** Head and foot of an exported page, as they were chosen: the same in the preview and in every format. */
import type { ExportOptions } from '../desktop/desktop-api';
import type { PageOptions } from '../scene/build-scene';

export const exportedPage = ({ date, contents }: Pick<ExportOptions, 'date' | 'contents'>): PageOptions => ({
  date,
  hasLegend: contents.hasLegend,
  confidentiality: contents.confidentiality,
});
