/** Diagnostics of main together with what the window alone can count, in words. */
import { create } from 'zustand';
import type { ContactCounts, DiagnosticCounts } from '#core/desktop/diagnostics';
import { diagnosticsText } from '#core/desktop/diagnostics-text';
import type { Dumps } from '#core/desktop/help-api';
import type { Language } from '#core/document/records/field';
import { call } from '../platform/desktop';
import { requestEvidence } from './evidence';
import { database } from './storage';

/** A service that does not answer is what diagnostics are asked for: it is not waited for. */
const patienceMs = 4_000;

/** null: main could not tell either. */
export async function readDiagnostics(language: Language): Promise<string | null> {
  const [told, library, contacts] = await Promise.all([
    call('diagnostics.read', {}),
    inTime(countLibrary()),
    inTime(countContacts()),
  ]);
  return told.ok ? diagnosticsText(language, told.value, { library, contacts }) : null;
}

const inTime = <T>(work: Promise<T | null>): Promise<T | null> =>
  Promise.race([
    work.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs)),
  ]);

async function countLibrary(): Promise<DiagnosticCounts> {
  const { maps, records, assets, versions } = database;
  const counted = await Promise.all([maps.count(), records.count(), assets.count(), versions.count()]);
  const [mapCount, recordCount, assetCount, versionCount] = counted;
  return {
    databaseVersion: database.verno,
    maps: mapCount,
    records: recordCount,
    screenshots: assetCount,
    versions: versionCount,
  };
}

async function countContacts(): Promise<ContactCounts | null> {
  const sources = await requestEvidence('listSources', {});
  if (!sources.ok) return null;
  return {
    sources: sources.value.length,
    rows: sources.value.reduce((sum, { rows }) => sum + rows, 0),
  };
}

export const showLogs = (): void => void call('diagnostics.showLogs', {});

/** null: not read yet. */
export const useDumps = create<{ readonly now: Dumps | null }>(() => ({ now: null }));

export async function readDumps(): Promise<void> {
  const read = await call('dumps.list', {});
  if (read.ok) useDumps.setState({ now: read.value });
}
export async function deleteDumps(): Promise<void> {
  const left = await call('dumps.delete', {});
  if (left.ok) useDumps.setState({ now: left.value });
}
export const showDumps = (): void => void call('dumps.show', {});
