/** Starts the parser process for one file, and ends it when it hangs, swells or dies. */
import type { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ForeignContents, PackedContents } from '#core/desktop/desktop-api';
import { faultNote } from '#core/desktop/fault';
import type { DeckTemplate } from '#core/export/template/deck-template';
import type { ForeignWish } from '#core/file/formats/read-foreign';
import { picturesAt } from '#core/file/placed-pictures';
import { parserName } from './crash';
import { log, logFault } from './log';
import { forkMute } from './mute-process';
import { foreignAnswer, mapAnswer, type ParserTask, templateAnswer } from './parser/messages';
import { createTurns } from './turns';

/** Turns the bytes of a .cjm file into checked contents; `hasPictures`: false leaves the pictures out once they are checked. */
export type ParseMap = (
  bytes: Uint8Array,
  name: string,
  hasPictures?: boolean,
) => Promise<Result<PackedContents>>;
/** Turns the bytes of another program's file into the records of a map. */
export type ParseForeign = (bytes: Uint8Array, wish: ForeignWish) => Promise<Result<ForeignContents>>;
/** Turns the bytes of a PowerPoint file into what of it slides can stand on. */
export type ParseTemplate = (bytes: Uint8Array, name: string) => Promise<Result<DeckTemplate>>;

const timeLimitMs = 60_000;
const memoryLimitMb = 2_048;

export const createParser =
  (servicePath: string): ParseMap =>
  async (bytes, name, hasPictures = true) => {
    const read = await runParser(servicePath, { name, bytes }, mapAnswer);
    if (!read.ok) return read;
    const assets = hasPictures ? picturesAt(read.value.assets, bytes) : [];
    return assets ? success({ ...read.value, assets }) : failure('fileNotReadable', { name });
  };

export const createForeignParser =
  (servicePath: string): ParseForeign =>
  (bytes, { name, language, page }) =>
    runParser(servicePath, { name, bytes, foreign: { language, page } }, foreignAnswer);

export const createTemplateParser =
  (servicePath: string): ParseTemplate =>
  (bytes, name) =>
    runParser(servicePath, { name, bytes, isTemplate: true }, templateAnswer);

/** Each may take its limit of memory: whoever asks for many files at once gets them in turn. */
const parsersAtOnce = 2;
const inTurn = createTurns(parsersAtOnce);

/** Of a process that hangs, dies or cannot be understood the answer is `fileNotReadable`: nothing was found out about the file. */
const runParser = <T>(
  servicePath: string,
  task: ParserTask,
  schema: z.ZodType<Result<T>>,
): Promise<Result<T>> => inTurn(() => startParser(servicePath, task, schema));

function startParser<T>(
  servicePath: string,
  task: ParserTask,
  schema: z.ZodType<Result<T>>,
): Promise<Result<T>> {
  const unjudged = failure('fileNotReadable', { name: task.name });
  return new Promise((resolve) => {
    const child = forkMute(servicePath, {
      serviceName: parserName,
      execArgv: [`--max-old-space-size=${memoryLimitMb}`],
      // The process needs nothing of the environment, so it is given nothing of it.
      env: {},
    });
    const finish = (result: Result<T>): void => {
      clearTimeout(timer);
      child.kill();
      resolve(result);
    };
    const timer = setTimeout(() => {
      log('parser stopped: too slow');
      finish(unjudged);
    }, timeLimitMs);
    child.once('message', (message: unknown) => {
      const note = faultNote.safeParse(message);
      if (note.success) {
        logFault('parser failed', note.data.fault);
        return finish(unjudged);
      }
      const answer = schema.safeParse(message);
      if (!answer.success) log('parser gave an unreadable answer');
      finish(answer.success ? answer.data : unjudged);
    });
    child.once('exit', (code) => {
      if (code !== 0) log('parser ended early', { code });
      finish(unjudged);
    });
    child.once('spawn', () => child.postMessage(task));
  });
}
