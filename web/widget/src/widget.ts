import { Connection, type Status } from './connection';
import { h, icon, icons } from './dom';
import type { Action, Frame, Line } from './frames';
import { labelsFor, type Labels } from './labels';
import { bookingCard, bubble, choices, typing } from './lines';
import { Store } from './store';
import { styles } from './styles';

const longest = 4000;

/** `<platform-chat client="spa-del-sol">`: a launcher, and behind it the conversation. */
export class PlatformChat extends HTMLElement {
  /** Where the script came from: the chat lives there. */
  static home = location.origin;

  private labels!: Labels;
  private language = 'en';
  private store!: Store;
  private connection?: Connection;
  private panel!: HTMLElement;
  private launcher!: HTMLButtonElement;
  private log!: HTMLElement;
  private status!: HTMLElement;
  private announcer!: HTMLElement;
  private input!: HTMLTextAreaElement;
  private reply?: HTMLElement;
  private dots?: HTMLElement;
  private readonly shownTurns = new Set<string>();
  private readonly sent = new Map<string, HTMLElement>();

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const page = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    this.language = page;
    this.labels = labelsFor(page);
    this.store = new Store(this.server, this.client);
    this.build();
    if (this.hasAttribute('open')) this.show();
  }

  disconnectedCallback(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  /** Opens the conversation. */
  show(): void {
    this.classList.add('open');
    this.panel.hidden = false;
    this.launcher.setAttribute('aria-expanded', 'true');
    this.launcher.setAttribute('aria-label', this.labels.close);
    this.launcher.replaceChildren(icon(icons.close));
    if (!this.connection) {
      this.connection = new Connection(() => this.address(), this.heard, this.changed);
      this.connection.open();
    }
    this.input.focus();
    this.toEnd();
  }

  /** Closes it; the conversation goes on when it is opened again. */
  hide(): void {
    this.classList.remove('open');
    this.panel.hidden = true;
    this.launcher.setAttribute('aria-expanded', 'false');
    this.launcher.setAttribute('aria-label', this.labels.open);
    this.launcher.replaceChildren(icon(icons.chat));
    this.launcher.focus();
  }

  private get client(): string {
    return this.getAttribute('client') ?? '';
  }

  private get server(): string {
    return this.getAttribute('server') ?? PlatformChat.home;
  }

  private get heading(): string {
    return this.getAttribute('heading') ?? this.labels.title;
  }

  private address(): string {
    const address = new URL(`/ws/chat/${encodeURIComponent(this.client)}`, this.server);
    address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
    if (this.store.session) address.searchParams.set('session', this.store.session);
    return address.href;
  }

  private build(): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = h('style');
    sheet.textContent = styles;
    const accent = this.getAttribute('accent');
    if (accent) this.style.setProperty('--platform-chat-accent', accent);
    const onAccent = this.getAttribute('on-accent');
    if (onAccent) this.style.setProperty('--platform-chat-on-accent', onAccent);
    this.launcher = h('button', {
      class: 'launcher', part: 'launcher', type: 'button', 'aria-label': this.labels.open, 'aria-expanded': 'false', 'aria-controls': 'panel',
      click: () => (this.panel.hidden ? this.show() : this.hide()),
    });
    this.launcher.append(icon(icons.chat));
    this.log = h('div', { class: 'log', part: 'log', role: 'log', tabindex: '0', 'aria-live': 'off', 'aria-label': this.labels.log });
    this.announcer = h('div', { class: 'sr', 'aria-live': 'polite' });
    this.status = h('div', { class: 'status', role: 'status' });
    this.panel = h(
      'div',
      { class: 'panel', part: 'panel', id: 'panel', role: 'dialog', 'aria-label': this.heading, hidden: '', keydown: this.keys },
      h('header', { part: 'header' }, h('h2', {}, this.heading), this.tool(this.labels.fresh, icons.fresh, () => this.begin()), this.tool(this.labels.close, icons.close, () => this.hide())),
      this.log,
      this.announcer,
      this.status,
      this.form(),
    );
    root.append(sheet, this.panel, this.launcher);
  }

  private tool(label: string, path: string, click: () => void): HTMLElement {
    const button = h('button', { class: 'tool', type: 'button', 'aria-label': label, title: label, click });
    button.append(icon(path));
    return button;
  }

  private form(): HTMLElement {
    this.input = h('textarea', {
      rows: '1', maxlength: String(longest), 'aria-label': this.labels.input, placeholder: this.labels.input, enterkeyhint: 'send',
      input: () => this.grow(),
      keydown: (event) => {
        const key = event as KeyboardEvent;
        if (key.key !== 'Enter' || key.shiftKey || key.isComposing) return;
        key.preventDefault();
        this.submit();
      },
    });
    const send = h('button', { class: 'send', type: 'submit', 'aria-label': this.labels.send });
    send.append(icon(icons.send));
    return h('form', { submit: (event) => { event.preventDefault(); this.submit(); } }, this.input, send);
  }

  private grow(): void {
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }

  /** Escape closes. On a phone the panel is the whole page, so Tab stays in it. */
  private readonly keys = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (key.key === 'Escape') this.hide();
    if (key.key !== 'Tab' || !matchMedia('(max-width:480px)').matches) return;
    const stops = [...this.panel.querySelectorAll<HTMLElement>('button,textarea,a[href],[tabindex]')];
    const at = stops.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    if (key.shiftKey ? at > 0 : at < stops.length - 1) return;
    key.preventDefault();
    stops[key.shiftKey ? stops.length - 1 : 0]!.focus();
  };

  private submit(): void {
    const message = this.input.value.trim();
    if (!message) return;
    this.input.value = '';
    this.grow();
    this.say(message);
  }

  private say(message: string): void {
    this.log.querySelector('.choices')?.remove();
    const messageId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    this.store.add({ messageId, message });
    this.sent.set(messageId, this.put(bubble('user', message, this.labels)));
    this.send(messageId, message);
  }

  private send(messageId: string, message: string): void {
    this.sent.get(messageId)?.classList.remove('failed');
    if (this.connection?.send({ message, messageId })) this.wait();
  }

  /** Another conversation: the old one stays with the business, this browser forgets it. */
  private begin(): void {
    this.store.clear();
    this.clear();
    this.connection?.renew();
    this.input.focus();
  }

  private clear(): void {
    this.log.replaceChildren();
    this.sent.clear();
    this.shownTurns.clear();
    this.reply = this.dots = undefined;
  }

  private readonly changed = (status: Status): void => {
    this.status.textContent = status === 'connecting' ? this.labels.connecting : status === 'lost' ? this.labels.offline : status === 'over' ? this.labels.over : '';
    if (status === 'lost' || status === 'over') this.rest();
  };

  private readonly heard = (frame: Frame): void => {
    if (frame.type === 'session') this.resume(frame.session, frame.history);
    else if (frame.type === 'token') this.stream(frame.content);
    else if (frame.type === 'complete') this.complete(frame);
    else this.fail(this.fault(frame), frame.messageId, frame.retryAfter);
  };

  /** What was said comes from the server; what it has not answered is said again, with the same id. */
  private resume(session: string, history: Line[]): void {
    this.store.session = session;
    this.clear();
    const answered = new Set(history.filter((line) => line.role === 'assistant').length ? history.map((line) => line.messageId) : []);
    history.forEach((line, at) => {
      this.put(bubble(line.role, line.content, this.labels));
      if (line.role === 'user') return;
      this.shownTurns.add(`${line.turn}:${line.content}`);
      this.act(line.actions ?? [], at === history.length - 1);
    });
    for (const { messageId, message } of [...this.store.unanswered]) {
      if (!answered.has(messageId)) this.sent.set(messageId, this.put(bubble('user', message, this.labels)));
      this.send(messageId, message);
    }
    this.toEnd();
  }

  private stream(content: string): void {
    this.rest();
    this.reply ??= this.put(bubble('assistant', '', this.labels));
    this.reply.querySelector('.text')!.textContent += content;
    this.toEnd();
  }

  private complete(frame: Extract<Frame, { type: 'complete' }>): void {
    this.rest();
    this.store.answered(frame.messageId);
    const key = `${frame.turn}:${frame.response}`;
    if (frame.turn !== undefined && this.shownTurns.has(key)) {
      this.reply?.remove();
    } else if (frame.response) {
      this.shownTurns.add(key);
      const line = this.reply ?? this.put(bubble('assistant', '', this.labels));
      line.querySelector('.text')!.textContent = frame.response;
      this.announcer.textContent = frame.response;
      this.act(frame.actions, true);
    } else {
      this.reply?.remove();
      if (frame.metadata.escalated && !this.log.querySelector('.human')) this.put(h('div', { class: 'notice human' }, this.labels.human));
    }
    this.reply = undefined;
    if (this.store.unanswered.length) this.wait();
    this.toEnd();
  }

  private act(actions: Action[], last: boolean): void {
    for (const action of actions) {
      if (action.type === 'booking') this.put(bookingCard(action, this.heading, this.language, this.labels));
      else if (action.type === 'cancellation') this.put(h('div', { class: 'notice' }, `${this.labels.cancelled}: ${action.reference}`));
      else if (last) {
        this.log.querySelector('.choices')?.remove();
        this.put(choices(action.options, (option) => { this.say(option); this.input.focus(); }, this.labels));
      }
    }
  }

  /** What a visitor is told of an error: the server's words are for whoever builds on its API. */
  private fault(frame: Extract<Frame, { type: 'error' }>): string {
    if (frame.retryAfter) return this.labels.tooFast;
    return frame.code === 'validation_error' ? this.labels.refused : this.labels.unavailable;
  }

  /** A refused message says so where it stands, and can be sent again; what was only too fast goes again by itself. */
  private fail(message: string, messageId?: string, retryAfter?: number): void {
    this.rest();
    const kept = this.store.unanswered.find((one) => one.messageId === messageId);
    if (!kept) {
      this.put(h('div', { class: 'notice', role: 'alert' }, message));
      return;
    }
    const line = this.sent.get(kept.messageId);
    line?.classList.add('failed');
    if (retryAfter) {
      setTimeout(() => this.send(kept.messageId, kept.message), retryAfter * 1000);
      return;
    }
    this.store.answered(kept.messageId);
    const retry = h('button', { class: 'retry', type: 'button', title: message, click: () => { retry.remove(); this.store.add(kept); this.send(kept.messageId, kept.message); } }, this.labels.failed);
    line?.after(retry);
  }

  private wait(): void {
    if (this.reply || this.dots) return;
    this.dots = this.put(typing(this.labels));
  }

  private rest(): void {
    this.dots?.remove();
    this.dots = undefined;
  }

  private put<T extends HTMLElement>(line: T): T {
    if (this.dots && line !== this.dots) this.dots.before(line);
    else this.log.append(line);
    this.toEnd();
    return line;
  }

  private toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
  }
}
