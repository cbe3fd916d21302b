/** The window's side of the bridge: the only place that talks to the preload. Answers are values, never exceptions. */
import { failure, type Result } from '#core/desktop/app-error';
import type { DesktopBridge } from '#core/desktop/bridge';
import type {
  DesktopCallName,
  DesktopEvent,
  DesktopEventName,
  DesktopInput,
  DesktopOutput,
  FileHandle,
} from '#core/desktop/desktop-api';

declare global {
  interface Window {
    readonly tapki: DesktopBridge<File>;
  }
}

export async function call<N extends DesktopCallName>(
  name: N,
  input: DesktopInput<N>,
): Promise<Result<DesktopOutput<N>>> {
  try {
    return await window.tapki.call(name, input);
  } catch {
    // The main process is gone or refused the message; its text is for the log there, not for people.
    return failure('internal');
  }
}

/** Listens to news from main; the answer stops listening. */
export const on = <N extends DesktopEventName>(
  name: N,
  listener: (news: DesktopEvent<N>) => void,
): (() => void) => window.tapki.on(name, listener);

/** A file a person dragged in becomes a token; its path stays outside the window. */
export async function registerFile(file: File): Promise<Result<FileHandle>> {
  try {
    return await window.tapki.registerFile(file);
  } catch {
    return failure('fileNotReadable', { name: file.name });
  }
}
