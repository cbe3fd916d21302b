/** What is typed while a map is shown: a capture, or the step to go to. Below the slide, and gone with Enter or Esc. */
import { Button, Group, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { present } from '#core/i18n/messages/present';
import { sessions } from '#core/i18n/messages/sessions';
import type { Message } from '#core/i18n/translate';
import type { DeckStep } from '#core/present/deck';
import { openPanel, showPlace } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { OrderPanel } from './order-panel';
import styles from './present.module.css';
import { CaptureForm } from './record/capture-form';
import { SessionPanel } from './record/session-panel';
import { useShown } from './use-shown';

/** Not while letters are still being put together, as in an input method. */
const onEnter = (run: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  run();
};

/** By the number, or by words of the title in any order. */
function matches({ walked }: DeckStep, typed: string): boolean {
  if (walked.number === typed) return true;
  const title = walked.step.title.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => title.includes(word) || walked.number.startsWith(word));
}

const mostFound = 6;

function JumpForm() {
  const t = useTranslate();
  const { deck } = useShown();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const exact = deck.steps.filter(({ walked }) => walked.number === wanted);
  const found = [...new Set([...exact, ...deck.steps.filter((step) => matches(step, wanted))])];
  const go = (step: DeckStep | undefined) => step && showPlace({ kind: 'step', stepId: step.id });
  return (
    <Stack gap="sm">
      <TextInput
        size="md"
        label={t(present.jump)}
        description={t(present.jumpHint)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onEnter(() => go(found[0]))}
        autoFocus
      />
      {found.length === 0 && <Text fz="sm">{t(present.noSuchStep)}</Text>}
      <Group gap="xs">
        {found.slice(0, mostFound).map((step) => (
          <Button key={step.id} variant="default" size="compact-md" onClick={() => go(step)}>
            {step.walked.number} {step.walked.step.title}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

const keyRows: readonly (readonly [readonly string[], Message])[] = [
  [['→', '←', 'PageDown', 'PageUp'], present.keyNext],
  [['Space'], present.keyOnward],
  [['R', 'H'], present.keyQuotes],
  [['B', '.'], present.keyBlank],
  [['Home', 'End'], present.keyOverview],
  [['Z', 'S'], present.keyZoom],
  [['+', '−', '0'], present.keyZoomBy],
  [['↑', '↓', '←', '→'], present.keyPan],
  [['M'], present.keyPin],
  [['L'], present.keyLaser],
  [['1…9'], present.keyFork],
  [['3.2', 'Enter'], present.keyNumber],
  [['J'], present.keyJump],
  [['O'], present.keyOrder],
  [['D', 'Q', 'K', 'F'], present.keyCapture],
  [['T', 'C', 'V', 'E', 'X'], sessions.panel.keys],
  [['W'], present.keyWindows],
  [['Esc'], present.keyEnd],
];

function KeyList() {
  const t = useTranslate();
  return (
    <dl className={styles.keys}>
      {keyRows.map(([keys, said]) => (
        <div key={keys.join()}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{t(said)}</dd>
        </div>
      ))}
    </dl>
  );
}

const names = {
  session: sessions.panel.panel,
  jump: present.jump,
  order: present.setUp,
  keys: present.keys,
} as const;

export function PanelInUse() {
  const t = useTranslate();
  const { panel, isSeparate } = useShown();
  if (panel === null) return null;
  // Beside what the presenter looks at, not below it.
  const isBroad = isSeparate && ['keys', 'order', 'session'].includes(panel.kind);
  const name = panel.kind === 'capture' ? present[panel.of] : names[panel.kind];
  return (
    <section className={`${styles.panel} ${isBroad ? styles.drawer : ''}`} aria-label={t(name)}>
      {panel.kind === 'capture' && <CaptureForm key={panel.of} of={panel.of} />}
      {panel.kind === 'session' && <SessionPanel tab={panel.tab} />}
      {panel.kind === 'jump' && <JumpForm />}
      {panel.kind === 'order' && <OrderPanel />}
      {panel.kind === 'keys' && (
        <>
          <KeyList />
          <Button variant="default" onClick={() => openPanel(null)}>
            {t(present.close)}
          </Button>
        </>
      )}
    </section>
  );
}
