/** What points and badges are given for: the rules themselves, not a description of them. */
import { Text } from '@mantine/core';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import {
  badgeNames,
  badgeRuleWords,
  immersionWords,
  pointReasonNames,
} from '#core/i18n/messages/immersion-words';
import { badges } from '#core/immersion/badges';
import { pointRules } from '#core/immersion/ledger';
import { useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

const reasons = ['came', 'hosted', 'taken', 'became'] as const;

export function Rules() {
  const t = useTranslate();
  return (
    <details className={styles.rules}>
      <summary>{t(text.rules)}</summary>
      <ul>
        {reasons.map((why) => (
          <li key={why}>
            {t(text.pointRule, {
              what: t(pointReasonNames[why]),
              points: t(immersionWords.points, { count: pointRules[why] }),
            })}
          </li>
        ))}
        {badges.map((badge) => (
          <li key={badge}>
            <Text span fw={600} fz="sm">
              {t(badgeNames[badge])}
            </Text>
            : {t(badgeRuleWords[badge])}
          </li>
        ))}
      </ul>
    </details>
  );
}
