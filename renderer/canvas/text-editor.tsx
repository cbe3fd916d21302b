/** The place where text of the map is typed: a text area that lies exactly over what it edits and grows with it. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import type { Typed } from '#core/text/edit-rich-text';
import { isFieldLeft } from '#renderer/state/typing';
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
  /** For what changes the text from outside the field. */
  readonly handle?: Ref<TextHandle>;
  /** True: the key, or what is pasted, was answered. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** True for what belongs to the editor: the keyboard may go there, and typing is not over. */
  readonly isOwn?: (element: Element | null) => boolean;
}

export interface TextHandle {
  /** Puts the keyboard into the field. */
  readonly focus: () => void;
  readonly change: (edit: (typed: Typed) => Typed) => void;
  readonly finish: () => void;
}

const longestText = 50_000;
const longestTitle = 1_000;

export function TextEditor({
  value,
  label,
  placeholder,
  className,
  isTitle = false,
  keep,
  leave,
  handle,
  onKey,
  onPaste,
  isOwn,
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

  useImperativeHandle(
    handle,
    () => ({
      focus: () => area.current?.focus({ preventScroll: true }),
      change: (edit) => {
        const field = area.current;
        if (!field) return;
        const { value: words, selectionStart: from, selectionEnd: to } = field;
        const next = edit({ text: words, from, to });
        if (next.text.length > longestText) return;
        flushSync(() => type(next.text));
        field.focus({ preventScroll: true });
        field.setSelectionRange(next.from, next.to);
      },
      finish,
    }),
    [type, finish],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys go on: the map leaves those of its fields alone, and shortcuts of actions work in them too.
    if (event.nativeEvent.isComposing) return;
    if (onKey?.(event)) {
      event.preventDefault();
      return;
    }
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
      maxLength={isTitle ? longestTitle : longestText}
      spellCheck
      rows={1}
      onChange={(event) => type(event.currentTarget.value)}
      onPaste={onPaste}
      onBlur={(event) => {
        if (!isFieldLeft(event) || isOwn?.(event.relatedTarget)) return;
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
