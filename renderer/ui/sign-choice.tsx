/** Choosing one of many small signs: by eye, by arrow keys, by words. A second choice of the same one takes it away. */
import { Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import css from './sign-choice.module.css';

export interface SignOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** More words it is found by. */
  readonly words: string;
  /** Path data of the sign, drawn as a line. */
  readonly path: string;
  /** Side of the square the path is drawn in, and whether nought is in its middle. */
  readonly grid: number;
  readonly isCentred: boolean;
  /** Colour behind the sign with the colour of the sign on it; left out: as text. */
  readonly colors?: { readonly ground: string; readonly sign: string };
}

interface SignChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SignOption<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value | null) => void;
  /** Left out: few enough to see them all. */
  readonly search?: { readonly label: string; readonly nothing: string };
  readonly columns: number;
}

export function SignChoice<Value extends string>(props: SignChoiceProps<Value>) {
  const { label, options, value, onChoose, search, columns } = props;
  const [words, setWords] = useState('');
  const group = useRef<HTMLDivElement>(null);
  const wanted = words.trim().toLowerCase();
  const shown = options.filter(({ name, words: more }) => `${name} ${more}`.toLowerCase().includes(wanted));
  const entry = shown.find((option) => option.value === value) ?? shown[0];
  const focusOn = (index: number) =>
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const by = steps[event.key];
    const all = [...(group.current?.querySelectorAll('[role="radio"]') ?? [])];
    const at = all.indexOf(event.target instanceof Element ? event.target : document.body);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    focusOn(Math.max(0, Math.min(all.length - 1, at + by)));
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusOn(Math.max(0, entry ? shown.indexOf(entry) : 0));
    } else if (event.key === 'Enter' && shown[0] && wanted !== '') {
      event.preventDefault();
      onChoose(shown[0].value);
    }
  };
  return (
    <div>
      {search && (
        <TextInput
          size="xs"
          mb={8}
          aria-label={search.label}
          placeholder={search.label}
          value={words}
          data-autofocus
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onSearchKey}
        />
      )}
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        className={css.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, 36px)` }}
        onKeyDown={onKeyDown}
      >
        {shown.map((option) => (
          <Tooltip key={option.value} label={option.name} openDelay={300}>
            <UnstyledButton
              role="radio"
              aria-checked={option.value === value}
              aria-label={option.name}
              tabIndex={option === entry ? 0 : -1}
              {...(!search && option === entry ? { 'data-autofocus': true } : {})}
              className={css.sign}
              onClick={() => onChoose(option.value === value ? null : option.value)}
            >
              <Sign {...option} />
            </UnstyledButton>
          </Tooltip>
        ))}
      </div>
      {search && shown.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          {search.nothing}
        </Text>
      )}
    </div>
  );
}

type SignProps = Pick<SignOption<string>, 'path' | 'grid' | 'isCentred' | 'colors'>;

export function Sign({ path, grid, isCentred, colors }: SignProps) {
  const start = isCentred ? -grid / 2 : 0;
  return (
    <svg
      width={20}
      height={20}
      viewBox={`${start} ${start} ${grid} ${grid}`}
      aria-hidden="true"
      focusable="false"
    >
      {colors && <rect x={start} y={start} width={grid} height={grid} rx={grid / 4} fill={colors.ground} />}
      <path
        d={path}
        fill="none"
        stroke={colors?.sign ?? 'currentColor'}
        strokeWidth={grid * 0.08}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
