/** Measures the sample's evidence with the real service: imports the invented files, asks, pins quotes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepEffect } from '#core/commands/effect';
import { applyMeasurement } from '#core/commands/evidence';
import { editPain } from '#core/commands/pain';
import { addQuote } from '#core/commands/quote';
import { type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { fixesInOrder, painsInOrder, quotesOfStep, ruleOf, stepsInOrder } from '#core/document/select';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { EvidenceWindows, Measurement } from '#core/evidence/evidence-views';
import { effectOfFix, measureEffect } from '#core/evidence/measure-effect';
import { evidenceOfSteps } from '#core/pains/step-evidence';
import { type EvidenceClient, openEvidence } from '#electron/evidence/client';
import { stepKeys, takenAt } from './journey';
import type { JourneyTexts } from './journey-texts';
import { stepIdOf } from './sample-records';

const quotesPerStep = 2;
/** The store hashes customers with a secret of its own; a fixed one gives the same keys wherever the sample is made. */
const sampleSecret = 'invented'.padEnd(64, '0');

export interface SampleFiles {
  readonly contacts: string;
  readonly survey: string;
}

export async function measureSample(
  document: MapDocument,
  texts: JourneyTexts,
  files: SampleFiles,
  workspace: string,
): Promise<void> {
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'customer.key'), sampleSecret);
  const evidence = openEvidence(workspace);
  try {
    await importAs(evidence, files.contacts, 'contacts', texts.contactsSource);
    await importAs(evidence, files.survey, 'survey', texts.surveySource);
    document.commit('evidence.refresh', applyMeasurement, { measurement: await measure(evidence, document) });
    for (const key of stepKeys)
      await pinQuotes(evidence, document, stepIdOf(key), texts.steps[key].quoteWords);
    weighPains(document);
    await measureFixes(evidence, document);
  } finally {
    await evidence.close();
  }
}

async function asked<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`The evidence service refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function importAs(
  evidence: EvidenceClient,
  path: string,
  kind: 'contacts' | 'survey',
  sourceName: string,
): Promise<void> {
  const fileToken = evidence.addFile(path);
  const { mapping } = await asked(evidence.request('previewFile', { fileToken, mapping: null }));
  if (mapping.kind !== kind) throw new Error(`${sourceName}: read as ${mapping.kind}, not as ${kind}`);
  const report = await asked(
    evidence.request('importFile', { fileToken, mapping: { ...mapping, sourceName } }),
  );
  if (report.rejected > 0 || report.imported === 0)
    throw new Error(`${sourceName}: ${report.rejected} rows were rejected`);
}

/** The same wherever and whenever it is made: the service's own clock and ids are replaced. */
async function measure(evidence: EvidenceClient, document: MapDocument): Promise<Measurement> {
  const snapshot = document.snapshot();
  const steps = stepsInOrder(snapshot).map(({ id }) => ({
    stepId: id,
    contacts: ruleOf(snapshot, id, 'contacts')?.expression ?? null,
    answers: ruleOf(snapshot, id, 'answers')?.expression ?? null,
  }));
  const measured = await asked(evidence.request('measure', { steps, period: null, onTimeHours: 24 }));
  return {
    ...measured,
    takenAt,
    steps: measured.steps.map((step) => ({
      ...step,
      readings: takenThen(step.readings),
    })),
    sources: measured.sources.map((source) => ({
      ...source,
      id: `source-${source.kind}`,
      importedAt: takenAt,
    })),
  };
}

/** What shipped fixes changed, in windows of weeks. */
async function measureFixes(evidence: EvidenceClient, document: MapDocument): Promise<void> {
  const sources = (await asked(evidence.request('listSources', {}))).map(({ name }) => name);
  for (const fix of fixesInOrder(document.snapshot())) {
    const effect = effectOfFix(fix);
    if (effect === null) continue;
    const snapshot = document.snapshot();
    const measured = await asked(measureEffect(ask, { snapshot, fix, effect, sources }));
    if (measured === null) throw new Error(`${fix.id}: nothing was recorded before its launch`);
    document.commit('fix.effect', keepEffect, { fixId: fix.id, effect: measured });
  }

  async function ask(question: EvidenceInput<'windows'>): Promise<Result<EvidenceWindows>> {
    const reply = await asked(evidence.request('windows', question));
    const rows = reply.rows.map((row) => ({ ...row, readings: takenThen(row.readings) }));
    return success({ ...reply, rows });
  }
}

const takenThen = (readings: Measurement['steps'][number]['readings']): typeof readings =>
  Object.fromEntries(
    Object.entries(readings).map(([name, reading]) => [
      name,
      { ...reading, origin: { ...reading.origin, takenAt } },
    ]),
  );

async function pinQuotes(
  evidence: EvidenceClient,
  document: MapDocument,
  stepId: string,
  words: readonly string[],
): Promise<void> {
  const snapshot = document.snapshot();
  const step = stepsInOrder(snapshot).find(({ id }) => id === stepId);
  const rule = step && ruleOf(snapshot, step.id, 'contacts')?.expression;
  if (!step || !rule) return;
  const { contacts } = await asked(
    evidence.request('searchContacts', {
      words: '',
      rule: { test: 'all', rules: [rule, { test: 'anyWord', words: [...words] }] },
      period: null,
      page: { offset: 0, limit: 100 },
    }),
  );
  const telling = contacts.filter(
    ({ text, csat }) => csat !== null && csat <= 3 && text.length > 40 && !text.includes('['),
  );
  const chosen = telling.filter(
    ({ text }, index) => telling.findIndex((other) => other.text.slice(-24) === text.slice(-24)) === index,
  );
  for (const { key, text, source, channel, category, language, at, csat } of chosen.slice(0, quotesPerStep)) {
    document.commit('quote.add', addQuote, {
      stepId: step.id,
      text,
      origin: { contactKey: key, source, channel, category, language, at, csat },
    });
  }
}

/** Pains of the sample are as large as their steps; what customers said there goes with them. */
function weighPains(document: MapDocument): void {
  const snapshot = document.snapshot();
  for (const { id: painId, stepIds } of painsInOrder(snapshot)) {
    const evidence = evidenceOfSteps(snapshot, stepIds);
    const quoteIds = stepIds
      .flatMap((stepId) => quotesOfStep(snapshot, stepId).slice(0, 1))
      .map(({ id }) => id);
    document.commit('pain.edit', editPain, { painId, fields: { evidence, quoteIds } });
  }
}
