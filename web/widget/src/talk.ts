import { h } from './dom';
import type { Action, Citation, Frame, Line } from './frames';
import type { Labels } from './labels';
import { bookingCard, bubble, choices, sources, typing } from './lines';

/** How the conversation looks, and who says what of it. */
export interface Speakers {
  labels: Labels;
  language: string;
  heading: string;
  /** An option was chosen. */
  choose(option: string): void;
  /** A message that was refused shall go again. */
  again(messageId: string, message: string): void;
}

/** The conversation as it is shown: bubbles, cards, choices, and three dots while an answer is being made. */
export class Talk {
  readonly log: HTMLElement;
  readonly announcer: HTMLElement;
  private reply?: HTMLElement;
  private dots?: HTMLElement;
  private readonly shownTurns = new Set<string>();
  private readonly sent = new Map<string, HTMLElement>();

  constructor(private readonly speakers: Speakers) {
    this.log = h('div', { class: 'log', part: 'log', role: 'log', tabindex: '0', 'aria-live': 'off', 'aria-label': speakers.labels.log });
    this.announcer = h('div', { class: 'sr', 'aria-live': 'polite' });
  }

  clear(): void {
    this.log.replaceChildren();
    this.sent.clear();
    this.shownTurns.clear();
    this.reply = this.dots = undefined;
  }

  /** What was said before; only the last line still offers its choices. */
  past(lines: Line[]): void {
    lines.forEach((line, at) => {
      this.put(bubble(line.role, line.content, this.speakers.labels));
      if (line.role === 'user') return;
      this.shownTurns.add(`${line.turn}:${line.content}`);
      this.add(line.actions ?? [], line.metadata?.citations ?? [], at === lines.length - 1);
    });
  }

  own(messageId: string, message: string): void {
    this.log.querySelector('.choices')?.remove();
    this.sent.set(messageId, this.put(bubble('user', message, this.speakers.labels)));
  }

  sending(messageId: string): void {
    this.sent.get(messageId)?.classList.remove('failed');
  }

  stream(content: string): void {
    this.rest();
    this.reply ??= this.put(bubble('assistant', '', this.speakers.labels));
    this.reply.querySelector('.text')!.textContent += content;
    this.toEnd();
  }

  /** A turn is whole; one that was shown before is not shown twice. */
  complete(frame: Extract<Frame, { type: 'complete' }>): void {
    this.rest();
    const key = `${frame.turn}:${frame.response}`;
    if (frame.turn !== undefined && this.shownTurns.has(key)) {
      this.reply?.remove();
    } else if (frame.response) {
      this.shownTurns.add(key);
      const line = this.reply ?? this.put(bubble('assistant', '', this.speakers.labels));
      line.querySelector('.text')!.textContent = frame.response;
      this.announcer.textContent = frame.response;
      this.add(frame.actions, frame.metadata.citations ?? [], true);
    } else {
      this.reply?.remove();
      if (frame.metadata.escalated && !this.log.querySelector('.human')) this.put(h('div', { class: 'notice human' }, this.speakers.labels.human));
    }
    this.reply = undefined;
  }

  notice(message: string): void {
    this.put(h('div', { class: 'notice', role: 'alert' }, message));
  }

  failed(messageId: string): HTMLElement | undefined {
    const line = this.sent.get(messageId);
    line?.classList.add('failed');
    return line;
  }

  /** The message can be sent again where it stands. */
  offerAgain(messageId: string, message: string, why: string): void {
    const retry = h('button', { class: 'retry', type: 'button', title: why, click: () => { retry.remove(); this.speakers.again(messageId, message); } }, this.speakers.labels.failed);
    this.failed(messageId)?.after(retry);
  }

  wait(): void {
    if (this.reply || this.dots) return;
    this.dots = this.put(typing(this.speakers.labels));
  }

  rest(): void {
    this.dots?.remove();
    this.dots = undefined;
  }

  toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
  }

  private add(actions: Action[], citations: Citation[], last: boolean): void {
    const { labels, language, heading, choose } = this.speakers;
    if (citations.length) this.put(sources(citations, labels));
    for (const action of actions) {
      if (action.type === 'booking') this.put(bookingCard(action, heading, language, labels));
      else if (action.type === 'cancellation') this.put(h('div', { class: 'notice' }, `${labels.cancelled}: ${action.reference}`));
      else if (last) {
        this.log.querySelector('.choices')?.remove();
        this.put(choices(action.options, choose, labels));
      }
    }
  }

  private put<T extends HTMLElement>(line: T): T {
    if (this.dots && line !== this.dots) this.dots.before(line);
    else this.log.append(line);
    this.toEnd();
    return line;
  }
}
