/** Immersion: visits of colleagues to support, who came, what they thought, and what came of it. */
import { SegmentedControl, Stack } from '@mantine/core';
import type { ComponentType } from 'react';
import { liveRecord } from '#core/document/select';
import { visitViews } from '#core/i18n/messages/immersion-calendar';
import { toBeInvited } from '#core/immersion/visits';
import { formatNumber } from '#core/metrics/format';
import { type ImmersionView, immersionViews, showImmersion, useImmersion } from '#renderer/state/immersion';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Calendar } from './calendar';
import { ForgetPerson } from './forget-person';
import { Joiners } from './joiners';
import { MonthlyNote } from './monthly-note';
import { NewVisit } from './new-visit';
import { People } from './people';
import { Results } from './results';
import { VisitDetail } from './visit-detail';

const parts: Readonly<Record<ImmersionView, ComponentType>> = {
  calendar: CalendarOrVisit,
  joiners: Joiners,
  results: Results,
  people: People,
  note: MonthlyNote,
};

export function ImmersionTab() {
  const t = useTranslate();
  const language = useLanguage();
  const view = useImmersion((screen) => screen.view);
  const newOn = useImmersion((screen) => screen.newOn);
  const forgetting = useImmersion((screen) => screen.forgetting);
  const waiting = useSnapshot((snapshot) => toBeInvited(snapshot).length);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const Part = parts[view];
  return (
    <Stack gap="md">
      <SegmentedControl
        size="xs"
        aria-label={t(visitViews.views)}
        style={{ alignSelf: 'flex-start' }}
        value={view}
        onChange={(chosen) => {
          const next = immersionViews.find((each) => each === chosen);
          if (next) showImmersion(next);
        }}
        data={immersionViews.map((value) => ({
          value,
          label:
            value === 'joiners' && waiting > 0
              ? `${t(visitViews.joiners)} · ${formatNumber(waiting, language)}`
              : t(visitViews[value]),
        }))}
      />
      <Part />
      {canEdit && newOn !== null && <NewVisit day={newOn} />}
      {canEdit && forgetting && <ForgetPerson person={forgetting} />}
    </Stack>
  );
}

function CalendarOrVisit() {
  const visitId = useImmersion((screen) => screen.visitId);
  const visit = useSnapshot((snapshot) =>
    visitId === null ? null : liveRecord(snapshot, 'session', visitId),
  );
  return visit ? <VisitDetail key={visit.id} visit={visit} /> : <Calendar />;
}
