import type { Frame } from './frames';

export type Status = 'connecting' | 'open' | 'lost' | 'closed' | 'over';

const longestPause = 15_000;
/** A connection that has stood this long was a good one: the pauses begin anew. */
const goodAfter = 5_000;
/** The business has switched its chat off: there is nothing to come back to. */
const switchedOff = 4403;

/** A socket that comes back by itself, with the session's token. */
export class Connection {
  private socket?: WebSocket;
  private attempt = 0;
  private timer = 0;
  private ended = false;

  constructor(
    private readonly address: () => string,
    private readonly heard: (frame: Frame) => void,
    private readonly changed: (status: Status) => void,
  ) {
    addEventListener('online', this.hurry);
  }

  open(): void {
    this.ended = false;
    clearTimeout(this.timer);
    this.changed('connecting');
    const socket = (this.socket = new WebSocket(this.address()));
    let since = 0;
    socket.onopen = () => (since = Date.now());
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      const frame = JSON.parse(event.data as string) as Frame;
      if (frame.type === 'session') this.changed('open');
      this.heard(frame);
    };
    socket.onclose = (event) => {
      if (socket !== this.socket || this.ended) return;
      if (event.code === switchedOff) {
        this.ended = true;
        this.changed('over');
        return;
      }
      if (since && Date.now() - since > goodAfter) this.attempt = 0;
      this.changed('lost');
      this.timer = window.setTimeout(() => this.open(), this.pause());
    };
  }

  /** False when there is no connection: what was not sent is sent when it is there again. */
  send(message: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    this.ended = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.hurry);
    this.socket?.close();
    this.changed('closed');
  }

  /** Drops this connection and opens another at once, for a new conversation. */
  renew(): void {
    const old = this.socket;
    this.socket = undefined;
    old?.close();
    this.attempt = 0;
    this.open();
  }

  private readonly hurry = (): void => {
    if (!this.ended && this.socket?.readyState === WebSocket.CLOSED) this.open();
  };

  private pause(): number {
    const most = Math.min(longestPause, 500 * 2 ** this.attempt++);
    return most / 2 + Math.random() * (most / 2);
  }
}
