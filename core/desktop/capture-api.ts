/** Calls about notes that come in: the small window, its keys, the watched folder, the inbox. */
import { z } from 'zod';
import { capturedNote } from '../capture/captured-note';
import { captureGuide } from '../capture/guess-step';
import { nothing } from './call-shapes';
import { accelerator, captureSettings } from './capture-settings';

export const captureApi = {
  /** Brings the small window for notes. */
  'capture.show': { input: nothing, output: nothing },
  /** Steps of the maps here and what their rules say of text: a note's step is guessed by them. */
  'capture.teach': { input: z.object({ guide: captureGuide }), output: nothing },
  'capture.settings': { input: nothing, output: captureSettings },
  /** null: no keys. */
  'capture.setShortcut': { input: z.object({ shortcut: accelerator.nullable() }), output: captureSettings },
  'capture.chooseFolder': { input: nothing, output: captureSettings },
  'capture.leaveFolder': { input: nothing, output: captureSettings },
  /** Notes that are in no programme yet; `damaged`: files that were put aside just now. */
  'inbox.read': {
    input: nothing,
    output: z.object({ notes: z.array(capturedNote), damaged: z.number().int() }),
  },
  /** Of notes that a programme has kept. */
  'inbox.remove': { input: z.object({ ids: z.array(capturedNote.shape.id).max(1_000) }), output: nothing },
} as const;
