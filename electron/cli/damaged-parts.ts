/** What of a contact store was found damaged and set aside, said on the error stream as the window says it. */
import { damageWords } from '#core/i18n/messages/recovery';
import { translate } from '#core/i18n/translate';
import type { OnDamagedPart } from '../evidence/aside';
import type { CommandWorld } from './command';

export const sayingDamage =
  ({ err, language }: Pick<CommandWorld, 'err' | 'language'>): OnDamagedPart =>
  (part, name, isRestored) => {
    const said = translate(language, damageWords[part][isRestored ? 'restored' : 'lost']);
    err(name === null ? said : `${said} (${name})`);
  };
