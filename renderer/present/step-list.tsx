/** Leads to every slide: the presenter jumps, the audience sees only where it ends. */
import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { present } from '#core/i18n/messages/present';
import { type Deck, isSamePlace, type Place, stepAt } from '#core/present/deck';
import { placesOf } from '#core/present/route';
import { showPlace } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './present.module.css';
import { useShown } from './use-shown';

const keyOf = (place: Place): string => (place.kind === 'step' ? place.stepId : place.kind);

function useNames(deck: Deck): (place: Place) => string {
  const t = useTranslate();
  return (place) => {
    const step = stepAt(deck, place);
    if (step) return `${step.walked.number} ${step.walked.step.title}`;
    if (place.kind === 'cover') return t(present.cover);
    return t(place.kind === 'summary' ? present.summary : present.overview);
  };
}

export function StepList() {
  const t = useTranslate();
  const { deck, showing } = useShown();
  const name = useNames(deck);
  const here = useRef<HTMLButtonElement>(null);
  const at = keyOf(showing.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the slide.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [at]);
  const onRoute = placesOf(deck, showing.chosen);
  const walked = new Set(onRoute.map(keyOf));
  const beside = deck.steps
    .map(({ id }): Place => ({ kind: 'step', stepId: id }))
    .filter((place) => !walked.has(keyOf(place)));
  const entry = (place: Place) => {
    const isHere = isSamePlace(place, showing.place);
    return (
      <li key={keyOf(place)}>
        <button
          type="button"
          ref={isHere ? here : null}
          aria-current={isHere ? 'step' : undefined}
          onClick={() => showPlace(place)}
        >
          {name(place)}
          {place.kind === 'step' && showing.walked.has(place.stepId) && (
            <span className={styles.walked} role="img" aria-label={t(present.wasShown)}>
              ✓
            </span>
          )}
        </button>
      </li>
    );
  };
  return (
    <nav className={styles.steps} aria-label={t(present.steps)}>
      <ol>{onRoute.map(entry)}</ol>
      {beside.length > 0 && (
        <>
          <Text fz="xs" c="dimmed" px="sm" pt="sm" pb={4}>
            {t(present.offRoute)}
          </Text>
          <ul>{beside.map(entry)}</ul>
        </>
      )}
    </nav>
  );
}
