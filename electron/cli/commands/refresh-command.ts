/** `refresh MAP --out FILE | --dry-run [--month | --from --to]`: counts anew, says what changed, writes the map. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { keepEffect } from '#core/commands/effect';
import { applyMeasurement, type MetricDifference } from '#core/commands/evidence';
import { setMapPeriod } from '#core/commands/map';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import type { Language } from '#core/document/records/field';
import type { FixId } from '#core/document/records/identity';
import { fixesInOrder, liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { measureInput } from '#core/evidence/bound-steps';
import { hasNumbers } from '#core/evidence/effect-request';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { Measurement } from '#core/evidence/evidence-views';
import { isForeignStore } from '#core/evidence/foreign-store';
import { effectOfFix, measureEffect } from '#core/evidence/measure-effect';
import { formatLocalInstant } from '#core/i18n/dates';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { metricNames } from '#core/i18n/messages/metrics';
import { translate } from '#core/i18n/translate';
import { effectLines } from '#core/metrics/effect-words';
import { formatChange, formatMetric, formatPeriod } from '#core/metrics/format';
import { type RefreshedNumber, refreshedNumbers } from '#core/metrics/refreshed';
import type { MetricValue } from '#core/metrics/value';
import type { EvidenceClient } from '../../evidence/client';
import type { CommandEntry, CommandWorld } from '../command';
import { periodOf, periodOptions, periodUsage, printedValue } from '../evidence-commands';
import { documentOf, readMap, writeMap } from '../map-file';
import { readOptions } from '../options';

export const refreshCommand: CommandEntry = {
  usage: `refresh MAP (--out FILE | --dry-run) ${periodUsage}`,
  about: text.refreshAbout,
  async run(words, world) {
    const parsed = readOptions(words, { out: 'text', 'dry-run': 'flag', ...periodOptions }, ['MAP']);
    if (!parsed.ok) return parsed;
    const { texts, flags } = parsed.value;
    const isDry = flags.has('dry-run');
    const path = parsed.value.words[0] ?? '';
    if (texts.out === undefined && !isDry) return failure('optionMissing', { option: '--out FILE' });
    const period = periodOf(texts);
    if (!period.ok) return period;
    const contents = await readMap(path, world);
    if (!contents.ok) return contents;
    if (contents.value.isReadOnly) return failure('mapTooNew', { name: basename(path) });
    // The store would make a folder that is not there, and a mistyped one would count as "no contacts".
    if (!existsSync(world.workspace)) return failure('folderNotFound', { name: world.workspace });

    const document = documentOf(contents.value, world);
    if (period.value !== null) document.commit('refresh', setMapPeriod, { period: period.value });
    const snapshot = document.snapshot();
    // Loaded when needed: the other commands must not depend on the native database.
    const { openEvidence } = await import('../../evidence/client');
    const client = openEvidence(world.workspace);
    const counted = await count(client, document).finally(() => client.close());
    if (!counted.ok) return counted;
    const { measurement, differences, fixes } = counted.value;
    const written =
      texts.out === undefined || isDry
        ? success(null)
        : await writeMap(texts.out, document, contents.value.assets, world);
    if (!written.ok) return written;
    const numbers = refreshedNumbers(differences, mapOf(snapshot).metricSettings);
    const { contacts, answers } = measurement;
    const effects = fixes.map((fixId) => effectWords(document.snapshot(), fixId, world.language));
    return success({
      json: {
        out: written.value,
        period: measurement.period,
        takenAt: measurement.takenAt,
        contacts,
        answers,
        steps: measurement.steps.length,
        changed: differences.length,
        sources: measurement.sources.map(({ name }) => name),
        changes: numbers.map((number) => printedNumber(number, snapshot)),
        fixes: effects,
      },
      lines: [
        ...numbers.map((number) => numberLine(number, snapshot, world)),
        ...effects.map(({ title, effect }) => `${title}: ${effect}`),
        ...reportLines(written.value, measurement, differences.length, world),
      ],
      isFine: true,
    });
  },
};

interface Counted {
  readonly measurement: Measurement;
  readonly differences: readonly MetricDifference[];
  /** Shipped fixes whose effect was measured. */
  readonly fixes: readonly FixId[];
}

async function count(client: EvidenceClient, document: MapDocument): Promise<Result<Counted>> {
  const measured = await client.request('measure', measureInput(document.snapshot()));
  if (!measured.ok) return measured;
  const measurement = measured.value;
  if (isForeignStore(document.snapshot(), measurement)) return failure('evidenceEmpty');
  const { differences } = document.commit('refresh', applyMeasurement, { measurement });
  const sources = measurement.sources.map(({ name }) => name);
  const fixes: FixId[] = [];
  for (const fix of fixesInOrder(document.snapshot())) {
    const effect = effectOfFix(fix);
    if (effect === null || fix.stepIds.length === 0) continue;
    const ask = (question: EvidenceInput<'windows'>) => client.request('windows', question);
    const told = await measureEffect(ask, { snapshot: document.snapshot(), fix, effect, sources });
    if (!told.ok) return told;
    if (told.value === null || !hasNumbers(told.value.baseline)) continue;
    document.commit('refresh', keepEffect, { fixId: fix.id, effect: told.value });
    if (told.value.windows.length > 0) fixes.push(fix.id);
  }
  return success({ measurement, differences, fixes });
}

/** What a fix changed, in the words that the map has for it. */
function effectWords(
  snapshot: Snapshot,
  fixId: FixId,
  language: Language,
): { title: string; effect: string } {
  const fix = liveRecord(snapshot, 'fix', fixId);
  const lines = fix ? effectLines(fix, mapOf(snapshot).metricSettings, language) : [];
  return { title: fix?.title ?? '', effect: lines.join('; ') };
}

const titleOf = (snapshot: Snapshot, stepId: string): string =>
  liveRecord(snapshot, 'step', stepId)?.title ?? '';

/** A number before and after, each with its n; null where the map had, or will have, none. */
const printedNumber = ({ stepId, metric, before, after, change }: RefreshedNumber, snapshot: Snapshot) => ({
  stepId,
  title: titleOf(snapshot, stepId),
  metric,
  before: before.value === null ? null : printedValue(before),
  after: after.value === null ? null : printedValue(after),
  difference: change?.difference ?? null,
});

function numberLine(
  { stepId, metric, before, after, change }: RefreshedNumber,
  snapshot: Snapshot,
  { language }: CommandWorld,
): string {
  const figure = (value: MetricValue) => (value.value === null ? '–' : formatMetric(value, language));
  const difference = change && change.difference !== 0 ? ` (${formatChange(change, after, language)})` : '';
  const name = translate(language, metricNames[metric]);
  return `${titleOf(snapshot, stepId)} · ${name}: ${figure(before)} → ${figure(after)}${difference}`;
}

function reportLines(
  path: string | null,
  { contacts, answers, period, sources, takenAt }: Measurement,
  changed: number,
  { language }: CommandWorld,
): string[] {
  return [
    translate(language, text.refreshedContacts, contacts),
    translate(language, text.refreshedAnswers, answers),
    translate(language, text.refreshedFrom, {
      sources: sources.map(({ name }) => name).join(', '),
      period: period ? formatPeriod(period, language) : translate(language, text.periodUnknown),
      at: formatLocalInstant(takenAt, language),
    }),
    translate(language, text.refreshedNumbers, { count: changed }),
    path === null ? translate(language, text.refreshedDry) : translate(language, text.refreshed, { path }),
  ];
}
