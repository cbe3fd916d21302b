/** The place where text of the map is typed: a text area that lies exactly over what it edits and grows with it. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { type Keep, useTyping } from '#renderer/state/use-typing';
import css from './editor.module.css';
import type { Move } from './grid-navigation';

interface TextEditorProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  /** Titles are typed anew when one just types; text is typed on. */
  readonly isTitle?: boolean;
  readonly keep: Keep;
  /** The person is done; `move`: and goes on to a neighbour. */
  readonly leave: (move: Move | null) => void;
}

export function TextEditor({
  value,
  label,
  placeholder,
  className,
  isTitle = false,
  keep,
  leave,
}: TextEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, type, finish } = useTyping(value, keep);

  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.focus({ preventScroll: true });
    if (isTitle) field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
  }, [isTitle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = '0';
    field.style.height = `${field.scrollHeight}px`;
  }, [text]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys go on: the map leaves those of its fields alone, and shortcuts of actions work in them too.
    if (event.nativeEvent.isComposing) return;
    const move = moveOnKey(event, isTitle);
    if (move === undefined) return;
    event.preventDefault();
    finish();
    leave(move);
  };

  return (
    <textarea
      ref={area}
      className={`${css.text} nodrag nopan nowheel ${className ?? ''}`}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={isTitle ? 1_000 : 50_000}
      spellCheck
      rows={1}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        finish();
        leave(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** undefined: the key belongs to the text. Shift+Enter breaks a line, as in a spreadsheet's Alt+Enter. */
function moveOnKey(event: KeyboardEvent, isTitle: boolean): Move | null | undefined {
  if (event.key === 'Escape' || event.key === 'F2') return null;
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
    return undefined;
  return isTitle ? null : 'down';
}
