/** Typing into a field of the map: local for a moment, kept while the person types on, on Enter, on leaving, on closing. */
import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createWaitingText, isFieldLeft, newStay, watchTyping } from './typing';

export interface Typing {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Keeps what was typed and shows the map's own value again. */
  readonly finish: () => void;
  /** For `onBlur`: finishes where the person went elsewhere, not where the whole window lost the keyboard. */
  readonly leave: (event: FocusEvent) => void;
  /** Forgets what was not kept yet. */
  readonly drop: () => void;
}

/** `stay` is the same for all that is typed before the person leaves the field: one undo step. */
export type Keep = (text: string, stay: string) => void;

export function useTyping(value: string, keep: Keep): Typing {
  const [draft, setDraft] = useState<string | null>(null);
  const stay = useRef<string | null>(null);
  // Called from timers and on unmounting, when the latest render's function is the right one.
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });

  const [waiting] = useState(() =>
    createWaitingText((typed) => {
      stay.current ??= newStay();
      latestKeep.current(typed, stay.current);
    }),
  );
  const { flush } = waiting;
  useEffect(() => flush, [flush]);
  useEffect(() => watchTyping(flush), [flush]);
  // The window may be closed, or put away, with the caret still in the field.
  useEffect(() => {
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [flush]);

  const type = useCallback(
    (text: string) => {
      waiting.type(text);
      setDraft(text);
    },
    [waiting],
  );
  const finish = useCallback(() => {
    flush();
    stay.current = null;
    setDraft(null);
  }, [flush]);
  const leave = useCallback(
    (event: FocusEvent) => {
      if (isFieldLeft(event)) finish();
    },
    [finish],
  );
  const drop = useCallback(() => {
    waiting.drop();
    stay.current = null;
    setDraft(null);
  }, [waiting]);
  return { text: draft ?? value, type, finish, leave, drop };
}

interface TypedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

const typedText = ({ text, type, leave }: Typing): TypedText => ({
  value: text,
  onChange: (event) => type(event.currentTarget.value),
  onBlur: leave,
});

/** Properties of a field of many lines. */
export const useTypedText = (value: string, keep: Keep): TypedText => typedText(useTyping(value, keep));

interface TypedLine extends TypedText {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Properties of a field of one line, where Enter keeps. */
export function useTypedLine(value: string, keep: Keep): TypedLine {
  const typing = useTyping(value, keep);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) typing.finish();
  };
  return { ...typedText(typing), onKeyDown };
}
