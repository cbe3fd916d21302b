/** Starts the parser process for one file, and ends it when it hangs, swells or dies. */
import { utilityProcess } from 'electron';
import { failure, type Result } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { log } from './log';
import { parserAnswer } from './parser/messages';

/** Turns the bytes of a .cjm file into checked contents. */
export type ParseMap = (bytes: Uint8Array, name: string) => Promise<Result<MapContents>>;

const timeLimitMs = 60_000;
const memoryLimitMb = 2_048;

export const createParser =
  (servicePath: string): ParseMap =>
  (bytes, name) =>
    new Promise((resolve) => {
      const child = utilityProcess.fork(servicePath, [], {
        serviceName: 'Tapki parser',
        execArgv: [`--max-old-space-size=${memoryLimitMb}`],
        // The process needs nothing of the environment, so it is given nothing of it.
        env: {},
        stdio: 'ignore',
      });
      const finish = (result: Result<MapContents>): void => {
        clearTimeout(timer);
        child.kill();
        resolve(result);
      };
      const timer = setTimeout(() => {
        log('parser stopped: too slow');
        finish(failure('mapDamaged', { name }));
      }, timeLimitMs);
      child.once('message', (message: unknown) => {
        const answer = parserAnswer.safeParse(message);
        if (!answer.success) log('parser gave an unreadable answer');
        finish(answer.success ? answer.data : failure('mapDamaged', { name }));
      });
      child.once('exit', (code) => {
        if (code !== 0) log('parser ended early', { code });
        finish(failure('mapDamaged', { name }));
      });
      child.once('spawn', () => child.postMessage({ name, bytes }));
    });
