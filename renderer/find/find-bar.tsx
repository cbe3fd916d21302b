/** The bar over the map that finds words everywhere in it, goes from one to the next, and puts others in their place. */
import { Button, CloseButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconAbc, IconBookmarks, IconChevronDown, IconChevronUp, IconLetterCase } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections } from '#core/i18n/messages/collections';
import { find as text } from '#core/i18n/messages/find';
import { thingWords } from '#core/words/thing-words';
import { registerActions } from '#renderer/state/actions';
import { shownTitle } from '#renderer/state/collecting';
import { useOpenMap } from '#renderer/state/open-map';
import { openDialog, useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import css from './find-bar.module.css';
import { collectionOf } from './go-to-match';
import { excerptOf, type Match, mostMatches, type Search } from './matches';
import { type Finding, useFind } from './use-find';

const fieldId = 'tapki-find';

function open(): void {
  useView.setState({ isFindOpen: true });
  const field = document.getElementById(fieldId);
  if (field instanceof HTMLInputElement) field.select();
}

function close(): void {
  useView.setState({ isFindOpen: false });
  document.querySelector<HTMLElement>('#tapki-map-area [tabindex="0"]')?.focus({ preventScroll: true });
}

export function FindBar() {
  const isOpen = useView((view) => view.isFindOpen);
  const snapshot = useOpenMap((state) => state.snapshot);
  const mapId = useOpenMap(({ document }) => document?.mapId ?? null);
  useEffect(
    () =>
      registerActions({
        'edit.find': { isEnabled: () => useOpenMap.getState().snapshot !== null, run: open },
      }),
    [],
  );
  return isOpen && snapshot ? <OpenBar key={mapId} snapshot={snapshot} /> : null;
}

function OpenBar({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [isCaseKept, setCaseKept] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Typing goes first; a large map is searched when the hand rests.
  const looked = useDeferredValue(words);
  const search = useMemo(
    (): Search => ({ words: looked, isCaseKept, isWhole }),
    [looked, isCaseKept, isWhole],
  );
  const finding = useFind(snapshot, search);
  const { matches, at, go, restart } = finding;
  const found = matches[at] ?? null;

  useEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another search the count is from its beginning
  useEffect(restart, [search]);
  const said =
    looked === '' ? '' : matches.length === 0 ? t(text.nothing) : t(text.found, { count: matches.length });
  useEffect(() => {
    if (said !== '') announce(said, 'find');
  }, [said]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Paper
      component="section"
      aria-label={t(text.bar)}
      className={css.bar ?? ''}
      withBorder
      p="sm"
      onKeyDown={onKeyDown}
    >
      <Stack gap={8}>
        <Group gap={4} wrap="nowrap">
          <TextInput
            ref={field}
            id={fieldId}
            size="sm"
            flex={1}
            aria-label={t(text.find)}
            placeholder={t(text.find)}
            value={words}
            maxLength={200}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <IconAction
            label={t(text.matchCase)}
            icon={<IconLetterCase size={18} />}
            isPressed={isCaseKept}
            variant={isCaseKept ? 'light' : 'subtle'}
            onClick={() => setCaseKept(!isCaseKept)}
          />
          <IconAction
            label={t(text.wholeWords)}
            icon={<IconAbc size={18} />}
            isPressed={isWhole}
            variant={isWhole ? 'light' : 'subtle'}
            onClick={() => setWhole(!isWhole)}
          />
          <CloseButton aria-label={t(text.close)} onClick={close} />
        </Group>
        {canEdit && <ReplaceRow words={other} type={setOther} finding={finding} />}
        <Group gap={4} wrap="nowrap" justify="space-between">
          <Excerpt snapshot={snapshot} match={found} />
          <Group gap={2} wrap="nowrap">
            {found && collectionOf(snapshot, found) && (
              <IconAction
                label={t(collections.open)}
                icon={<IconBookmarks size={18} />}
                onClick={() => openDialog('collections')}
              />
            )}
            <Text size="sm" c="dimmed" className={css.count ?? ''}>
              {at < 0 ? said : placeOf(finding, t)}
            </Text>
            <IconAction
              label={t(text.previous)}
              icon={<IconChevronUp size={18} />}
              shortcut="Shift+Enter"
              disabled={matches.length === 0}
              onClick={() => go(-1)}
            />
            <IconAction
              label={t(text.next)}
              icon={<IconChevronDown size={18} />}
              shortcut="Enter"
              disabled={matches.length === 0}
              onClick={() => go(1)}
            />
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

function placeOf({ matches, at }: Finding, t: ReturnType<typeof useTranslate>): string {
  const values = { number: at + 1, count: matches.length };
  return t(matches.length === mostMatches ? text.placeMany : text.place, values);
}

interface ReplaceRowProps {
  readonly words: string;
  readonly type: (words: string) => void;
  readonly finding: Finding;
}

function ReplaceRow({ words, type, finding }: ReplaceRowProps) {
  const t = useTranslate();
  const isNothing = finding.matches.length === 0;
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        size="sm"
        flex={1}
        aria-label={t(text.replaceWith)}
        placeholder={t(text.replaceWith)}
        value={words}
        maxLength={1_000}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isNothing) finding.replace(words);
        }}
      />
      <Button size="compact-sm" variant="default" disabled={isNothing} onClick={() => finding.replace(words)}>
        {t(text.replace)}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isNothing}
        onClick={() => finding.replaceAll(words)}
      >
        {t(text.replaceAll)}
      </Button>
    </Group>
  );
}

/** So many characters around the words are shown. */
const around = { lead: 16, rest: 60 };

/** Where the map stands, in words: what has no place on the map is read here. */
function Excerpt({ snapshot, match }: { snapshot: Snapshot; match: Match | null }) {
  const language = useLanguage();
  const t = useTranslate();
  if (!match) return <span />;
  const record = snapshot.records.get(match.id);
  const thing = record ? thingWords(record, snapshot.records, language) : '';
  const field =
    match.field === 'notes' ? t(text.notes) : match.field === 'description' ? t(text.description) : null;
  const { before, found, after, isCut } = excerptOf(match, around);
  const collection = collectionOf(snapshot, match);
  const title = collection && liveRecord(snapshot, 'collection', collection);
  const where = title ? t(text.inCollection, { title: shownTitle(title) }) : thing;
  return (
    <div className={css.excerpt} title={where}>
      <Text span size="xs" c="dimmed" display="block" truncate>
        {field === null ? where : t(text.where, { thing, field })}
      </Text>
      {isCut && '…'}
      {before}
      <mark>{found}</mark>
      {after}
    </div>
  );
}
