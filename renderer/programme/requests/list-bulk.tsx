/** What is done to all chosen requests at once: one undo step each. */
import { Button, CloseButton, Menu, Text, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { RequestId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import type { ListedRequest } from '#core/requests/listed';
import { groom, hand, merge, setStatus } from '#renderer/state/requests';
import { useTranslate } from '#renderer/ui/language';
import rowTable from '../../ui/row-table.module.css';
import { type Questioned, RequestQuestion } from './detail-status';
import { TeamChoice } from './fields';
import { knownTeams } from './known-teams';
import { WhereField } from './queue-decisions';

interface BulkBarProps {
  readonly snapshot: Snapshot;
  readonly chosen: readonly ListedRequest[];
  readonly clear: () => void;
}

export function BulkBar({ snapshot, chosen, clear }: BulkBarProps) {
  const t = useTranslate();
  const [team, setTeam] = useState('');
  const [asked, setAsked] = useState<Questioned | 'exists' | null>(null);
  const ids = chosen.map(({ request }) => request.id);
  // A duplicate is no task: what it repeats is.
  const roots = chosen.filter(({ isRoot }) => isRoot).map(({ request }) => request.id);
  const done = (run: (requestIds: readonly RequestId[]) => void, of: readonly RequestId[]) => {
    setAsked(null);
    run(of);
  };
  return (
    <section className={rowTable.bulk} aria-label={t(text.forChosen)}>
      <Text size="sm" fw={600} role="status">
        {t(text.chosen, { count: chosen.length })}
      </Text>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t(text.groom)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => done((each) => groom(each, { as: 'valid' }), ids)}>
            {t(text.valid)}
          </Menu.Item>
          <Menu.Item onClick={() => done((each) => groom(each, { as: 'notIdea' }), ids)}>
            {t(text.notIdea)}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('exists')}>{t(text.exists)}</Menu.Item>
          <Menu.Item
            disabled={new Set(chosen.map(({ group }) => group)).size < 2}
            onClick={() => done(merge, ids)}
          >
            {t(text.merge)}
          </Menu.Item>
          <Menu.Item onClick={() => done((each) => groom(each, { as: 'new' }), ids)}>
            {t(text.backToQueue)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            disabled={roots.length === 0}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t(text.standing)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => done((each) => setStatus(each, { status: 'planned' }), roots)}>
            {t(text.plan)}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('shipped')}>{t(text.ship)}</Menu.Item>
          <Menu.Item onClick={() => setAsked('declined')}>{t(text.decline)}</Menu.Item>
          <Menu.Item onClick={() => done((each) => setStatus(each, { status: 'none' }), roots)}>
            {t(text.takeBack)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TeamChoice
        label={t(text.handTo)}
        known={knownTeams(snapshot)}
        value={team}
        change={setTeam}
        finish={(name) => {
          if (name.trim() === '') return;
          hand(roots, { team: name });
          setTeam('');
        }}
      />
      <Tooltip label={t(text.chooseNone)}>
        <CloseButton aria-label={t(text.chooseNone)} ml="auto" onClick={clear} />
      </Tooltip>
      {asked !== null && (
        <div style={{ flexBasis: '100%', maxWidth: 460 }}>
          {asked === 'exists' ? (
            <WhereField
              keep={(where) => done((each) => groom(each, { as: 'exists', where }), ids)}
              cancel={() => setAsked(null)}
            />
          ) : (
            <RequestQuestion
              status={asked}
              answer={(told) => done((each) => setStatus(each, told), roots)}
              cancel={() => setAsked(null)}
            />
          )}
        </div>
      )}
    </section>
  );
}
