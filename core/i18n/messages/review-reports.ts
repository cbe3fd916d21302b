/** What the command line says of reviews. */
import type { Messages } from '../translate';

export const reviewReports = {
  about: {
    en: 'holds the VOC review of a month, notes what became of its growth points, writes its pack and the register of all months',
    ru: 'проводит VOC-обзор месяца, отмечает, что стало с точками роста, сохраняет материалы обзора и реестр всех месяцев',
  },
  heading: { en: '{title}: {state}', ru: '{title}: {state}' },
  headingHeld: { en: '{title}: {state} on {day}', ru: '{title}: {state} {day}' },
  problem: { en: '{number}. {title}', ru: '{number}. {title}' },
  problemRaised: { en: '{number}. {title} — {status}', ru: '{number}. {title} — {status}' },
  noProblems: {
    en: 'No problems were picked: use “voc --raise” or the Review part of the programme.',
    ru: 'Проблемы не выбраны: используйте «voc --raise» или вкладку обзора в программе.',
  },
  promises: { en: 'To remember:', ru: 'Напоминания:' },
  promise: { en: '{title} ({month}): {when}', ru: '{title} ({month}): {when}' },
} as const satisfies Messages;
