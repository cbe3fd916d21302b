/** Categories of the unassigned contacts, largest first, each a click away from a step's rule. */
import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Step } from '#core/document/records/step';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords, unassignedScreen } from '#core/i18n/messages/evidence';
import { formatNumber, formatShare } from '#core/metrics/format';
import { useOpenMap } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './contacts.module.css';
import { widenRule } from './rule-draft';
import { savedRule, saveRule } from './rule-drafts';
import { makeStepOf } from './step-of-rest';

interface UnassignedCategoriesProps {
  readonly categories: readonly { readonly value: string; readonly count: number }[];
  readonly total: number;
  /** The step a category can be bound to; null: the map has none. */
  readonly step: Step | null;
}

const categoriesShown = 10;

const categoryRule = (category: string): StepRule => ({ test: 'is', field: 'category', values: [category] });

function bindCategory(step: Step, category: string): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const place = { stepId: step.id, about: 'contacts' } as const;
  saveRule(place, widenRule(savedRule(snapshot, place), categoryRule(category)));
}

export function UnassignedCategories({ categories, total, step }: UnassignedCategoriesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const shown = isWhole ? categories : categories.slice(0, categoriesShown);
  const hidden = categories.length - shown.length;
  const rest = total - categories.reduce((sum, { count }) => sum + count, 0);
  const stepTitle = step?.title || t(evidenceWords.untitledStep);
  const largest = Math.max(1, ...categories.map(({ count }) => count));
  return (
    <>
      <Table verticalSpacing={4} aria-label={t(unassignedScreen.byCategory)}>
        <Table.Tbody>
          {shown.map(({ value, count }) => (
            <Table.Tr key={value}>
              <Table.Td w="34%">
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {value || t(evidenceWords.emptyValue)}
                </Text>
              </Table.Td>
              <Table.Td>
                <div className={styles.bar} style={{ width: `${(count / largest) * 100}%` }} aria-hidden />
              </Table.Td>
              <Table.Td w={150} ta="right">
                <Text size="sm" span fw={600}>
                  {formatNumber(count, language)}
                </Text>{' '}
                <Text size="xs" span c="dimmed">
                  {total > 0 && formatShare(count / total, language)}
                </Text>
              </Table.Td>
              <Table.Td w={290}>
                {value !== '' && (
                  <Group gap="xs" wrap="nowrap" justify="flex-end">
                    {step && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={isReadOnly}
                        onClick={() => bindCategory(step, value)}
                        aria-label={t(unassignedScreen.bindCategoryLabel, {
                          category: value,
                          step: stepTitle,
                        })}
                      >
                        {t(unassignedScreen.bindCategory)}
                      </Button>
                    )}
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={isReadOnly}
                      onClick={() => void makeStepOf(value, categoryRule(value))}
                      aria-label={t(unassignedScreen.newStepOf, { name: value })}
                    >
                      {t(unassignedScreen.newStep)}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden === 0 && rest > 0 && (
        <Text size="xs" c="dimmed">
          {t(unassignedScreen.rarer, { count: rest })}
        </Text>
      )}
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t(unassignedScreen.otherCategories, { count: hidden })}
        </Button>
      )}
    </>
  );
}
