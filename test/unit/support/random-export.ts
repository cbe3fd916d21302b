/**
 * Random maps as exports meet them: 1 to 60 steps, 0 to 20 lanes, hard texts in every kind of record, people, pins,
 * comments, numbers by month, and pictures that are really there. The same for the same seed.
 */
import { z } from 'zod';
import type { MapContents } from '#core/desktop/desktop-api';
import { type ExportFormat, type ExportOptions, exportOptions } from '#core/desktop/export-options';
import type { StampedRecord } from '#core/document/map-document-types';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { metricIdOf, metricNames } from '#core/document/records/metric';
import type { Snapshot } from '#core/document/snapshot';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { type Random, seededRandom } from '#core/themes/random';
import { hardSnapshot, hardTexts } from '../core/scene/hard-map';
import { randomText } from './chance';
import { type FlatPicture, flatPicture } from './flat-picture';
import { trials } from './trials';

export interface RandomExport {
  readonly seed: number;
  readonly records: readonly StampedRecord[];
  readonly assets: readonly FlatPicture[];
  /** What of it is exported and how; any format can be asked for. */
  readonly options: (formats: readonly ExportFormat[]) => ExportOptions;
}

const most = { steps: 60, lanes: 20 } as const;

/** Each twentieth map is as large, and each as small, as they come; smaller ones are frequent. */
function sizeOf(seed: number, random: Random): { steps: number; lanes: number } {
  if (seed % 20 === 0) return most;
  if (seed % 20 === 10) return { steps: 1, lanes: 0 };
  return {
    steps: 1 + Math.floor(random() ** 2 * most.steps),
    lanes: Math.floor(random() * (most.lanes + 1)),
  };
}

export function randomExport(seed: number): RandomExport {
  const random = seededRandom(seed + 5_000_000);
  const hard = hardSnapshot(seed, sizeOf(seed, random));
  const pictures = new Map<string, FlatPicture>();
  const rows: Values[] = [...hard.records.values(), ...further(hard, random)].map((record) => ({
    ...record,
  }));
  const distinct = new Map(rows.map((values) => [values.id, values]));
  const raw = [...distinct.values()].map((values) => drawn(values, pictures));
  const language = random() < 0.5 ? 'ru' : 'en';
  const chosen = {
    language,
    theme: random() < 0.5 ? 'light' : 'dark',
    slides: random() < 0.5 ? '16:9' : '4:3',
    date: '2026-10-05',
    contents: {
      hasNotes: random() < 0.5,
      hasComments: random() < 0.5,
      hasLegend: random() < 0.8,
      confidentiality: random() < 0.5 ? 'none' : 'confidential',
    },
  };
  return {
    seed,
    records: readRecords(raw).records,
    assets: [...new Map([...pictures.values()].map((picture) => [picture.hash, picture])).values()],
    options: (formats) => exportOptions.parse({ ...chosen, formats }),
  };
}

type Values = Readonly<Record<string, unknown>>;

/** What the maps that layouts are tried with have not: it stands on slides, in documents and tables. */
function further(hard: Snapshot, random: Random): Values[] {
  const { step: steps, quote: quotes } = hard.byKind;
  const text = (): string =>
    random() < 0.3 ? (hardTexts[Math.floor(random() * hardTexts.length)] ?? '') : randomText(random, 30);
  const line = (): string => text().slice(0, 900);
  const anyStep = (): string => steps[Math.floor(random() * steps.length)]?.id ?? 'none';
  const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: Math.floor(random() * (count + 1)) }, (_, index) => make(index));
  const shots = times(6, (index) => ({
    kind: 'screenshot',
    id: `more-shot-${index}`,
    place: { stepId: anyStep(), order: `b${index}` },
    picture: { hash: String(index).repeat(64), type: 'image/png', width: 390, height: 300 + 200 * index },
    title: line(),
    description: text(),
  }));
  return [
    ...steps.filter(() => random() < 0.3).map((step) => ({ ...step, notes: text() })),
    ...times(3, (index) => ({
      kind: 'persona',
      id: `more-persona-${index}`,
      name: line(),
      role: line(),
      goals: text(),
      quote: text(),
      share: random() < 0.5 ? null : random(),
      portrait: Math.floor(random() * 12),
    })),
    ...shots,
    ...shots.flatMap(({ id }) =>
      times(5, (index) => ({
        kind: 'pin',
        id: `${id}-pin-${index}`,
        screenshotId: id,
        spot: { x: random(), y: random() },
        number: index + 1,
        text: text(),
        subject: quotes[0] && random() < 0.2 ? { kind: 'quote', id: quotes[0].id } : null,
      })),
    ),
    ...times(8, (index) => ({
      kind: 'quote',
      id: `more-quote-${index}`,
      place: { stepId: anyStep(), order: `c${index}` },
      text: text(),
      origin: {
        contactKey: null,
        source: line(),
        channel: line(),
        category: line(),
        language: 'ru',
        at: '2026-03-04T10:00:00.000Z',
        csat: 2,
      },
    })),
    ...times(6, (index) => ({
      kind: 'comment',
      id: `more-comment-${index}`,
      subjectId: anyStep(),
      author: line(),
      text: text(),
      writtenAt: '2026-03-04T10:00:00.000Z',
    })),
    ...times(3, (index) => ({
      kind: 'fix',
      id: `more-fix-${index}`,
      title: line(),
      description: text(),
      team: line(),
      owner: line(),
      link: line(),
      stepIds: [anyStep()],
      state: { status: 'deferred', reason: text(), since: null },
    })),
    ...times(4, (index) => {
      const stepId = anyStep();
      const metric = metricNames[index] ?? 'contacts';
      return {
        kind: 'metric',
        id: metricIdOf(stepId as Parameters<typeof metricIdOf>[0], metric),
        of: { stepId, metric },
        reading: {
          tally: { form: 'count', gross: Math.floor(random() * 1e6), net: null },
          series: ['2026-01', '2026-02', '2026-03'].map((month) => ({
            month,
            tally: { form: 'count', gross: Math.floor(random() * 1e5), net: null },
          })),
          origin: {
            kind: 'contacts',
            sources: [line(), line()],
            period: { from: '2026-01-01', to: '2026-03-31' },
            takenAt: '2026-10-05T12:00:00.000Z',
          },
        },
      };
    }),
  ];
}

const named = z.looseObject({ hash: z.string(), width: z.number(), height: z.number() });

/** With a picture that is there in place of one that a record only names. */
function drawn(values: Values, pictures: Map<string, FlatPicture>): Values {
  const { data: picture } = named.safeParse(values.picture);
  if (!picture) return values;
  const { hash, width, height } = picture;
  const key = `${hash} ${width} ${height}`;
  const made = pictures.get(key) ?? flatPicture(width, height, 60 + ((pictures.size * 37) % 160));
  pictures.set(key, made);
  return { ...values, picture: { ...picture, hash: made.hash } };
}

/** As it comes out of a file. */
export const contentsOf = ({ seed, records, assets }: RandomExport): MapContents => ({
  mapId: `map-${seed}`,
  formatVersion: 1,
  isReadOnly: false,
  records: records.map(plainRecord),
  assets: assets.map(({ hash, type, bytes }) => ({ hash, type, bytes: new Uint8Array(bytes) })),
  notes: [],
});

/** As a .cjm file. */
export function fileOf({ seed, records, assets }: RandomExport): Uint8Array {
  const manifest = manifestOf(records, {
    mapId: `map-${seed}`,
    savedAt: '2026-10-05T12:00:00.000Z',
    app: 'Tapki',
  });
  return packMap({ records, assets: [...assets], manifest });
}

/** Seeds to try: a handful in every run, as many as TAPKI_RANDOM_MAPS says when everything is to be tried. */
export function seedsToTry(few: readonly number[]): readonly number[] {
  const count = Number(process.env.TAPKI_RANDOM_MAPS ?? trials(0, 40));
  const first = Number(process.env.TAPKI_FIRST_MAP ?? 1);
  return count > 0 ? Array.from({ length: count }, (_, index) => first + index) : few;
}
