/** Calls about exports: into a folder that was chosen, of maps as they are in the window. */
import { z } from 'zod';
import { sessionId } from '../document/records/identity';
import { bytes, fileHandle, losses, nothing, token } from './call-shapes';
import { exportFormats, exportOptions } from './export-options';
import { minutesFormats, minutesOptions } from './minutes-options';
import { packFormats, registerFormats, reviewOptions } from './review-options';
import { scoreboardFormats, scoreboardOptions } from './scoreboard-options';

/** Everything but what it is written as. */
const asked = { folder: token, baseName: z.string().min(1).max(200), map: bytes };

export const exportApi = {
  'exports.chooseFolder': { input: nothing, output: fileHandle.nullable() },
  /** A file that slides can stand on: it was read before it is answered with. */
  'exports.chooseTemplate': { input: nothing, output: fileHandle.nullable() },
  'exports.run': {
    input: z.object({
      ...asked,
      /** The map it is compared with; left out: it has none. */
      twin: bytes.optional(),
      /** Folder inside the chosen one. */
      subfolder: z.string().min(1).max(200).optional(),
      /** Of slides; left out: Tapki's own. */
      template: token.optional(),
      options: exportOptions,
    }),
    output: z.object({ files: z.array(fileHandle.extend({ format: z.enum(exportFormats), left: losses })) }),
  },
  /** Writes down what was made of what, with the hash of each file. */
  'exports.manifest': {
    input: z.object({
      folder: token,
      exports: z
        .array(
          z.object({
            map: z.string().max(300),
            preset: z.string().max(80).nullable(),
            options: exportOptions,
            files: z.array(z.object({ format: z.enum(exportFormats), token })).max(1_000),
          }),
        )
        .max(1_000),
    }),
    output: fileHandle,
  },
  /** Minutes of a session, into a folder that was chosen. */
  'exports.minutes': {
    input: z.object({ ...asked, sessionId, options: minutesOptions }),
    output: z.object({ files: z.array(fileHandle.extend({ format: z.enum(minutesFormats) })) }),
  },
  /** The pack of a review, or the register of all, into a folder that was chosen. */
  'exports.review': {
    input: z.object({ ...asked, options: reviewOptions }),
    output: z.object({
      files: z.array(fileHandle.extend({ format: z.enum([...packFormats, ...registerFormats]) })),
    }),
  },
  /** The page for leaders and tables of goals, into a folder that was chosen. */
  'exports.scoreboard': {
    input: z.object({ ...asked, options: scoreboardOptions }),
    output: z.object({ files: z.array(fileHandle.extend({ format: z.enum(scoreboardFormats) })) }),
  },
  'exports.cancel': { input: nothing, output: nothing },
  'exports.show': { input: z.object({ token }), output: nothing },
} as const;
