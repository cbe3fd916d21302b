/** Tables a person hands over: chosen, dragged in or invented. The window holds their tokens only. */
import type { Result } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import { call, registerFile } from '../platform/desktop';

/** Empty: the person closed the dialog without choosing. */
export const chooseTables = (): Promise<Result<readonly FileHandle[]>> => call('tables.chooseFiles', {});

export const chooseTableFolder = (): Promise<Result<readonly FileHandle[]>> =>
  call('tables.chooseFolder', {});

export const takeDroppedTable = (file: File): Promise<Result<FileHandle>> => registerFile(file);

/** The invented contacts that come with the sample map. */
export const sampleTable = (language: Language): Promise<Result<FileHandle>> =>
  call('maps.sampleContacts', { language });

/** The settings of an import, as the command line takes them. */
export const saveMappingFile = (suggestedName: string, text: string): Promise<Result<FileHandle | null>> =>
  call('tables.saveText', { suggestedName, text, ending: 'json' });

/** Asks where to, then writes; null: the person chose nowhere. */
export const saveTable = (suggestedName: string, text: string): Promise<Result<FileHandle | null>> =>
  call('tables.saveText', { suggestedName, text, ending: 'csv' });

/** The same for an importer that takes the mark of UTF-8 for a part of the first column's name. */
export const saveUnmarkedTable = (suggestedName: string, text: string): Promise<Result<FileHandle | null>> =>
  call('tables.saveText', { suggestedName, text, ending: 'csv', isMarked: false });

/** The same of a drawing, as PNG. */
export const savePng = (
  suggestedName: string,
  png: Uint8Array<ArrayBuffer>,
): Promise<Result<FileHandle | null>> => call('tables.savePicture', { suggestedName, png });

/** Words to read or to send on, as they are. */
export const saveWords = (
  suggestedName: string,
  text: string,
  ending: 'md' | 'html' | 'ics' | 'svg',
): Promise<Result<FileHandle | null>> => call('tables.saveText', { suggestedName, text, ending });
