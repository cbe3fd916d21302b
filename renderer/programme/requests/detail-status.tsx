/** Where a request stands and what can be done about it: hand over, plan, ship, decline, take back. */
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { NewStatus } from '#core/commands/request';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { formatDay, formatLocalDay } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import type { ListedRequest } from '#core/requests/listed';
import { isOpenTask } from '#core/requests/standing';
import { groom, hand, setStatus } from '#renderer/state/requests';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { StatusQuestion } from '#renderer/ui/status-question';
import { TeamChoice } from './fields';
import { knownTeams } from './known-teams';
import { StandingMark } from './marks';
import { WhereField } from './queue-decisions';

/** Statuses that are told something with. */
export type Questioned = 'shipped' | 'declined';

interface StatusProps {
  readonly snapshot: Snapshot;
  readonly listed: ListedRequest;
  readonly isReadOnly: boolean;
}

export function DetailStatus({ snapshot, listed, isReadOnly }: StatusProps) {
  const language = useLanguage();
  const [asked, setAsked] = useState<Questioned | 'exists' | null>(null);
  const { request, standing, since } = listed;
  const tell = (told: NewStatus) => {
    setAsked(null);
    setStatus([request.id], told);
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text span fw={600}>
          <StandingMark standing={standing} />
        </Text>
        {since !== null && (
          <Text span size="xs" c="dimmed">
            {formatLocalDay(since, language)}
          </Text>
        )}
      </Group>
      <Told request={request} standing={standing} />
      {!isReadOnly && listed.isRoot && (
        <Moves snapshot={snapshot} listed={listed} ask={setAsked} tell={tell} />
      )}
      {(asked === 'shipped' || asked === 'declined') && (
        <RequestQuestion status={asked} answer={tell} cancel={() => setAsked(null)} />
      )}
      {asked === 'exists' && (
        <WhereField
          keep={(where) => {
            setAsked(null);
            groom([request.id], { as: 'exists', where });
          }}
          cancel={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

function Told({ request, standing }: { readonly request: FeatureRequest; readonly standing: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const words =
    standing === 'declined'
      ? request.state.reason
      : standing === 'exists' && request.grooming.where.trim() !== ''
        ? t(text.existsWhere, { where: request.grooming.where })
        : standing === 'shipped' && request.shippedOn !== null
          ? t(text.shippedOn, { day: formatDay(request.shippedOn, language) })
          : '';
  return words.trim() === '' ? null : (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {words}
    </Text>
  );
}

interface MovesProps {
  readonly snapshot: Snapshot;
  readonly listed: ListedRequest;
  readonly ask: (asked: Questioned | 'exists') => void;
  readonly tell: (told: NewStatus) => void;
}

function Moves({ snapshot, listed: { request, standing }, ask, tell }: MovesProps) {
  const t = useTranslate();
  const [team, setTeam] = useState('');
  const give = (name: string) => {
    if (name.trim() !== '') hand([request.id], { team: name });
    setTeam('');
  };
  const button = (label: string, run: () => void) => (
    <Button size="xs" variant="default" onClick={run}>
      {label}
    </Button>
  );
  const isTask = isOpenTask(standing) || standing === 'shipped';
  return (
    <Group gap="xs">
      {standing === 'new' && (
        <>
          {button(t(text.valid), () => groom([request.id], { as: 'valid' }))}
          {button(t(text.notIdea), () => groom([request.id], { as: 'notIdea' }))}
          {button(t(text.exists), () => ask('exists'))}
        </>
      )}
      {(standing === 'new' || standing === 'valid' || standing === 'declined') && (
        <TeamChoice
          label={t(text.handTo)}
          known={knownTeams(snapshot)}
          value={team}
          change={setTeam}
          finish={give}
        />
      )}
      {standing === 'backlog' && button(t(text.plan), () => tell({ status: 'planned' }))}
      {(standing === 'planned' || standing === 'shipped') &&
        button(t(text.toBacklog), () => tell({ status: 'backlog' }))}
      {isOpenTask(standing) && button(t(text.ship), () => ask('shipped'))}
      {(isOpenTask(standing) || standing === 'valid') && button(t(text.decline), () => ask('declined'))}
      {isTask && button(t(text.takeBack), () => tell({ status: 'none' }))}
      {standing !== 'new' && !isTask && button(t(text.backToQueue), () => groom([request.id], { as: 'new' }))}
    </Group>
  );
}

interface RequestQuestionProps {
  readonly status: Questioned;
  readonly answer: (told: NewStatus) => void;
  readonly cancel: () => void;
}

/** When it reached customers, or why it never will. */
export function RequestQuestion({ status, answer, cancel }: RequestQuestionProps) {
  const t = useTranslate();
  const isReason = status === 'declined';
  return (
    <Box maw={460}>
      <StatusQuestion
        label={t(isReason ? text.whyDeclined : text.whenShipped)}
        reasonHint={isReason ? t(text.whyHint) : null}
        today={today()}
        answer={(told) => answer(isReason ? { status, reason: told } : { status, shippedOn: told })}
        cancel={cancel}
      >
        {(finish, isReady) => (
          <Group gap="xs">
            <Button size="xs" disabled={!isReady} onClick={finish}>
              {t(text.keepFound)}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={cancel}>
              {t(text.cancel)}
            </Button>
          </Group>
        )}
      </StatusQuestion>
    </Box>
  );
}
