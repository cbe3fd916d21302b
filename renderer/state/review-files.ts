/** Files of a review: its pack and the register, into a folder that the person chooses. */
import { type ReviewOptions, reviewFormatNames } from '#core/desktop/review-options';
import { review as words } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { translate } from '#core/i18n/translate';
import { call } from '../platform/desktop';
import { packOpenMap } from './map-session';
import { notify, valueOrNotice } from './notices';

const nameOf = (options: ReviewOptions): string =>
  options.what === 'pack'
    ? translate(options.language, words.fileName, { month: options.month })
    : translate(options.language, words.registerFileName);

/** Asks for a folder and writes there; says what was written. */
export async function saveReview(options: ReviewOptions): Promise<void> {
  const folder = valueOrNotice(await call('exports.chooseFolder', {}));
  if (!folder) return;
  const map = valueOrNotice(await packOpenMap());
  if (!map) return;
  const about = { folder: folder.token, baseName: nameOf(options), map: map.bytes, options };
  const written = valueOrNotice(await call('exports.review', about));
  const [first] = written?.files ?? [];
  if (!written || !first) return;
  notify({
    message: text.saved,
    values: { names: written.files.map(({ format }) => reviewFormatNames[format]).join(', ') },
    tone: 'good',
    action: { label: text.show, run: () => void call('exports.show', { token: first.token }) },
  });
}
