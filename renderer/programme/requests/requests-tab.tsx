/** Feature requests: grooming, the list, the funnel, teams, answers; one request in detail in their place. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconBulb, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { formatNumber } from '#core/metrics/format';
import { requestGroups } from '#core/requests/groups';
import { askForIdeas } from '#renderer/state/find-ideas';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import {
  beginRequests,
  type RequestView,
  requestViews,
  showView,
  useRequests,
  writeDownRequest,
} from '#renderer/state/requests';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SampleOffer } from '../sample-offer';
import { Answers } from './answers';
import { RequestDetail } from './detail';
import { FindIdeasDialog } from './find-ideas';
import { FunnelView } from './funnel';
import { RequestList } from './list';
import { NewRequestDialog } from './new-request';
import { Queue } from './queue';
import styles from './requests.module.css';
import { Teams } from './teams';

export function RequestsTab() {
  const snapshot = useSnapshot((each) => each);
  const openId = useRequests((screen) => screen.openId);
  const isAdding = useRequests((screen) => screen.isAdding);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const { mapId } = snapshot;
  useEffect(() => beginRequests(mapId), [mapId]);
  const open = openId === null ? null : liveRecord(snapshot, 'request', openId);
  return (
    <div className={styles.screen}>
      {open ? (
        <RequestDetail key={open.id} snapshot={snapshot} request={open} isReadOnly={isReadOnly} />
      ) : (
        <Views snapshot={snapshot} isReadOnly={isReadOnly} />
      )}
      {isAdding && <NewRequestDialog />}
      <FindIdeasDialog />
    </div>
  );
}

interface ViewsProps {
  readonly snapshot: Snapshot;
  readonly isReadOnly: boolean;
}

function Views({ snapshot, isReadOnly }: ViewsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const view = useRequests((screen) => screen.view);
  const groups = requestGroups(snapshot);
  const waiting = groups.filter(({ standing }) => standing === 'new').length;
  if (groups.length === 0)
    return (
      <EmptyState
        icon={<IconBulb size={40} stroke={1.2} aria-hidden />}
        title={t(text.none)}
        text={t(text.noneText)}
        {...(isReadOnly ? {} : { action: { label: t(text.findIdeas), run: askForIdeas } })}
      >
        {!isReadOnly && (
          <Button variant="subtle" onClick={writeDownRequest}>
            {t(text.add)}
          </Button>
        )}
        <SampleOffer />
      </EmptyState>
    );
  const label = (name: RequestView): string =>
    name === 'queue' && waiting > 0 ? `${t(text.queue)} · ${formatNumber(waiting, language)}` : t(text[name]);
  return (
    <>
      <Group gap="sm" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t(text.views)}
          data={requestViews.map((value) => ({ value, label: label(value) }))}
          value={view}
          onChange={showView}
        />
        <Group gap="xs">
          <Button
            size="xs"
            leftSection={<IconSearch size={14} aria-hidden />}
            disabled={isReadOnly}
            onClick={askForIdeas}
          >
            {t(text.findIdeas)}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={isReadOnly}
            onClick={writeDownRequest}
          >
            {t(text.add)}
          </Button>
        </Group>
      </Group>
      <View view={view} snapshot={snapshot} isReadOnly={isReadOnly} />
    </>
  );
}

function View({ view, snapshot, isReadOnly }: ViewsProps & { readonly view: RequestView }) {
  switch (view) {
    case 'queue':
      return <Queue snapshot={snapshot} isReadOnly={isReadOnly} />;
    case 'list':
      return <RequestList snapshot={snapshot} isReadOnly={isReadOnly} />;
    case 'funnel':
      return <FunnelView snapshot={snapshot} />;
    case 'teams':
      return <Teams snapshot={snapshot} />;
    case 'answers':
      return <Answers snapshot={snapshot} />;
  }
}
