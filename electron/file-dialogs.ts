/** The system's own file dialogs, in the chosen language. */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Language } from '#core/document/records/field';
import { foreignEndings } from '#core/file/formats/file-endings';
import { desktop as text } from '#core/i18n/messages/desktop';
import { slideTemplates } from '#core/i18n/messages/slide-templates';
import { type Message, translate } from '#core/i18n/translate';
import { safeFileName } from './safe-file-name';

const tableEndings = [
  'csv',
  'tsv',
  'txt',
  'tab',
  'xlsx',
  'xls',
  'ods',
  'json',
  'jsonl',
  'ndjson',
  'parquet',
  'gz',
];

export const chooseMap = (window: BrowserWindow, language: Language): Promise<string | null> =>
  chooseOne(window, language, text.openMapTitle, [
    { name: text.mapFiles, extensions: ['cjm'] },
    { name: text.foreignFiles, extensions: [...foreignEndings] },
  ]);

export const chooseForeign = (window: BrowserWindow, language: Language): Promise<string | null> =>
  chooseOne(window, language, text.openForeignTitle, [
    { name: text.foreignFiles, extensions: [...foreignEndings] },
  ]);

export const chooseTemplate = (window: BrowserWindow, language: Language): Promise<string | null> =>
  chooseOne(window, language, slideTemplates.openTitle, [
    { name: slideTemplates.files, extensions: ['pptx', 'potx'] },
  ]);

/** Empty: the person closed the dialog without choosing. */
export const chooseTables = (window: BrowserWindow, language: Language): Promise<readonly string[]> =>
  chooseSome(
    window,
    language,
    text.openTableTitle,
    [{ name: text.tableFiles, extensions: tableEndings }],
    true,
  );

export const chooseMapTarget = (
  window: BrowserWindow,
  language: Language,
  suggestedName: string,
): Promise<string | null> =>
  chooseTarget(window, language, text.saveMapTitle, { name: text.mapFiles, ending: 'cjm', suggestedName });

type TextEnding = 'csv' | 'json' | 'md' | 'html' | 'ics' | 'svg' | 'png';
const textFiles: Readonly<Record<TextEnding, { readonly title: Message; readonly name: Message }>> = {
  csv: { title: text.saveTableTitle, name: text.tableFiles },
  json: { title: text.saveMappingTitle, name: text.mappingFiles },
  md: { title: text.saveTextTitle, name: text.markdownFiles },
  html: { title: text.saveTextTitle, name: text.pageFiles },
  ics: { title: text.saveTextTitle, name: text.calendarFiles },
  svg: { title: text.saveTextTitle, name: text.pictureFiles },
  png: { title: text.saveTextTitle, name: text.pngFiles },
};

export const chooseTableTarget = (
  window: BrowserWindow,
  language: Language,
  suggestedName: string,
  ending: TextEnding,
): Promise<string | null> => {
  const { title, name } = textFiles[ending];
  return chooseTarget(window, language, title, { name, ending, suggestedName });
};

/** null: the person closed the dialog without choosing. */
export async function chooseTableFolder(window: BrowserWindow, language: Language): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate(language, text.openTableFolderTitle),
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseExportFolder(window: BrowserWindow, language: Language): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate(language, text.exportFolderTitle),
    buttonLabel: translate(language, text.exportHere),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

interface NamedFilter {
  readonly name: Message;
  readonly extensions: string[];
}

async function chooseOne(
  window: BrowserWindow,
  language: Language,
  title: Message,
  filters: readonly NamedFilter[],
): Promise<string | null> {
  return (await chooseSome(window, language, title, filters, false))[0] ?? null;
}

async function chooseSome(
  window: BrowserWindow,
  language: Language,
  title: Message,
  filters: readonly NamedFilter[],
  isSeveral: boolean,
): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate(language, title),
    properties: isSeveral ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [...filters, { name: text.allFiles, extensions: ['*'] }].map(
      ({ name, extensions }): FileFilter => ({ name: translate(language, name), extensions }),
    ),
  });
  return canceled ? [] : filePaths;
}

async function chooseTarget(
  window: BrowserWindow,
  language: Language,
  title: Message,
  { name, ending, suggestedName }: { name: Message; ending: string; suggestedName: string },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: translate(language, title),
    defaultPath: `${safeFileName(suggestedName)}.${ending}`,
    filters: [{ name: translate(language, name), extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  if (extname(filePath).toLowerCase() === `.${ending}`) return filePath;
  // The dialog asked about the name as typed; with the ending added it may be another file.
  const path = `${filePath}.${ending}`;
  return !existsSync(path) || (await mayReplace(window, language, path)) ? path : null;
}

async function mayReplace(window: BrowserWindow, language: Language, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: translate(language, text.replaceQuestion, { name: basename(path) }),
    detail: translate(language, text.replaceDetail),
    buttons: [translate(language, text.replace), translate(language, text.cancel)],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
