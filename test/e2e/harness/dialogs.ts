/** The only thing of the app that e2e replaces: the system's file dialogs and questions, which nobody can click there. */
import type { ElectronApplication } from '@playwright/test';

type Dialog = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox';

/** May be said twice: the system's own dialog comes back after one answer all the same. */
const answerNext = (app: ElectronApplication, dialog: Dialog, answer: object): Promise<void> =>
  app.evaluate(
    ({ dialog: dialogs }, [name, given]) => {
      const kept = `usual ${name}`;
      const usual: unknown = Reflect.get(globalThis, kept) ?? Reflect.get(dialogs, name);
      Reflect.set(globalThis, kept, usual);
      Reflect.set(dialogs, name, async () => {
        Reflect.set(dialogs, name, usual);
        return given;
      });
    },
    [dialog, answer] as const,
  );

/** On a busy machine V8 may take away the promise that Playwright waits for; the dialog is answered by then or not. */
async function answer(app: ElectronApplication, dialog: Dialog, given: object): Promise<void> {
  try {
    await answerNext(app, dialog, given);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('garbage collected'))) throw error;
    await answerNext(app, dialog, given);
  }
}

/** The next "open" dialog answers with this file; an empty list stands for Cancel. */
export const nextFileToOpen = (app: ElectronApplication, paths: readonly string[]): Promise<void> =>
  answer(app, 'showOpenDialog', { canceled: paths.length === 0, filePaths: [...paths] });

/** The next "save" dialog answers with this path; null stands for Cancel. */
export const nextFileToSave = (app: ElectronApplication, path: string | null): Promise<void> =>
  answer(app, 'showSaveDialog', { canceled: path === null, filePath: path ?? '' });

/** The next question is answered with this button, counted from 0. */
export const nextAnswer = (app: ElectronApplication, button: number): Promise<void> =>
  answer(app, 'showMessageBox', { response: button, checkboxChecked: false });
