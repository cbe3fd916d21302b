/** Choosing the request that another one repeats, by words of either. */
import { Autocomplete } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { formatNumber } from '#core/metrics/format';
import type { RequestGroup } from '#core/requests/groups';
import { everyRequest, filterRequests, type ListedRequest, listedRequests } from '#core/requests/listed';
import { normalise } from '#core/text/words';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface RequestPickerProps {
  readonly snapshot: Snapshot;
  readonly except: string;
  readonly choose: (group: RequestGroup) => void;
  readonly cancel: () => void;
}

const mostOffered = 12;

const says = ({ request }: ListedRequest, words: string): boolean =>
  normalise(request.title).includes(normalise(words).trim());

export function RequestPicker({ snapshot, except, choose, cancel }: RequestPickerProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const offered = useMemo(
    () =>
      filterRequests(listedRequests(snapshot), { ...everyRequest, words })
        .filter(({ isRoot, group }) => isRoot && group.root.id !== except)
        // Found by the words of a duplicate, it does not show them: those that do come first.
        .toSorted((a, b) => Number(says(b, words)) - Number(says(a, words)))
        .slice(0, mostOffered),
    [snapshot, words, except],
  );
  const label = (id: string): string => {
    const found = offered.find(({ request }) => request.id === id);
    return found
      ? `${found.request.title.trim() || t(text.untitled)} · ${formatNumber(found.counts.customers, language)}`
      : '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  return (
    <Autocomplete
      autoFocus
      label={t(text.whichOne)}
      placeholder={t(text.find)}
      // Titles may be alike: options are chosen by id, and the filter is this screen's own.
      data={offered.map(({ request }) => request.id)}
      filter={({ options }) => options}
      renderOption={({ option }) => label(option.value)}
      selectFirstOptionOnChange
      value={words}
      onChange={setWords}
      onOptionSubmit={(id) => {
        const found = offered.find(({ request }) => request.id === id);
        if (found) choose(found.group);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
