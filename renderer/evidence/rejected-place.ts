/** Where in its row the trouble stands, in words. */
import type { RejectedRow } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import type { Translate } from '#core/i18n/translate';

export const rejectedPlace = ({ column, reason }: RejectedRow, t: Translate): string =>
  reason === 'tooManyColumns' && column !== '' ? t(importing.afterColumn, { column }) : column;
