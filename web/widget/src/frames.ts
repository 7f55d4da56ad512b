/** What the chat's socket says. */
export type Frame =
  | { type: 'session'; session: string; history: Line[] }
  | { type: 'token'; content: string }
  | { type: 'complete'; response: string; actions: Action[]; metadata: Metadata; turn?: number; messageId?: string }
  | { type: 'error'; code: string; message: string; messageId?: string; retryAfter?: number };

export type Action =
  | { type: 'quick_replies'; options: string[] }
  | { type: 'booking'; reference: string; service: string; start: string; end: string }
  | { type: 'cancellation'; reference: string };

export interface Metadata {
  escalated?: boolean;
  outcome?: string;
  citations?: Citation[];
}

/** Where an answer comes from. */
export interface Citation {
  documentId: string;
  title: string;
  text: string;
}

/** A line of what was said before. */
export interface Line {
  role: 'user' | 'assistant';
  content: string;
  at: string;
  messageId?: string;
  turn?: number;
  actions?: Action[];
  metadata?: Metadata;
}
