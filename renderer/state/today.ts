import { localDay } from '#core/document/local-day';

/** The day it is where the person is, as maps write days. */
export const today = (): string => localDay(new Date());
