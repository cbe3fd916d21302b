/** Numbers now and at low, likely and high, each with its change: one row a number, or a step. */
import { calculator as text } from '#core/i18n/messages/calculator';
import { endNames } from '#core/i18n/messages/forecast';
import { type Spread, spreadEnds } from '#core/metrics/forecast';
import { useTranslate } from '#renderer/ui/language';
import styles from './forecast.module.css';

interface SpreadRow {
  readonly key: string;
  readonly name: string;
  readonly now: string;
  readonly after: Spread<string>;
  /** '': none. */
  readonly change: Spread<string>;
}

interface SpreadTableProps {
  /** Where no heading stands above. */
  readonly label?: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly SpreadRow[];
}

export function SpreadTable({ label, head, rows }: SpreadTableProps) {
  const t = useTranslate();
  return (
    <table className={styles.figures} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t(text.now)}</th>
          {spreadEnds.map((end) => (
            <th key={end} scope="col">
              {t(endNames[end])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, now, after, change }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{now}</td>
            {spreadEnds.map((end) => (
              <td key={end} className={end === 'likely' ? styles.likely : undefined}>
                {after[end]}
                {change[end] !== '' && <span className={styles.change}>{change[end]}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
