/** What a page that has been taken over could do, for tests: its code in a task of its own, and a server that counts callers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Tapki } from '../harness/tapki';

export interface Server {
  readonly address: string;
  readonly hits: readonly string[];
  close(): void;
}

/** A server of this machine that counts who calls; the address of everything the page tries to reach. */
export async function listeningServer(): Promise<Server> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('window.canary = "ran"');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, hits, close: () => server.close() };
}

/** Runs code as the page itself would: in a task of its own, where the policy holds for `eval` too. */
export const inPage = <T, G = string>(
  page: Page,
  code: (given: G) => Promise<T> | T,
  ...given: G extends string ? [G?] : [G]
): Promise<T> =>
  page.evaluate(
    ([text, argument]) =>
      new Promise<T>((done, fail) => {
        const run = new Function(`return (${text})`)();
        setTimeout(() => Promise.resolve(run(argument)).then(done, fail), 0);
      }),
    [code.toString(), given[0] ?? ''] as const,
  );

export type WindowName = 'editor' | 'audience' | 'capture';

const pageAt = async (app: ElectronApplication, file: string): Promise<Page> =>
  app.windows().find((window) => window.url().endsWith(file)) ?? app.waitForEvent('window');

/** The windows that the program has, all of them open. */
export async function openAllWindows({ app, window }: Tapki): Promise<Readonly<Record<WindowName, Page>>> {
  await window.getByRole('grid').waitFor();
  const call = (name: string, input: object): Promise<unknown> =>
    window.evaluate(([to, what]) => Reflect.get(globalThis, 'tapki').call(to, what), [name, input] as const);
  await call('present.open', { isSeparate: true });
  const audience = await pageAt(app, 'audience.html');
  await audience.waitForSelector('main', { state: 'attached' });
  await call('capture.show', {});
  const capture = await pageAt(app, 'capture.html');
  await capture.waitForSelector('textarea');
  return { editor: window, audience, capture };
}

export const windowNames: readonly WindowName[] = ['editor', 'audience', 'capture'];
