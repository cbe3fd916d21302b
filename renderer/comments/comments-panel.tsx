/** Comments: threads about what is selected, with a field for a new one; below them those of the rest of the map. */
import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isProgramme } from '#core/document/new-programme';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { isResolved, type Thread, threadsOf } from '#core/document/threads';
import { comments as text } from '#core/i18n/messages/comments';
import type { Translate } from '#core/i18n/translate';
import { thingWordsById } from '#core/words/thing-words';
import { openFix } from '#renderer/state/fixes';
import { useOpenMap } from '#renderer/state/open-map';
import { selectionOf } from '#renderer/state/thing-names';
import { moveCamera, select, useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { EmptyState } from '#renderer/ui/empty-state';
import { type Language, useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { subjectOf, write } from './comment-state';
import { Composer } from './composer';
import { ThreadView } from './thread-view';

type Shown = 'open' | 'resolved' | 'all';

export function CommentsPanel() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const selected = useView((view) => view.selected);
  const [shown, setShown] = useState<Shown>('open');
  const [author, setAuthor] = useState<string | null>(null);
  if (!snapshot) return null;
  const subjectId = subjectOf(selected);
  const all = threadsOf(snapshot);
  const threads = all.filter((thread) => isShown(thread, shown) && isBy(thread, author));
  const here = threads.filter(({ first }) => first.subjectId === subjectId);
  const elsewhere = threads.filter(({ first }) => first.subjectId !== subjectId);
  const name = nameOf(snapshot, subjectId, { t, language });
  return (
    <Stack gap="md" p="md">
      <Stack gap="xs" component="section" aria-label={t(text.about, { name })}>
        <PanelHeader title={name} />
        {canEdit && <NewComment key={subjectId} subjectId={subjectId} />}
        {here.map((thread) => (
          <ThreadView key={thread.first.id} thread={thread} canEdit={canEdit} />
        ))}
      </Stack>
      {all.length > 0 && (
        <Filters threads={all} shown={shown} setShown={setShown} author={author} setAuthor={setAuthor} />
      )}
      <Stack gap="sm" component="section" aria-label={t(text.elsewhere)}>
        {elsewhere.length > 0 && <PanelHeader title={t(text.elsewhere)} order={3} />}
        {elsewhere.map((thread) => (
          <ThreadView
            key={thread.first.id}
            thread={thread}
            canEdit={canEdit}
            about={aboutOf(snapshot, thread, { t, language })}
          />
        ))}
      </Stack>
      {threads.length === 0 && <Nothing hasAny={all.length > 0} shown={shown} />}
    </Stack>
  );
}

const isShown = (thread: Thread, shown: Shown): boolean =>
  shown === 'all' || isResolved(thread) === (shown === 'resolved');

/** Whoever has written anything in it. */
const isBy = ({ first, replies }: Thread, author: string | null): boolean =>
  author === null || [first, ...replies].some((comment) => comment.author === author);

interface Speech {
  readonly t: Translate;
  readonly language: Language;
}

const nameOf = (snapshot: Snapshot, id: string, { t, language }: Speech): string =>
  id === 'map'
    ? t(isProgramme(snapshot) ? text.aboutProgramme : text.aboutMap)
    : (thingWordsById(snapshot, id, language) ?? t(text.aboutDeleted));

function aboutOf(snapshot: Snapshot, { first: { subjectId } }: Thread, speech: Speech) {
  const selection = selectionOf(snapshot, subjectId);
  const name = nameOf(snapshot, subjectId, speech);
  if (subjectId === 'map') return { name, go: () => select(null) };
  if (liveRecord(snapshot, 'fix', subjectId)) return { name, go: () => openFix(subjectId) };
  if (!selection) return { name, go: null };
  const go = () => {
    select(selection);
    moveCamera('reveal');
  };
  return { name, go };
}

function NewComment({ subjectId }: { subjectId: string }) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const isAsked = useView((view) => view.isCommentAsked);
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    useView.setState({ isCommentAsked: false });
  }, [isAsked]);
  return (
    <Composer
      field={field}
      label={t(text.write)}
      sendLabel={t(text.send)}
      send={(words) => {
        write(subjectId, words);
        announce(t(text.sent));
      }}
    />
  );
}

interface FiltersProps {
  readonly threads: readonly Thread[];
  readonly shown: Shown;
  readonly setShown: (shown: Shown) => void;
  readonly author: string | null;
  readonly setAuthor: (author: string | null) => void;
}

function Filters({ threads, shown, setShown, author, setAuthor }: FiltersProps) {
  const t = useTranslate();
  const authors = new Set(
    threads.flatMap(({ first, replies }) => [first, ...replies].map((comment) => comment.author)),
  );
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t(text.show)}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'open' as const, label: t(text.open) },
          { value: 'resolved' as const, label: t(text.resolved) },
          { value: 'all' as const, label: t(text.all) },
        ]}
      />
      {authors.size > 1 && (
        <Select
          size="xs"
          aria-label={t(text.author)}
          placeholder={t(text.everybody)}
          clearable
          value={author}
          onChange={setAuthor}
          data={[...authors].sort().map((name) => ({ value: name, label: name || t(text.nobody) }))}
        />
      )}
    </Stack>
  );
}

function Nothing({ hasAny, shown }: { hasAny: boolean; shown: Shown }) {
  const t = useTranslate();
  if (!hasAny) return <EmptyState title={t(text.none)} text={t(text.noneHint)} />;
  return (
    <Text size="sm" c="dimmed">
      {t(shown === 'open' ? text.noneOpen : text.noneFound)}
    </Text>
  );
}
