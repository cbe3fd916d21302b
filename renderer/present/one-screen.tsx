/** One display for all: the slide fills it, notes never come onto it, and the presenter has the keys. */
import { present } from '#core/i18n/messages/present';
import { useTranslate } from '#renderer/ui/language';
import { PanelInUse } from './panels';
import styles from './present.module.css';
import { SlideFrame } from './slide-frame';
import { useNow, useShown } from './use-shown';

export function OneScreen() {
  const t = useTranslate();
  const { shown, pictures } = useNow();
  const { panel } = useShown();
  const isAtStart = shown.slide.kind === 'cover' && panel === null;
  return (
    <main className={styles.one} aria-label={t(present.audience)}>
      <SlideFrame className={styles.whole} shown={shown} pictures={pictures} />
      {isAtStart && <p className={styles.hint}>{t(present.startHint)}</p>}
      <PanelInUse />
    </main>
  );
}
