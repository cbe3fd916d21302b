/** The template that slides stand on; kept until the program closes, as main keeps where it lies. */
import { create } from 'zustand';
import type { FileHandle } from '#core/desktop/desktop-api';
import { call } from '../platform/desktop';
import { valueOrNotice } from './notices';

/** null: Tapki's own. */
export const useDeckTemplate = create<{ readonly template: FileHandle | null }>(() => ({ template: null }));

/** A file that cannot be one is said, and the one before stays. */
export async function chooseDeckTemplate(): Promise<void> {
  const template = valueOrNotice(await call('exports.chooseTemplate', {}));
  if (template) useDeckTemplate.setState({ template });
}

export const forgetDeckTemplate = (): void => useDeckTemplate.setState({ template: null });
