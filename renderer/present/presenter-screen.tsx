/** What the presenter alone sees: this slide and the next, notes, quotes before they are shown, time, the record. */
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { present } from '#core/i18n/messages/present';
import { useTranslate } from '#renderer/ui/language';
import { previewPictures, useDecoded } from './decoded';
import { NotesSide } from './notes-side';
import { NowSide } from './now-side';
import styles from './present.module.css';
import { RecordSide } from './record/record-side';
import { StepList } from './step-list';
import { TimeBar } from './time-bar';
import { useNow } from './use-shown';

export function PresenterScreen() {
  const t = useTranslate();
  const { shown, pictures } = useNow();
  useDecoded(previewPictures, pictures);
  return (
    <main className={styles.presenter} aria-label={t(present.screen)}>
      <h1 className="tapki-spoken">{t(present.screen)}</h1>
      <TimeBar />
      <StepList />
      <NowSide shown={shown} />
      <Sides />
    </main>
  );
}

/** Beside each other where there is room; one at a time on a small screen. */
function Sides() {
  const t = useTranslate();
  const isWide = useMediaQuery('(min-width: 1500px)', undefined, { getInitialValueInEffect: false });
  const [side, setSide] = useState<'notes' | 'record'>('notes');
  const record = (
    <section className={styles.record} aria-label={t(present.record)}>
      <RecordSide />
    </section>
  );
  if (isWide)
    return (
      <>
        <NotesSide />
        {record}
      </>
    );
  const sides = [
    { value: 'notes', label: t(present.notes) },
    { value: 'record', label: t(present.record) },
  ] as const;
  return (
    <div className={styles.sides}>
      <SegmentedControl size="xs" data={[...sides]} value={side} onChange={setSide} />
      {side === 'notes' ? <NotesSide /> : record}
    </div>
  );
}
