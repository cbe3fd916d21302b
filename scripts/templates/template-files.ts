/** The templates as files: name and text of each, one record a line, in the order in which people would tell the story. */
import { formatVersion } from '#core/document/migrations';
import type { PlainRecord } from '#core/document/plain-record';
import { mapFormat } from '#core/file/map-json';
import { blankBlueprint } from './blank-blueprint';
import { bookingAFlat } from './booking-a-flat';
import { buyingACar } from './buying-a-car';
import { classifiedAd } from './classified-ad';
import { delivery } from './delivery';
import { reviews } from './reviews';
import { supportContact } from './support-contact';
import type { TemplateSource } from './template';
import { templateRecords } from './template-records';
import { verification } from './verification';

/** In the order in which they are offered (core/i18n/messages/templates.ts). */
export const templateSources: readonly TemplateSource[] = [
  classifiedAd,
  delivery,
  buyingACar,
  bookingAFlat,
  verification,
  reviews,
  supportContact,
  blankBlueprint,
];

/** Without a map id: every map made from a template is a map of its own. */
function fileText(records: readonly PlainRecord[]): string {
  const lines = records.map((record) => JSON.stringify(record));
  const head = `"format": ${JSON.stringify(mapFormat)},\n "version": ${formatVersion}`;
  return `{\n ${head},\n "records": [\n  ${lines.join(',\n  ')}\n ]\n}\n`;
}

export const templateFiles = (): readonly { readonly name: string; readonly text: string }[] =>
  templateSources.flatMap((source) =>
    (['ru', 'en'] as const).map((language) => ({
      name: `${source.name}.${language}.json`,
      text: fileText(templateRecords(source, language)),
    })),
  );
