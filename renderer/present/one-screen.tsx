/** One display for all: the slide fills it, notes never come onto it, and the presenter has the keys. */
import { present } from '#core/i18n/messages/present';
import { useLaser } from '#renderer/state/laser';
import { useTranslate } from '#renderer/ui/language';
import { useDecoded, wholePictures } from './decoded';
import { PanelInUse } from './panels';
import styles from './present.module.css';
import { WrittenDown } from './record/written-down';
import { SlideFrame } from './slide-frame';
import { slideMouse } from './slide-mouse';
import { useNow, useShown } from './use-shown';

export function OneScreen() {
  const t = useTranslate();
  const { shown, pictures } = useNow();
  const { panel } = useShown();
  const isPointing = useLaser(({ isOn }) => isOn);
  useDecoded(wholePictures, pictures);
  const isAtStart = shown.slide.kind === 'cover' && panel === null;
  return (
    <main className={styles.one} aria-label={t(present.audience)} data-pointing={isPointing}>
      <SlideFrame shown={shown} pictures={wholePictures} isPreview={false} mouse={slideMouse} hasPointer />
      {isAtStart && <p className={styles.hint}>{t(present.startHint)}</p>}
      <WrittenDown />
      <PanelInUse />
    </main>
  );
}
