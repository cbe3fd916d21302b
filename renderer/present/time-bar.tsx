/** Time against the plan, quietly: it says that time is over and never blinks. */
import { Button, Text, TextInput } from '@mantine/core';
import { IconDeviceTv, IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { present } from '#core/i18n/messages/present';
import type { Message, Translate } from '#core/i18n/translate';
import { clockText, readMinutes } from '#core/present/timing';
import { endPresenting, openPanel, planMinutes, toggleWindows } from '#renderer/state/presenting';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './present.module.css';
import { useShown, useTime } from './use-shown';

interface FactProps {
  readonly name: Message;
  readonly value: string;
  readonly isOver?: boolean;
}

function Fact({ name, value, isOver = false }: FactProps) {
  const t = useTranslate();
  return (
    <div className={styles.fact}>
      <Text fz="xs" c="dimmed">
        {t(name)}
      </Text>
      <span role="timer" className={isOver ? styles.over : styles.time}>
        {value}
      </span>
    </div>
  );
}

const minute = 60_000;

/** Whole minutes: nobody is early by seconds. */
function paceText(behind: number, t: Translate): string {
  const minutes = Math.round(Math.abs(behind) / minute);
  if (minutes === 0) return t(present.onPlan);
  return t(behind > 0 ? present.behind : present.ahead, { count: minutes });
}

function Pace({ behind, endsAt }: { readonly behind: number; readonly endsAt: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const clock = new Date(endsAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className={styles.fact}>
      <Text fz="xs" c="dimmed">
        {t(present.endsAt, { time: clock })}
      </Text>
      <span className={styles.pace}>{paceText(behind, t)}</span>
    </div>
  );
}

const icon = { size: 20, stroke: 1.6 } as const;

export function TimeBar() {
  const t = useTranslate();
  const language = useLanguage();
  const { isRehearsal } = useShown();
  const { now, elapsed, left, leftHere, behind, endsAt } = useTime();
  const clock = new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <header className={styles.timeBar}>
      <Fact name={present.elapsed} value={clockText(elapsed)} />
      {leftHere !== null && (
        <Fact name={present.leftHere} value={clockText(leftHere)} isOver={leftHere < 0} />
      )}
      {left !== null && <Fact name={present.left} value={clockText(left)} isOver={left < 0} />}
      {behind !== null && endsAt !== null && <Pace behind={behind} endsAt={endsAt} />}
      <Fact name={present.clock} value={clock} />
      <Length />
      {isRehearsal && <span className={styles.rehearsing}>{t(present.rehearsing)}</span>}
      <div className={styles.grow} />
      <Button variant="default" onClick={() => openPanel({ kind: 'order' })}>
        {t(present.setUp)}
      </Button>
      <IconAction
        label={t(present.keys)}
        shortcut="?"
        icon={<IconKeyboard {...icon} />}
        onClick={() => openPanel({ kind: 'keys' })}
      />
      {!isRehearsal && (
        <IconAction
          label={t(present.twoWindows)}
          shortcut="W"
          icon={<IconDeviceTv {...icon} />}
          isPressed
          variant="light"
          onClick={() => void toggleWindows()}
        />
      )}
      <Button onClick={endPresenting}>{t(present.end)}</Button>
    </header>
  );
}

function Length() {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  return (
    <TextInput
      label={t(present.length)}
      size="xs"
      w={128}
      styles={{ label: { whiteSpace: 'nowrap' } }}
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
  );
}
