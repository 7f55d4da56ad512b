import { ics, when } from './calendar';
import { h } from './dom';
import type { Action, Citation } from './frames';
import type { Labels } from './labels';

/** One bubble; who speaks is said to those who cannot see the side it stands on. */
export const bubble = (who: 'user' | 'assistant', text: string, labels: Labels): HTMLElement =>
  h('div', { class: `line ${who}`, part: `line ${who}` }, h('span', { class: 'sr' }, `${who === 'user' ? labels.you : labels.us}: `), h('span', { class: 'text' }, text));

/** The appointment as a card, with a file for the person's own calendar. */
export const bookingCard = (booking: Extract<Action, { type: 'booking' }>, place: string, language: string, labels: Labels): HTMLElement => {
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(ics(booking, place))}`;
  return h(
    'section',
    { class: 'card', part: 'card', 'aria-label': labels.booked },
    h('strong', {}, booking.service),
    h('span', {}, when(booking, language)),
    h('span', { class: 'quiet' }, `${labels.reference} `, h('code', {}, booking.reference)),
    h('a', { class: 'action', href: file, download: `${booking.reference}.ics` }, labels.calendar),
  );
};

/** What an answer was taken from, each document once; the words themselves open on demand. */
export const sources = (citations: Citation[], labels: Labels): HTMLElement =>
  h(
    'details',
    { class: 'sources', part: 'sources' },
    h('summary', {}, `${labels.source}: ${[...new Set(citations.map((one) => one.title))].join(', ')}`),
    ...citations.map((one) => h('blockquote', {}, one.text)),
  );

export const choices = (options: string[], choose: (option: string) => void, labels: Labels): HTMLElement =>
  h(
    'div',
    { class: 'choices', role: 'group', 'aria-label': labels.choices },
    ...options.map((option) => h('button', { type: 'button', class: 'choice', part: 'choice', click: () => choose(option) }, option)),
  );

export const typing = (labels: Labels): HTMLElement =>
  h('div', { class: 'line assistant dots', role: 'status', 'aria-label': labels.typing }, h('i'), h('i'), h('i'));
