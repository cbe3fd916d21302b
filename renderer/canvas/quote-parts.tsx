/** The quotes of a cell as things of their own: each is chosen by a click or by the keys, and lies over its words. */

import { liveRecord } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import type { FigurePart } from '#core/scene/figure';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import css from './column.module.css';
import { useGridFocus } from './grid-focus';
import { elementId } from './grid-of-layout';
import { shortened } from './names';

interface QuotePartsProps {
  readonly parts: readonly FigurePart[];
  readonly isBare: boolean;
}

export const QuoteParts = ({ parts, isBare }: QuotePartsProps) =>
  parts.map((part, index) => <QuotePart key={part.id} part={part} number={index + 1} isBare={isBare} />);

/** Air between the words and the frame around them. */
const air = 5;

function QuotePart({ part, number, isBare }: { part: FigurePart; number: number; isBare: boolean }) {
  const t = useTranslate();
  const isSelected = useView(({ selected }) => selected?.kind === 'quote' && selected.id === part.id);
  const element = useGridFocus<HTMLButtonElement>(isSelected, false);
  const words = useSnapshot((snapshot) => liveRecord(snapshot, 'quote', part.id)?.text ?? '');
  return (
    <button
      ref={element}
      type="button"
      id={elementId.quote(part.id)}
      data-quote={part.id}
      data-within
      className={isBare ? 'tapki-spoken' : `${css.part} nopan`}
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={`${t(text.quoteNumber, { number })}: ${shortened(words)}`}
      style={isBare ? undefined : { top: part.y - air, height: part.height + 2 * air }}
    />
  );
}
