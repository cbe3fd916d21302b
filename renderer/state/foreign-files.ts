/** Files of other programs on their way to becoming a map: the one that is looked at now, before anything is made. */
import { create } from 'zustand';
import type { Result } from '#core/desktop/app-error';
import type { FileHandle, ForeignContents } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import { importing } from '#core/i18n/messages/import';
import { call } from '../platform/desktop';
import { notify, valueOrNotice } from './notices';
import { isDialogBusy } from './table-drops';
import { openDialog } from './view';

interface Foreign {
  readonly file: FileHandle | null;
}
export const useForeign = create<Foreign>(() => ({ file: null }));

/** Shows what would become of the file; a dialog with unfinished work in it stays. */
export function offerForeign(file: FileHandle): boolean {
  if (isDialogBusy()) {
    notify({ message: importing.finishFirst, id: 'tables.dropped' });
    return false;
  }
  useForeign.setState({ file });
  openDialog('importMap');
  return true;
}

export async function chooseForeign(): Promise<boolean> {
  const chosen = valueOrNotice(await call('exchange.chooseFile', {}));
  return chosen ? offerForeign(chosen) : false;
}

export const readForeign = (
  { token }: FileHandle,
  language: Language,
  page: number,
): Promise<Result<ForeignContents>> => call('exchange.read', { token, language, page });
