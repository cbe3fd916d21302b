/** Text with the words marked that the other side does not have: struck through or underlined, and read aloud as such. */
import { Fragment } from 'react';
import type { TextPart } from '#core/text/changed-words';
import css from './changed-text.module.css';

interface ChangedTextProps {
  readonly parts: readonly TextPart[];
  readonly side: 'before' | 'after';
}

export function ChangedText({ parts, side }: ChangedTextProps) {
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <span className={css.text}>
      {parts.map(({ text, isChanged }, index) => {
        const key = `${index} ${text}`;
        return isChanged ? (
          <Mark key={key} className={css[side]}>
            {text}
          </Mark>
        ) : (
          <Fragment key={key}>{text}</Fragment>
        );
      })}
    </span>
  );
}
