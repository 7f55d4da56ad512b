import type { Action } from './frames';

type Booking = Extract<Action, { type: 'booking' }>;

const stamp = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');
const text = (value: string): string => value.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n');

/** The appointment as an .ics file (RFC 5545), in UTC. */
export const ics = (booking: Booking, place: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//platform//chat//EN',
    'BEGIN:VEVENT',
    `UID:${text(booking.reference)}@${location.hostname || 'chat'}`,
    `DTSTAMP:${stamp(new Date().toISOString())}`,
    `DTSTART:${stamp(booking.start)}`,
    `DTEND:${stamp(booking.end)}`,
    `SUMMARY:${text(place ? `${booking.service} (${place})` : booking.service)}`,
    `DESCRIPTION:${text(booking.reference)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** When it is, as the business's clock shows it: the offset in the text is theirs. */
export const when = (booking: Booking, language: string): string => {
  const wall = (iso: string): Date => new Date(`${iso.slice(0, 19)}Z`);
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return `${day.format(wall(booking.start))}, ${time.format(wall(booking.start))} – ${time.format(wall(booking.end))}`;
};
