/** Categories of the unassigned contacts, largest first, each a click away from a step's rule. */
import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Step } from '#core/document/records/step';
import { evidenceWords, unassignedScreen } from '#core/i18n/messages/evidence';
import { formatNumber, formatShare } from '#core/metrics/format';
import { useOpenMap } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './contacts.module.css';
import { widenRule } from './rule-draft';
import { savedRule, saveRule } from './rule-drafts';

interface UnassignedCategoriesProps {
  readonly categories: readonly { readonly value: string; readonly count: number }[];
  readonly total: number;
  /** The step a category can be bound to; null: the map has none. */
  readonly step: Step | null;
}

const categoriesShown = 10;

function bindCategory(step: Step, category: string): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const place = { stepId: step.id, about: 'contacts' } as const;
  saveRule(
    place,
    widenRule(savedRule(snapshot, place), { test: 'is', field: 'category', values: [category] }),
  );
}

export function UnassignedCategories({ categories, total, step }: UnassignedCategoriesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const shown = isWhole ? categories : categories.slice(0, categoriesShown);
  const hidden = categories.length - shown.length;
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
              <Table.Td w={190} ta="right">
                {step && value !== '' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    maw={190}
                    disabled={isReadOnly}
                    onClick={() => bindCategory(step, value)}
                    aria-label={t(unassignedScreen.bindCategoryLabel, { category: value, step: stepTitle })}
                  >
                    {t(unassignedScreen.bindCategory)}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t(unassignedScreen.otherCategories, { count: hidden })}
        </Button>
      )}
    </>
  );
}
