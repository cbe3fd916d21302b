/** What answers each call that core/desktop/desktop-api declares, its input checked by the schema of that declaration. */
import type { z } from 'zod';
import { isDesktopCall } from '#core/desktop/bridge';
import {
  type DesktopCallName,
  type DesktopOutput,
  desktopCalls,
  type FileHandle,
  preloadCalls,
} from '#core/desktop/desktop-api';
import { type Answer, type AnswerCall, runCall } from './ipc';

type CheckedInput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['input']>;

export type DesktopHandlers = {
  readonly [N in DesktopCallName]: (input: CheckedInput<N>) => Answer<DesktopOutput<N>>;
};
export interface PreloadHandlers {
  'files.register'(input: { path: string }): Answer<FileHandle>;
}

/** The same declarations, seen name by name: lets the compiler pair each schema with its handler. */
const inputs: { readonly [N in DesktopCallName]: { readonly input: z.ZodType<CheckedInput<N>> } } =
  desktopCalls;

export function answersOf(handlers: DesktopHandlers, preloadHandlers: PreloadHandlers): AnswerCall {
  const answer = <N extends DesktopCallName>(name: N, input: unknown) =>
    runCall(name, inputs[name].input, handlers[name], input);
  return (name, input) =>
    isDesktopCall(name)
      ? answer(name, input)
      : runCall(name, preloadCalls[name].input, preloadHandlers[name], input);
}
