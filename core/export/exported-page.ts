/** Head and foot of an exported page, as they were chosen: the same in the preview and in every format. */
import type { ExportOptions } from '../desktop/export-options';
import type { Snapshot } from '../document/snapshot';
import { compare } from '../i18n/messages/compare';
import { translate } from '../i18n/translate';
import { heatOfMap, type MapHeat } from '../pains/heat';
import type { PageOptions } from '../scene/build-scene';
import { heatEntry } from '../scene/card-heat';
import type { PageLogo } from '../scene/page-header';
import { remarksOf } from '../scene/remarks';
import type { ContentsChoice } from './contents-choice';

type PageChoice = Pick<ExportOptions, 'date' | 'contents' | 'language'>;

/** `snapshot`: what is exported, see narrow-map.ts. */
export const exportedPage = (
  { date, contents, language }: PageChoice,
  snapshot: Snapshot,
  logo: PageLogo | null,
): PageOptions => ({
  date: contents.hasDate ? date : null,
  hasLegend: contents.hasLegend,
  confidentiality: contents.confidentiality,
  hasTitle: contents.hasTitle,
  hasPeriod: contents.hasPeriod,
  logo: contents.hasLogo ? logo : null,
  footer: contents.footer,
  remarks: contents.hasNotes || contents.hasComments ? remarksOf(snapshot, language) : [],
  signs: contents.hasHeat ? [heatEntry(heatOfMap(snapshot).by)] : [],
});

/** Where the exported map hurts; null: it was not asked for. */
export const exportedHeat = (
  { hasHeat }: Pick<ContentsChoice, 'hasHeat'>,
  snapshot: Snapshot,
): MapHeat | null => (hasHeat ? heatOfMap(snapshot) : null);

/** Around what differs between two maps. */
export const comparisonPage = (
  options: PageChoice,
  snapshot: Snapshot,
  logo: PageLogo | null,
): PageOptions => ({
  ...exportedPage(options, snapshot, logo),
  about: translate(options.language, compare.bothFacts),
  hasLegend: false,
  remarks: [],
});
