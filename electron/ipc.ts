/**
 * The only user of ipcMain. Every call is checked: it comes from our window's main frame at our origin, and its input fits
 * the schema of its declaration (answers.ts, loaded when the window is on its way: calls wait for it). Answers are Result
 * values; nothing is thrown across.
 */
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { failure, type Result } from '#core/desktop/app-error';
import { captureChannels, desktopCallNames, preloadCallName } from '#core/desktop/bridge';
import type { DesktopCallName, DesktopEvent, DesktopEventName } from '#core/desktop/desktop-api';
import { appAddress, appOrigin } from './app-protocol';
import { log, logError, ownWord } from './log';

export type Answer<T> = Result<T> | Promise<Result<T>>;

export type CallName = DesktopCallName | typeof preloadCallName;
/** Checks the input and answers; the sender is known by then. */
export type AnswerCall = (name: CallName, input: unknown) => Promise<Result<unknown>>;

/** What of a call's sender matters; Electron's event has this shape. */
export interface CallSender {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/** The page whose calls are answered now; null: none. */
export type CurrentPage = () => WebContents | null;

const ownCalls: readonly CallName[] = [...desktopCallNames, preloadCallName];

/** Hears the calls of the window from now on. What answers them may come later: until then they wait. */
export function hearCalls(page: CurrentPage, answers: Promise<AnswerCall>): void {
  for (const name of ownCalls) {
    ipcMain.handle(name, async (event, input: unknown) =>
      isOurPage(event, page()) ? (await answers)(name, input) : refuseSender(name),
    );
  }
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

const channels = [...ownCalls, ...Object.values(captureChannels)];
const callWord = (name: string) => ownWord(name, channels);

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
