import { h, icon, icons } from './dom';
import type { Labels } from './labels';
import type { Talk } from './talk';

const longest = 4000;

export interface PanelActions {
  submit(message: string): void;
  begin(): void;
  hide(): void;
}

/** The dialog: its head, the conversation, and the line to write on. */
export class Panel {
  readonly element: HTMLElement;
  readonly status = h('div', { class: 'status', role: 'status' });
  private readonly input: HTMLTextAreaElement;

  constructor(heading: string, private readonly labels: Labels, talk: Talk, private readonly actions: PanelActions) {
    this.input = this.writing();
    this.element = h(
      'div',
      { class: 'panel', part: 'panel', id: 'panel', role: 'dialog', 'aria-label': heading, hidden: '', keydown: this.keys },
      h('header', { part: 'header' }, h('h2', {}, heading), tool(labels.fresh, icons.fresh, () => actions.begin()), tool(labels.close, icons.close, () => actions.hide())),
      talk.log,
      talk.announcer,
      this.status,
      this.form(),
    );
  }

  focus(): void {
    this.input.focus();
  }

  private writing(): HTMLTextAreaElement {
    return h('textarea', {
      rows: '1', maxlength: String(longest), 'aria-label': this.labels.input, placeholder: this.labels.input, enterkeyhint: 'send',
      input: () => this.grow(),
      keydown: (event) => {
        const key = event as KeyboardEvent;
        if (key.key !== 'Enter' || key.shiftKey || key.isComposing) return;
        key.preventDefault();
        this.submit();
      },
    });
  }

  private form(): HTMLElement {
    const send = h('button', { class: 'send', type: 'submit', 'aria-label': this.labels.send });
    send.append(icon(icons.send));
    return h('form', { submit: (event) => { event.preventDefault(); this.submit(); } }, this.input, send);
  }

  private submit(): void {
    const message = this.input.value.trim();
    if (!message) return;
    this.input.value = '';
    this.grow();
    this.actions.submit(message);
  }

  private grow(): void {
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }

  /** Escape closes. On a phone the panel is the whole page, so Tab stays in it. */
  private readonly keys = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (key.key === 'Escape') this.actions.hide();
    if (key.key !== 'Tab' || !matchMedia('(max-width:480px)').matches) return;
    const stops = [...this.element.querySelectorAll<HTMLElement>('button,textarea,a[href],summary,[tabindex]')];
    const at = stops.indexOf((this.element.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    if (key.shiftKey ? at > 0 : at < stops.length - 1) return;
    key.preventDefault();
    stops[key.shiftKey ? stops.length - 1 : 0]!.focus();
  };
}

const tool = (label: string, path: string, click: () => void): HTMLElement => {
  const button = h('button', { class: 'tool', type: 'button', 'aria-label': label, title: label, click });
  button.append(icon(path));
  return button;
};
