/** The order of the steps and their time, changed while the map is shown. Only on the presenter's own screen. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { present } from '#core/i18n/messages/present';
import { choiceOf, playlistOf } from '#core/present/playlist';
import { keepPlan } from '#renderer/state/present-plan';
import { canCapture, chooseOrder, openPanel, takeSession } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { OrderForm } from './order-form';
import { useShown } from './use-shown';

export function OrderPanel() {
  const t = useTranslate();
  const { deck, sessionId } = useShown();
  const [playlist, setPlaylist] = useState(() => playlistOf(deck.snapshot, deck.choice));
  const choice = choiceOf(playlist);
  const keep = () => {
    const kept = keepPlan(sessionId, choice.plan);
    if (kept) takeSession(kept);
    chooseOrder(choice);
  };
  return (
    <>
      <OrderForm snapshot={deck.snapshot} playlist={playlist} onChange={setPlaylist} />
      <Group gap="sm" mt="md">
        <Button onClick={() => chooseOrder(choice)}>{t(present.apply)}</Button>
        <Button variant="default" disabled={!canCapture() || choice.plan.length === 0} onClick={keep}>
          {t(present.keepPlan)}
        </Button>
        <Button variant="subtle" onClick={() => openPanel(null)}>
          {t(present.close)}
        </Button>
      </Group>
    </>
  );
}
