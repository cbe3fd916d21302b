/**
 * The only user of ipcMain. Every call is checked: it comes from our window's main frame at our origin, and its
 * input fits the schema of core/desktop/desktop-api. Answers are Result values; nothing is thrown across.
 */
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { failure, type Result } from '#core/desktop/app-error';
import { captureChannels, isDesktopCall } from '#core/desktop/bridge';
import {
  type DesktopCallName,
  type DesktopEvent,
  type DesktopEventName,
  type DesktopOutput,
  desktopCalls,
  type FileHandle,
  preloadCalls,
} from '#core/desktop/desktop-api';
import { appAddress, appOrigin } from './app-protocol';
import { log, logError, ownWord } from './log';

type Answer<T> = Result<T> | Promise<Result<T>>;
type CheckedInput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['input']>;

export type DesktopHandlers = {
  readonly [N in DesktopCallName]: (input: CheckedInput<N>) => Answer<DesktopOutput<N>>;
};
export interface PreloadHandlers {
  'files.register'(input: { path: string }): Answer<FileHandle>;
}

/** What of a call's sender matters; Electron's event has this shape. */
export interface CallSender {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/** The page whose calls are answered now; null: none. */
export type CurrentPage = () => WebContents | null;

/** The same declarations, seen name by name: lets the compiler pair each schema with its handler. */
const inputs: { readonly [N in DesktopCallName]: { readonly input: z.ZodType<CheckedInput<N>> } } =
  desktopCalls;

export function answerCalls(
  page: CurrentPage,
  handlers: DesktopHandlers,
  preloadHandlers: PreloadHandlers,
): void {
  const serve = <I>(name: string, schema: z.ZodType<I>, handler: (input: I) => Answer<unknown>): void => {
    ipcMain.handle(name, (event, input: unknown) =>
      isOurPage(event, page()) ? runCall(name, schema, handler, input) : refuseSender(name),
    );
  };
  const serveCall = <N extends DesktopCallName>(name: N): void =>
    serve(name, inputs[name].input, handlers[name]);
  for (const name of Object.keys(desktopCalls)) {
    if (isDesktopCall(name)) serveCall(name);
  }
  serve('files.register', preloadCalls['files.register'].input, preloadHandlers['files.register']);
}

/** Our window, its main frame, our origin and page. */
export const isOurPage = (sender: CallSender, page: WebContents | null): boolean =>
  isPageAt(sender, page, appAddress);

/** The same for another page of ours. */
export function isPageAt(
  { sender, senderFrame }: CallSender,
  page: WebContents | null,
  address: string,
): boolean {
  if (page === null || senderFrame === null || sender !== page) return false;
  // An empty page inherits our origin, so the address is asked for as well.
  const isAtHome = senderFrame.origin === appOrigin && senderFrame.url === address;
  return isAtHome && senderFrame === page.mainFrame;
}

/** A call that another page of ours makes, and nobody else; the answer ends it. */
export function answerPage<I>(
  { page, address }: { readonly page: WebContents; readonly address: string },
  channel: string,
  schema: z.ZodType<I>,
  handler: (input: I) => Answer<unknown>,
): () => void {
  ipcMain.handle(channel, (event, input: unknown) =>
    isPageAt(event, page, address) ? runCall(channel, schema, handler, input) : refuseSender(channel),
  );
  return () => ipcMain.removeHandler(channel);
}

const callNames = [
  ...Object.keys(desktopCalls),
  ...Object.keys(preloadCalls),
  ...Object.values(captureChannels),
];
const callWord = (name: string) => ownWord(name, callNames);

function refuseSender(name: string): Result<never> {
  log('call from a stranger refused', { name: callWord(name) });
  return failure('badRequest');
}

export async function runCall<I>(
  name: string,
  schema: z.ZodType<I>,
  handler: (input: I) => Answer<unknown>,
  input: unknown,
): Promise<Result<unknown>> {
  const checked = schema.safeParse(input);
  if (!checked.success) {
    log('call with a wrong input refused', { name: callWord(name) });
    return failure('badRequest');
  }
  try {
    return await handler(checked.data);
  } catch (error) {
    logError('call failed', error, { name: callWord(name) });
    return failure('internal');
  }
}

/** Sends news to the window. */
export function tell<N extends DesktopEventName>(
  page: WebContents | null,
  name: N,
  event: DesktopEvent<N>,
): void {
  if (page !== null && !page.isDestroyed()) page.send(name, event);
}
