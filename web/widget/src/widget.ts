import { Connection, type Status } from './connection';
import { h, icon, icons } from './dom';
import type { Frame, Line } from './frames';
import { labelsFor, type Labels } from './labels';
import { Panel } from './panel';
import { Store } from './store';
import { styles } from './styles';
import { Talk } from './talk';

/** `<platform-chat client="spa-del-sol">`: a launcher, and behind it the conversation. */
export class PlatformChat extends HTMLElement {
  /** Where the script came from: the chat lives there. */
  static home = location.origin;

  private labels!: Labels;
  private store!: Store;
  private talk!: Talk;
  private panel!: Panel;
  private launcher!: HTMLButtonElement;
  private connection?: Connection;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const language = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    this.labels = labelsFor(language);
    this.store = new Store(this.server, this.client);
    this.build(language);
    if (this.hasAttribute('open')) this.show();
  }

  disconnectedCallback(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  /** Opens the conversation. */
  show(): void {
    this.classList.add('open');
    this.panel.element.hidden = false;
    this.launcher.setAttribute('aria-expanded', 'true');
    this.launcher.setAttribute('aria-label', this.labels.close);
    this.launcher.replaceChildren(icon(icons.close));
    if (!this.connection) {
      this.connection = new Connection(() => this.address(), this.heard, this.changed);
      this.connection.open();
    }
    this.panel.focus();
    this.talk.toEnd();
  }

  /** Closes it; the conversation goes on when it is opened again. */
  hide(): void {
    this.classList.remove('open');
    this.panel.element.hidden = true;
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

  private address(): string {
    const address = new URL(`/ws/chat/${encodeURIComponent(this.client)}`, this.server);
    address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
    if (this.store.session) address.searchParams.set('session', this.store.session);
    return address.href;
  }

  private build(language: string): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = h('style');
    sheet.textContent = styles;
    const accent = this.getAttribute('accent');
    if (accent) this.style.setProperty('--platform-chat-accent', accent);
    const onAccent = this.getAttribute('on-accent');
    if (onAccent) this.style.setProperty('--platform-chat-on-accent', onAccent);
    const heading = this.getAttribute('heading') ?? this.labels.title;
    this.talk = new Talk({
      labels: this.labels, language, heading,
      choose: (option) => { this.say(option); this.panel.focus(); },
      again: (messageId, message) => { this.store.add({ messageId, message }); this.send(messageId, message); },
    });
    this.panel = new Panel(heading, this.labels, this.talk, { submit: (message) => this.say(message), begin: () => this.begin(), hide: () => this.hide() });
    this.launcher = h('button', {
      class: 'launcher', part: 'launcher', type: 'button', 'aria-label': this.labels.open, 'aria-expanded': 'false', 'aria-controls': 'panel',
      click: () => (this.panel.element.hidden ? this.show() : this.hide()),
    });
    this.launcher.append(icon(icons.chat));
    root.append(sheet, this.panel.element, this.launcher);
  }

  private say(message: string): void {
    const messageId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    this.store.add({ messageId, message });
    this.talk.own(messageId, message);
    this.send(messageId, message);
  }

  private send(messageId: string, message: string): void {
    this.talk.sending(messageId);
    if (this.connection?.send({ message, messageId })) this.talk.wait();
  }

  /** Another conversation: the old one stays with the business, this browser forgets it. */
  private begin(): void {
    this.store.clear();
    this.talk.clear();
    this.connection?.renew();
    this.panel.focus();
  }

  private readonly changed = (status: Status): void => {
    this.panel.status.textContent = status === 'connecting' ? this.labels.connecting : status === 'lost' ? this.labels.offline : status === 'over' ? this.labels.over : '';
    if (status === 'lost' || status === 'over') this.talk.rest();
  };

  private readonly heard = (frame: Frame): void => {
    if (frame.type === 'session') this.resume(frame.session, frame.history);
    else if (frame.type === 'token') this.talk.stream(frame.content);
    else if (frame.type === 'complete') this.complete(frame);
    else this.fail(this.fault(frame), frame.messageId, frame.retryAfter);
  };

  /** What was said comes from the server; what it has not answered is said again, with the same id. */
  private resume(session: string, history: Line[]): void {
    this.store.session = session;
    this.talk.clear();
    this.talk.past(history);
    const answered = new Set(history.filter((line) => line.role === 'assistant').length ? history.map((line) => line.messageId) : []);
    for (const { messageId, message } of [...this.store.unanswered]) {
      if (!answered.has(messageId)) this.talk.own(messageId, message);
      this.send(messageId, message);
    }
    this.talk.toEnd();
  }

  private complete(frame: Extract<Frame, { type: 'complete' }>): void {
    this.store.answered(frame.messageId);
    this.talk.complete(frame);
    if (this.store.unanswered.length) this.talk.wait();
    this.talk.toEnd();
  }

  /** What a visitor is told of an error: the server's words are for whoever builds on its API. */
  private fault(frame: Extract<Frame, { type: 'error' }>): string {
    if (frame.retryAfter) return this.labels.tooFast;
    return frame.code === 'validation_error' ? this.labels.refused : this.labels.unavailable;
  }

  /** A refused message says so where it stands, and can be sent again; what was only too fast goes again by itself. */
  private fail(why: string, messageId?: string, retryAfter?: number): void {
    this.talk.rest();
    const kept = this.store.unanswered.find((one) => one.messageId === messageId);
    if (!kept) {
      this.talk.notice(why);
      return;
    }
    if (retryAfter) {
      this.talk.failed(kept.messageId);
      setTimeout(() => this.send(kept.messageId, kept.message), retryAfter * 1000);
      return;
    }
    this.store.answered(kept.messageId);
    this.talk.offerAgain(kept.messageId, kept.message, why);
  }
}
