/** What the presenter alone sees: this slide and the next, notes, quotes before they are shown, time, capture. */
import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { present } from '#core/i18n/messages/present';
import type { Message } from '#core/i18n/translate';
import { quotesAt, stepAt } from '#core/present/deck';
import { clockText, readMinutes } from '#core/present/timing';
import {
  act,
  canCapture,
  endPresenting,
  openPanel,
  planMinutes,
  toggleWindows,
} from '#renderer/state/presenting';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelInUse } from './panels';
import styles from './present.module.css';
import { RecordSide } from './record/record-side';
import { SlideFrame } from './slide-frame';
import { StepList } from './step-list';
import { useNext, useNow, useShown, useTime } from './use-shown';

export function PresenterScreen() {
  const t = useTranslate();
  return (
    <main className={styles.presenter} aria-label={t(present.screen)}>
      <h1 className="tapki-spoken">{t(present.screen)}</h1>
      <TimeBar />
      <StepList />
      <NowSide />
      <Sides />
    </main>
  );
}

function Fact({ name, value, isOver = false }: { name: Message; value: string; isOver?: boolean }) {
  const t = useTranslate();
  return (
    <div className={styles.fact}>
      <Text fz="xs" c="dimmed">
        {t(name)}
      </Text>
      <output className={isOver ? styles.over : styles.time}>{value}</output>
    </div>
  );
}

function TimeBar() {
  const t = useTranslate();
  const language = useLanguage();
  const { now, elapsed, left, leftHere } = useTime();
  const [typed, setTyped] = useState('');
  const clock = new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <header className={styles.timeBar}>
      <Fact name={present.elapsed} value={clockText(elapsed)} />
      {left !== null && <Fact name={present.left} value={clockText(left)} isOver={left < 0} />}
      {leftHere !== null && (
        <Fact name={present.leftHere} value={clockText(leftHere)} isOver={leftHere < 0} />
      )}
      <Fact name={present.clock} value={clock} />
      <TextInput
        label={t(present.length)}
        size="xs"
        w={140}
        inputMode="decimal"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          planMinutes(readMinutes(value));
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur();
        }}
      />
      <div className={styles.grow} />
      <Button variant="default" onClick={() => openPanel({ kind: 'keys' })}>
        {t(present.keys)}
      </Button>
      <Button variant="default" onClick={() => void toggleWindows()} aria-pressed>
        {t(present.twoWindows)}
      </Button>
      <Button onClick={endPresenting}>{t(present.end)}</Button>
    </header>
  );
}

const captures = ['decision', 'question', 'parked', 'fix'] as const;

function NowSide() {
  const t = useTranslate();
  const { showing, said } = useShown();
  const { shown, pictures } = useNow();
  return (
    <section className={styles.now} aria-label={t(present.now)}>
      <Group justify="space-between">
        <Title order={2} fz="sm" c="dimmed">
          {t(showing.isBlank ? present.isBlank : present.now)}
        </Title>
        <Text fz="sm" role="status">
          {said === '' ? '' : t(present.saved, { text: said })}
        </Text>
      </Group>
      <div className={styles.preview} aria-hidden inert>
        <SlideFrame className={styles.whole} shown={shown} pictures={pictures} />
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => act('previous')}>
          ← {t(present.previous)}
        </Button>
        <Button onClick={() => act('onward')}>{t(present.onward)} →</Button>
        <Button variant="default" aria-pressed={showing.isBlank} onClick={() => act('blank')}>
          {t(present.blank)}
        </Button>
        <Button variant="default" aria-pressed={showing.isZoomed} onClick={() => act('zoom')}>
          {t(present.zoom)}
        </Button>
      </Group>
      <Group gap="xs" role="group" aria-label={t(present.capture)}>
        <Text fz="sm" c="dimmed">
          {t(present.capture)}:
        </Text>
        {captures.map((of) => (
          <Button
            key={of}
            variant="light"
            size="compact-md"
            disabled={!canCapture()}
            onClick={() => openPanel({ kind: 'capture', of })}
          >
            {t(present[of])}
          </Button>
        ))}
      </Group>
      <PanelInUse />
    </section>
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

function NotesSide() {
  const t = useTranslate();
  const { deck, showing } = useShown();
  const step = stepAt(deck, showing.place);
  const notes = step?.walked.step.notes.trim() ?? '';
  const quotes = step ? quotesAt(deck, step) : [];
  const revealed = step ? (showing.revealed.get(step.id) ?? 0) : 0;
  return (
    <section className={styles.notes} aria-label={t(present.notes)}>
      <NextSlide />
      <Title order={2} fz="sm" c="dimmed">
        {t(present.notes)}
      </Title>
      <p className={styles.noteText}>{notes === '' ? t(present.noNotes) : notes}</p>
      {quotes.length > 0 && (
        <>
          <Title order={2} fz="sm" c="dimmed">
            {t(present.quotes)}
          </Title>
          <Group gap="xs">
            <Button size="compact-sm" disabled={revealed >= quotes.length} onClick={() => act('reveal')}>
              {t(present.reveal)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={revealed === 0}
              onClick={() => act('hideQuotes')}
            >
              {t(present.hide)}
            </Button>
          </Group>
          <ol className={styles.quotes}>
            {quotes.map(({ id, text }, index) => (
              <li key={id} data-hidden={index >= revealed}>
                {text}
                {index >= revealed && <span className={styles.mark}>{t(present.hiddenQuote)}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function NextSlide() {
  const t = useTranslate();
  const next = useNext();
  return (
    <>
      <Title order={2} fz="sm" c="dimmed">
        {t(present.next)}
      </Title>
      {next ? (
        <div className={styles.preview} aria-hidden inert>
          <SlideFrame className={styles.whole} shown={next.shown} pictures={next.pictures} />
        </div>
      ) : (
        <Text>{t(present.lastSlide)}</Text>
      )}
    </>
  );
}
