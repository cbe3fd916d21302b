/** What is done to all chosen fixes at once: one undo step each. */
import { Autocomplete, Button, CloseButton, Text, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { FixStatus } from '#core/document/records/fix';
import { namesIn } from '#core/fixes/filter';
import type { ListedFix } from '#core/fixes/listed-fix';
import { fixes as text } from '#core/i18n/messages/fixes';
import { changeFixes, type NewStatus, setStatus } from '#renderer/state/fixes';
import { useTranslate } from '#renderer/ui/language';
import rowTable from '../ui/row-table.module.css';
import { StatusMenu } from './status-menu';
import { asksSomething, FixQuestion } from './status-question';

interface BulkBarProps {
  readonly chosen: readonly ListedFix[];
  readonly all: readonly ListedFix[];
  readonly clear: () => void;
}

export function BulkBar({ chosen, all, clear }: BulkBarProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState<FixStatus | null>(null);
  const fixes = chosen.map(({ fix }) => fix);
  const tell = (told: NewStatus) => {
    setAsked(null);
    setStatus(fixes, told);
  };
  const give = (field: 'team' | 'owner') => (name: string) =>
    changeFixes(
      fixes.map(({ id }) => id),
      field === 'team' ? { team: name } : { owner: name },
    );
  return (
    <section className={rowTable.bulk} aria-label={t(text.forChosen)}>
      <Text size="sm" fw={600} role="status">
        {t(text.chosen, { count: chosen.length })}
      </Text>
      <StatusMenu
        current={null}
        choose={(status) => (asksSomething(status) ? setAsked(status) : tell({ status }))}
        target={
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t(text.status)}
          </Button>
        }
      />
      <NameForAll label={t(text.giveTeam)} known={namesIn(all, 'team')} give={give('team')} />
      <NameForAll label={t(text.giveOwner)} known={namesIn(all, 'owner')} give={give('owner')} />
      <Tooltip label={t(text.chooseNone)}>
        <CloseButton aria-label={t(text.chooseNone)} ml="auto" onClick={clear} />
      </Tooltip>
      {asked !== null && (
        <div style={{ flexBasis: '100%' }}>
          <div style={{ maxWidth: 420 }}>
            <FixQuestion status={asked} answer={tell} cancel={() => setAsked(null)} />
          </div>
        </div>
      )}
    </section>
  );
}

interface NameForAllProps {
  readonly label: string;
  readonly known: readonly { readonly name: string }[];
  readonly give: (name: string) => void;
}

/** Given by choosing a name used before, or by Enter; merely looked at, nothing changes. */
function NameForAll({ label, known, give }: NameForAllProps) {
  const [words, setWords] = useState('');
  const finish = (name: string) => {
    if (name.trim() !== '') give(name.trim());
    setWords('');
  };
  return (
    <Autocomplete
      size="xs"
      w={190}
      aria-label={label}
      placeholder={label}
      data={known.map(({ name }) => name)}
      limit={8}
      openOnFocus={false}
      value={words}
      onChange={setWords}
      onOptionSubmit={(name) => {
        finish(name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) finish(words);
      }}
    />
  );
}
