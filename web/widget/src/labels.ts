const en = {
  open: 'Open chat',
  close: 'Close chat',
  title: 'Chat with us',
  input: 'Your message',
  send: 'Send',
  fresh: 'New conversation',
  typing: 'Writing…',
  connecting: 'Connecting…',
  offline: 'Connection lost. Trying again…',
  failed: 'Not sent. Tap to try again.',
  booked: 'Your appointment',
  reference: 'Reference',
  calendar: 'Add to calendar',
  cancelled: 'Cancelled',
  human: 'A person will answer you here.',
  you: 'You',
  us: 'Assistant',
  log: 'Conversation',
  choices: 'Suggested answers',
  unavailable: 'The chat is not available right now.',
};

export type Labels = typeof en;

const es: Labels = {
  open: 'Abrir el chat',
  close: 'Cerrar el chat',
  title: 'Habla con nosotros',
  input: 'Tu mensaje',
  send: 'Enviar',
  fresh: 'Nueva conversación',
  typing: 'Escribiendo…',
  connecting: 'Conectando…',
  offline: 'Sin conexión. Intentando de nuevo…',
  failed: 'No enviado. Toca para reintentar.',
  booked: 'Tu cita',
  reference: 'Referencia',
  calendar: 'Añadir al calendario',
  cancelled: 'Cancelada',
  human: 'Una persona te responderá aquí.',
  you: 'Tú',
  us: 'Asistente',
  log: 'Conversación',
  choices: 'Respuestas sugeridas',
  unavailable: 'El chat no está disponible ahora.',
};

/** The page's language decides; English where we have no other. */
export const labelsFor = (language: string): Labels => (language.toLowerCase().startsWith('es') ? es : en);
