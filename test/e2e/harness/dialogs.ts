/** The only thing of the app that e2e replaces: the system's file dialogs, which nobody can click there. */
import type { ElectronApplication } from '@playwright/test';

/** The next "open" dialog answers with this file; an empty list stands for Cancel. */
export const nextFileToOpen = (app: ElectronApplication, paths: readonly string[]): Promise<void> =>
  app.evaluate(
    ({ dialog }, filePaths) => {
      const usual = dialog.showOpenDialog;
      dialog.showOpenDialog = async () => {
        dialog.showOpenDialog = usual;
        return { canceled: filePaths.length === 0, filePaths };
      };
    },
    [...paths],
  );

/** The next "save" dialog answers with this path; null stands for Cancel. */
export const nextFileToSave = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    const usual = dialog.showSaveDialog;
    dialog.showSaveDialog = async () => {
      dialog.showSaveDialog = usual;
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
  }, path);

/** The next question is answered with this button, counted from 0. */
export const nextAnswer = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    const usual = dialog.showMessageBox;
    dialog.showMessageBox = async () => {
      dialog.showMessageBox = usual;
      return { response, checkboxChecked: false };
    };
  }, button);
