/** Whose a contact is that several steps want: the order of the steps, or their weights, with what each would have. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { resetPriority, setAssignment } from '#core/commands/assignment';
import { assignments } from '#core/document/records/map';
import { mapOf } from '#core/document/select';
import { isPriorityOfMap } from '#core/evidence/step-priority';
import { stepOrder } from '#core/i18n/messages/step-order';
import { valueOrNotice } from '#renderer/state/notices';
import { commit, useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { refreshNumbers } from '#renderer/state/refresh-numbers';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { StepOrderList } from './step-order-list';
import { useStepOrder } from './use-step-order';

export function StepOrder() {
  const t = useTranslate();
  const order = useStepOrder();
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const assignment = useSnapshot((snapshot) => mapOf(snapshot).assignment);
  const isAsOnMap = useSnapshot(isPriorityOfMap);
  const touch = useRefreshWhenLeft();
  if (order.rows.length < 2) return <EmptyState title={t(stepOrder.empty)} text={t(stepOrder.emptyText)} />;
  const choose = (value: string) => {
    const chosen = assignments.find((one) => one === value);
    if (!chosen || chosen === assignment) return;
    commit('rule.assignment', setAssignment, { assignment: chosen });
    touch();
  };
  const reset = () => {
    commit('rule.priority', resetPriority, {});
    touch();
  };
  const isShared = assignment === 'shared';
  return (
    <Stack gap="md">
      <Radio.Group label={t(stepOrder.question)} value={assignment} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {assignments.map((value) => (
            <Radio key={value} value={value} label={t(stepOrder[value])} disabled={isReadOnly} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t(isShared ? stepOrder.sharedNote : stepOrder.firstNote)}
      </Text>
      <StepOrderList order={order} isShared={isShared} isReadOnly={isReadOnly} onChanged={touch} />
      {!isShared && (
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {t(isAsOnMap ? stepOrder.isAsOnMap : stepOrder.keys)}
          </Text>
          <Button size="compact-sm" variant="default" disabled={isAsOnMap || isReadOnly} onClick={reset}>
            {t(stepOrder.asOnMap)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The numbers of the map are counted once, when the person is done with the order. */
function useRefreshWhenLeft(): () => void {
  const isTouched = useRef(false);
  useEffect(
    () => () => {
      if (isTouched.current) void refreshNumbers().then(valueOrNotice);
    },
    [],
  );
  return () => {
    isTouched.current = true;
  };
}
