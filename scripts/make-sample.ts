/**
 * Makes the sample: invented contacts and survey answers, a map whose numbers come from them, and a year of a programme
 * around it, in Russian and in English, into out/sample/. Same sources, same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMapDocument } from '#core/document/map-document';
import type { StampedRecord } from '#core/document/map-document-types';
import { sampleMapId } from '#core/document/new-map';
import { sampleProgrammeId } from '#core/document/new-programme';
import { type PlainRecord, readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { CommandContext } from '#core/document/snapshot';
import { packMap } from '#core/file/cjm';
import { cleanCopy } from '#core/file/clean-copy';
import { manifestOf } from '#core/file/manifest';
import type { ContactTexts } from './sample/contact-texts';
import { contactsEn } from './sample/contacts-en';
import { contactsRu } from './sample/contacts-ru';
import { screenHeight, screenScale, screenWidth } from './sample/draw-screen';
import { stepKeys, takenAt } from './sample/journey';
import { journeyEn } from './sample/journey-en';
import { journeyRu } from './sample/journey-ru';
import type { JourneyTexts } from './sample/journey-texts';
import { makeContacts, makeSurvey } from './sample/make-contacts';
import { sampleNow } from './sample/programme/both';
import { heardIn, trendsOf } from './sample/programme/heard';
import { programmeRecords } from './sample/programme/programme-records';
import type { ProgrammeParts } from './sample/programme/review-records';
import { measureSample } from './sample/sample-evidence';
import { type SamplePicture, sampleRecords } from './sample/sample-records';

const root = join(import.meta.dirname, '..');
const seeds: Record<Language, number> = { ru: 20_251_101, en: 20_251_102 };
const contents: Record<Language, { readonly journey: JourneyTexts; readonly contacts: ContactTexts }> = {
  ru: { journey: journeyRu, contacts: contactsRu },
  en: { journey: journeyEn, contacts: contactsEn },
};

/** Ids that count up: a sample has no two authors. */
function countingIds(): CommandContext['newId'] {
  let made = 0;
  return (kind) => {
    made += 1;
    return `${kind}-${made}` as ReturnType<CommandContext['newId']>;
  };
}

async function readPictures(
  language: Language,
): Promise<{ readonly picture: SamplePicture; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    stepKeys.map(async (key) => {
      const bytes = new Uint8Array(
        await readFile(join(root, 'assets', 'sample', 'screens', language, `${key}.png`)),
      );
      const hash = createHash('sha256').update(bytes).digest('hex');
      return {
        picture: { hash, width: screenWidth * screenScale, height: screenHeight * screenScale },
        bytes,
      };
    }),
  );
}

async function makeLanguage(language: Language, folder: string): Promise<void> {
  const { journey, contacts } = contents[language];
  const files = {
    contacts: join(folder, `contacts-${language}.csv`),
    survey: join(folder, `survey-${language}.csv`),
  };
  const table = makeContacts(contacts, seeds[language]);
  await writeFile(files.contacts, table);
  await writeFile(files.survey, makeSurvey(contacts, journey, seeds[language]));
  const drawn = await readPictures(language);
  const pictures = Object.fromEntries(stepKeys.map((key, index) => [key, drawn[index]?.picture])) as Record<
    (typeof stepKeys)[number],
    SamplePicture
  >;
  const mapId = sampleMapId(language);
  const records = soundRecords(sampleRecords({ language, texts: journey, rules: contacts.rules, pictures }));
  const document = createMapDocument({
    mapId,
    records,
    actor: 'sample',
    now: () => Date.parse(takenAt),
    newId: countingIds(),
  });
  const workspace = join(folder, `.workspace-${language}`);
  await measureSample(document, journey, files, workspace);
  await rm(workspace, { recursive: true, force: true });
  const clean = cleanCopy(document.stampedRecords());
  const manifest = manifestOf(clean, { mapId, savedAt: takenAt, app: 'Tapki sample' });
  const assets = drawn.map(({ picture, bytes }) => ({ hash: picture.hash, bytes }));
  await writeFile(join(folder, `sample-${language}.cjm`), packMap({ records: clean, assets, manifest }));
  const heard = heardIn(table, contacts, journey.contactsSource, trendsOf(document.snapshot()));
  await writeProgramme(join(folder, `programme-${language}.cjm`), { language, journey, mapId, heard });
}

async function writeProgramme(path: string, parts: ProgrammeParts): Promise<void> {
  // No clean copy: what became of growth points and requests is what there is to see.
  const records = soundRecords(programmeRecords(parts));
  const about = { mapId: sampleProgrammeId(parts.language), savedAt: sampleNow, app: 'Tapki sample' };
  await writeFile(path, packMap({ records, assets: [], manifest: manifestOf(records, about) }));
}

function soundRecords(plain: readonly PlainRecord[]): readonly StampedRecord[] {
  const { records, notes } = readRecords(plain);
  if (notes.length > 0) throw new Error(`The sample needs repair: ${JSON.stringify(notes)}`);
  return records;
}

const folder = join(root, 'out', 'sample');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const language of ['ru', 'en'] as const) await makeLanguage(language, folder);
