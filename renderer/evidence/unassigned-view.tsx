/** The unassigned remainder: its share, its categories, some of its contacts. */
import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import { evidenceWords, unassignedScreen } from '#core/i18n/messages/evidence';
import { formatPeriod } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { ContactSample } from './contact-sample';
import { CoverageBar } from './coverage-bar';
import { giveToStep } from './rule-drafts';
import { stepOfSelection } from './step-choice';
import { StepPicker } from './step-picker';
import { UnassignedCategories } from './unassigned-categories';
import { UnassignedThemes } from './unassigned-themes';

interface UnassignedViewProps {
  readonly left: EvidenceReply<'unassigned'>;
  /** All contacts of the period, bound or not. */
  readonly total: number;
  readonly period: Period | null;
  readonly hasRules: boolean;
  readonly isWaiting: boolean;
}

export function UnassignedView({ left, total, period, hasRules, isWaiting }: UnassignedViewProps) {
  const t = useTranslate();
  const language = useLanguage();
  const steps = useSnapshot(stepsInOrder);
  const selected = useView((view) => view.selected);
  const initial = useSnapshot((snapshot) => stepOfSelection(snapshot, steps, selected));
  const [chosen, setChosen] = useState<StepId | null>(initial);
  const step = steps.find(({ id }) => id === chosen) ?? steps.find(({ id }) => id === initial) ?? null;
  const when = period ? formatPeriod(period, language) : t(evidenceWords.wholePeriod);
  if (left.total === 0)
    return (
      <EmptyState
        icon={total === 0 ? undefined : <IconCircleCheck size={40} stroke={1.2} />}
        title={t(total === 0 ? unassignedScreen.noContacts : unassignedScreen.none)}
        text={`${t(evidenceWords.contacts, { count: total })} · ${when}`}
      />
    );
  return (
    <Stack gap="lg" style={{ opacity: isWaiting ? 0.6 : 1 }} aria-busy={isWaiting}>
      <CoverageBar left={left.total} total={total} period={period} hasRules={hasRules} />
      <Stack gap="sm">
        <UnassignedThemes period={period} contacts={left.total} />
      </Stack>
      <Stack gap="sm">
        <PanelHeader title={t(unassignedScreen.byCategory)} order={3}>
          {step && (
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" c="dimmed">
                {t(unassignedScreen.bindTo)}
              </Text>
              <StepPicker
                steps={steps}
                value={step.id}
                onChange={setChosen}
                label={t(unassignedScreen.bindTo)}
              />
            </Group>
          )}
        </PanelHeader>
        <UnassignedCategories categories={left.byCategory} total={left.total} step={step} />
      </Stack>
      <Stack gap="sm">
        <PanelHeader title={t(unassignedScreen.sample)} order={3} />
        <ContactSample
          contacts={left.contacts}
          terms={[]}
          stepId={step?.id ?? null}
          label={t(unassignedScreen.sample)}
          {...(step
            ? {
                action: {
                  label: t(evidenceWords.giveToStep, { step: step.title || t(evidenceWords.untitledStep) }),
                  icon: <IconUserPlus size={16} />,
                  run: (key: string) => giveToStep(key, step.id),
                },
              }
            : {})}
        />
      </Stack>
    </Stack>
  );
}
