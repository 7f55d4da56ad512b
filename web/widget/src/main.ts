import { PlatformChat } from './widget';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) PlatformChat.home = new URL(script.src).origin;
if (!customElements.get('platform-chat')) customElements.define('platform-chat', PlatformChat);

/** `<script src="…/widget.js" data-client="spa-del-sol">` needs no element of its own: every data-… becomes an attribute. */
const embed = (data: DOMStringMap): void => {
  const element = document.createElement('platform-chat');
  for (const [name, value] of Object.entries(data)) element.setAttribute(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value ?? '');
  document.body.append(element);
};

if (script?.dataset.client) {
  const data = { ...script.dataset };
  if (document.body) embed(data);
  else addEventListener('DOMContentLoaded', () => embed(data), { once: true });
}
