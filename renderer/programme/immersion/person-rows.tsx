/** A person in the list: counts, badges and points; opened, the lines that the points are the sum of. */
import { Button, Table } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { formatDay } from '#core/i18n/dates';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { badgeNames, badgeRuleWords } from '#core/i18n/messages/immersion-words';
import type { EarnedBadge, PersonBadges } from '#core/immersion/badges';
import type { PointTotal } from '#core/immersion/ledger';
import { nameOf } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { askToForget } from '#renderer/state/immersion';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';
import { PointLines } from './point-lines';

interface PersonRowsProps {
  readonly total: PointTotal;
  readonly counts: PersonBadges | undefined;
  readonly isOpen: boolean;
  readonly canEdit: boolean;
  /** Opens it, or folds it up. */
  readonly fold: (key: string) => void;
}

/** Opening one must not draw hundreds of others anew. */
export const PersonRows = memo(function PersonRows({
  total,
  counts,
  isOpen,
  canEdit,
  fold,
}: PersonRowsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { person, points } = total;
  const name = nameOf(person, language);
  const number = (value: number | undefined) => (
    <td className={styles.number}>{formatNumber(value ?? 0, language)}</td>
  );
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={t(text.showLines, { name })}
            onClick={() => fold(person.key)}
          >
            {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />} {name}
          </button>
        </td>
        <td>{person.team}</td>
        {number(counts?.came)}
        {number(counts?.hosted)}
        {number(counts?.taken)}
        <td>
          <Badges earned={counts?.earned ?? []} />
        </td>
        {number(points)}
      </tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={7} className={styles.opened ?? ''}>
            <PointLines total={total} canEdit={canEdit} />
            {canEdit && (
              <Button
                variant="subtle"
                color="red"
                size="compact-xs"
                mt="xs"
                onClick={() => askToForget(person)}
              >
                {t(text.forget)}
              </Button>
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
});

function Badges({ earned }: { readonly earned: readonly EarnedBadge[] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <span className={styles.badges}>
      {earned.map(({ badge, day }) => {
        const why = t(text.earnedOn, { rule: t(badgeRuleWords[badge]), day: formatDay(day, language) });
        return (
          <span key={badge} className={styles.badge} data-badge={badge} title={why}>
            {t(badgeNames[badge])}
            <span className={styles.unseen}>{`: ${why}`}</span>
          </span>
        );
      })}
    </span>
  );
}
