/** A message on its way: kept until it is answered, so that a lost connection or a reload sends it again with the same id. */
export interface Unanswered {
  messageId: string;
  message: string;
}

interface Kept {
  session?: string;
  unanswered: Unanswered[];
}

/** What one client's conversation keeps in the browser. Pages where storage is forbidden just forget. */
export class Store {
  private readonly key: string;
  private kept: Kept;

  constructor(origin: string, client: string) {
    this.key = `platform-chat:${origin}:${client}`;
    this.kept = this.read();
  }

  get session(): string | undefined {
    return this.kept.session;
  }

  set session(value: string | undefined) {
    this.kept.session = value;
    this.write();
  }

  get unanswered(): readonly Unanswered[] {
    return this.kept.unanswered;
  }

  add(message: Unanswered): void {
    this.kept.unanswered.push(message);
    this.write();
  }

  answered(messageId: string | undefined): void {
    this.kept.unanswered = this.kept.unanswered.filter((one) => one.messageId !== messageId);
    this.write();
  }

  clear(): void {
    this.kept = { unanswered: [] };
    this.write();
  }

  private read(): Kept {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? '') as Kept;
      return { session: kept.session, unanswered: Array.isArray(kept.unanswered) ? kept.unanswered : [] };
    } catch {
      return { unanswered: [] };
    }
  }

  private write(): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // storage is full or forbidden: the conversation lives as long as the page
    }
  }
}
