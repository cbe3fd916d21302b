/**
 * What somebody who helps may know of a Tapki that does not work: versions, sizes, counts, choices, failures. Each field is
 * a number, yes or no, or a word of a closed list or of a shape that holds no sentence: nothing that people wrote fits in.
 */
import { z } from 'zod';
import { interfaceSizes, themeChoices } from './appearance';

/** Names of versions and kernels: letters, digits and a few marks, no spaces. */
const version = z.string().regex(/^[\w.+~:-]{0,80}$/);
const amount = z.number().nonnegative();

export const storeNames = [
  'library',
  'contacts',
  'mirror',
  'backups',
  'setAside',
  'inbox',
  'logs',
  'dumps',
] as const;

export const processKinds = ['Browser', 'Tab', 'Utility', 'GPU', 'Zygote', 'other'] as const;

export const diagnostics = z
  .object({
    at: z.iso.datetime(),
    versions: z
      .object({ app: version, electron: version, chrome: version, node: version, duckdb: version })
      .strict(),
    formats: z.object({ map: amount, contacts: amount }).strict(),
    system: z
      .object({
        platform: version,
        release: version,
        arch: version,
        processors: amount,
        memoryMb: amount,
        freeMb: amount,
        isPackaged: z.boolean(),
        isSandboxed: z.boolean(),
      })
      .strict(),
    displays: z.array(z.object({ width: amount, height: amount, scale: amount }).strict()),
    settings: z
      .object({
        language: z.enum(['ru', 'en', 'system']),
        theme: z.enum(themeChoices),
        interfaceSize: z.literal(interfaceSizes),
        hasSeenGuide: z.boolean(),
        hasLogo: z.boolean(),
        presets: amount,
        keepsDumps: z.boolean(),
        asksForUpdates: z.boolean(),
      })
      .strict(),
    stores: z.array(z.object({ store: z.enum(storeNames), files: amount, bytes: amount }).strict()),
    processes: z.array(z.object({ kind: z.enum(processKinds), memoryMb: amount, percent: amount }).strict()),
    /** The newest lines of the log that tell of a failure, oldest first. */
    failures: z.array(z.string().max(3_000)),
  })
  .strict();
export type Diagnostics = z.infer<typeof diagnostics>;

/** What the window alone can count; null: it could not be read. */
export interface DiagnosticCounts {
  readonly databaseVersion: number;
  readonly maps: number;
  readonly records: number;
  readonly screenshots: number;
  readonly versions: number;
}
export interface ContactCounts {
  readonly sources: number;
  readonly rows: number;
}
