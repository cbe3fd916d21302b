/** The mark on a card of a step that another map shows in detail, as a button that goes there. */
import { UnstyledButton } from '@mantine/core';
import { levels as text } from '#core/i18n/messages/levels';
import { detailMarkBox } from '#core/scene/draw-steps';
import type { CardLayout } from '#core/scene/layout-types';
import { openDetail } from '#renderer/state/levels';
import { useTranslate } from '#renderer/ui/language';
import css from './detail-mark.module.css';

/** Around the drawn mark, so that a finger hits it. */
const margin = 6;

export function DetailMark({ card }: { card: CardLayout }) {
  const t = useTranslate();
  const { x, y, width, height } = detailMarkBox(card);
  return (
    <UnstyledButton
      className={`${css.mark} nopan`}
      // The keyboard has a shortcut for it; Tab walks from the map on, not through every card.
      tabIndex={-1}
      aria-label={t(text.detailMark)}
      title={t(text.detailMark)}
      style={{
        left: x - card.box.x - margin,
        top: y - card.box.y - margin,
        width: width + 2 * margin,
        height: height + 2 * margin,
      }}
      // The card would begin to be dragged, or its title to be typed.
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        void openDetail(card.stepId);
      }}
    />
  );
}
