/** Calls about what was found damaged: what it was, and where it lies now. */
import { shell } from 'electron';
import { success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';

type RecoveryCalls = Pick<
  DesktopHandlers,
  'recovery.take' | 'recovery.show' | 'recovery.databaseDamaged' | 'recovery.databaseSound'
>;

export const recoveryCalls = ({ damages, tokens, databaseKeep }: Desk): RecoveryCalls => ({
  'recovery.take': () => success(damages.take(tokens)),
  'recovery.show'({ token }) {
    const path = tokens.pathOf(token);
    if (!path.ok) return path;
    shell.showItemInFolder(path.value);
    return success({});
  },
  async 'recovery.databaseDamaged'() {
    await databaseKeep.damaged();
    return success({});
  },
  async 'recovery.databaseSound'() {
    await databaseKeep.sound();
    return success({});
  },
});
