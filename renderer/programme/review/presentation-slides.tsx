/** What stands on the whole screen: the month, a problem, and the register. */
import { review as words } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { formatAmount } from '#core/metrics/format';
import type { PackPage, ReviewPack } from '#core/voc/pack';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths, MonthBars } from '#renderer/ui/month-bars';
import styles from './presentation.module.css';

export function CoverSlide({ pack }: { readonly pack: ReviewPack }) {
  return (
    <>
      {pack.invented !== '' && <p className={styles.above}>{pack.invented}</p>}
      <h1 className={styles.cover}>{pack.title}</h1>
      {pack.summary !== '' && <p className={styles.summary}>{pack.summary}</p>}
      <dl className={styles.list}>
        {pack.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface ProblemSlideProps {
  readonly pack: ReviewPack;
  readonly page: PackPage;
  /** So many of its quotes are shown. */
  readonly quotes: number;
}

export function ProblemSlide({ page, quotes }: ProblemSlideProps) {
  const t = useTranslate();
  const language = useLanguage();
  const shown = page.quotes.slice(0, quotes);
  return (
    <>
      <p className={styles.above}>
        {page.place} · {page.about}
      </p>
      <h1 className={styles.title}>{page.title}</h1>
      <div className={styles.columns}>
        <div className={styles.side}>
          {page.figures.map(({ name, figure, note }) => (
            <div key={name} className={styles.figure}>
              <span>{name}</span>
              <strong>{figure}</strong>
              <small>{note}</small>
            </div>
          ))}
          <MonthBars
            className={styles.bars}
            width={320}
            height={96}
            widest={28}
            label={(said) => `${t(words.months)}: ${said}`}
            months={lastMonths(page.months).map(({ month, label, contacts }) => ({
              month,
              amount: contacts,
              words: `${label}: ${formatAmount(contacts, language)}`,
            }))}
          />
          {page.places.length > 0 && (
            <ul className={styles.places}>
              {page.places.slice(0, 4).map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.said} data-many={shown.length > 3}>
          {shown.map((quote, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two customers may say the same.
            <blockquote key={index}>
              <p>{quote.text}</p>
              {quote.source !== '' && <footer>{quote.source}</footer>}
            </blockquote>
          ))}
          {page.quotes.length > shown.length && (
            <p className={styles.more}>{t(text.moreQuotes, { count: page.quotes.length - shown.length })}</p>
          )}
          {page.quotes.length === shown.length && page.decided.length > 0 && (
            <div className={styles.decided}>
              <h2>{t(words.decided)}</h2>
              <ul>
                {page.decided.slice(0, 4).map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      {page.question !== '' && quotes >= page.quotes.length && (
        <p className={styles.asked}>
          <span>{t(words.question)}</span>
          {page.question}
        </p>
      )}
    </>
  );
}

export function RegisterSlide({ pack }: { readonly pack: ReviewPack }) {
  const { register } = pack;
  return (
    <>
      <h1 className={styles.title}>{register.months?.title}</h1>
      {register.sentences.map((sentence) => (
        <p key={sentence} className={styles.summary}>
          {sentence}
        </p>
      ))}
      {register.promises !== null && (
        <>
          <h2 className={styles.subtitle}>{register.promises.title}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                {register.promises.columns.map(({ title }) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {register.promises.rows.map((row) => (
                <tr key={row.join(' ')}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places.
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
