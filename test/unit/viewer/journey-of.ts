/** A journey as the page of a small map opens it. */
import { exportOptions } from '#core/desktop/export-options';
import { narrowMap } from '#core/export/narrow-map';
import { type PageData, pageRecords } from '#core/export/page-data';
import { type Journey, openJourney } from '#core/walk/journey';
import { documentOf } from '../support/small-map';

const options = exportOptions.parse({
  formats: ['html'],
  language: 'en',
  theme: 'light',
  date: '2026-10-05',
});

export function journeyOf(records: readonly object[]): Journey {
  const snapshot = narrowMap(documentOf(records).snapshot(), options.contents);
  const data: PageData = {
    mapId: 'small',
    records: pageRecords(snapshot),
    options,
    logo: null,
    pictures: {},
  };
  return openJourney(data);
}
