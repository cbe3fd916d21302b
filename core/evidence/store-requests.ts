/** Requests about the store itself: its sources, what is imported into it, and how long it is kept. */
import { z } from 'zod';
import { period } from '../document/records/field';
import { mapping } from './contact-fields';
import {
  importReport,
  importView,
  participation,
  preview,
  rejectedRow,
  sourceView,
  totals,
} from './evidence-views';
import { page } from './request-shapes';

/** Opaque name of a file the person chose; main tells the service its path, the window never knows it. */
const fileToken = z.string().min(1).max(100);

/**
 * Rows that went. `isErased`: the file of the store holds nothing of them any more; false where there was no room to
 * write it anew, which is tried again when it is next opened.
 */
const forgotten = z.object({ rows: z.number(), isErased: z.boolean() });

export const storeRequests = {
  listSources: { input: z.object({}), reply: z.array(sourceView) },
  /** Of one source, the newest first. */
  listImports: { input: z.object({ sourceId: z.string().max(100) }), reply: z.array(importView) },
  /** From now on the source counts as one of colleagues, or as one of customers again. */
  markColleagues: {
    input: z.object({ sourceId: z.string().max(100), isColleagues: z.boolean() }),
    reply: z.object({}),
  },
  /** How many took part and how many records they left, by month. People who left records in several months or sources are one. */
  participants: { input: z.object({ period: period.nullable() }), reply: participation },
  deleteSource: { input: z.object({ sourceId: z.string().max(100) }), reply: forgotten },
  /** How long texts are kept; null: for good. `texts`: of how many records they are kept at present. */
  retention: {
    input: z.object({}),
    reply: z.object({ months: z.number().nullable(), texts: z.number() }),
  },
  /** From now on texts of older records are deleted; at once, and after each import. Their numbers stay. */
  setRetention: {
    input: z.object({ months: z.number().int().min(1).max(120).nullable() }),
    reply: forgotten,
  },
  /** Deletes the whole store, its key and what was remembered of files, for good. */
  wipeStore: { input: z.object({}), reply: z.object({}) },
  /** Guesses the mapping, or reads the file with the given one. */
  previewFile: {
    /** `sheet`: the one to guess about, while there is no mapping. */
    input: z.object({ fileToken, mapping: mapping.nullable(), sheet: z.string().max(200).optional() }),
    reply: preview,
  },
  importFile: { input: z.object({ fileToken, mapping }), reply: importReport },
  undoImport: { input: z.object({ importId: z.string().max(100) }), reply: forgotten },
  /** All rejected rows of an import as CSV text, values masked, formulas neutralised. */
  rejectedRows: {
    input: z.object({ importId: z.string().max(100), page }),
    reply: z.object({ total: z.number(), rows: z.array(rejectedRow) }),
  },
  totals: { input: z.object({ period: period.nullable() }), reply: totals },
} as const;
