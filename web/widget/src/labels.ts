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
  tooFast: 'That was a little fast. Your message will be sent in a moment.',
  refused: 'That message could not be taken. Please write it differently.',
};

export type Labels = typeof en;

const es: Labels = {
  open: 'Abrir el chat',
  close: 'Cerrar el chat',
  title: 'Hable con nosotros',
  input: 'Su mensaje',
  send: 'Enviar',
  fresh: 'Nueva conversación',
  typing: 'Escribiendo…',
  connecting: 'Conectando…',
  offline: 'Sin conexión. Intentando de nuevo…',
  failed: 'No enviado. Toque para reintentar.',
  booked: 'Su cita',
  reference: 'Referencia',
  calendar: 'Añadir al calendario',
  cancelled: 'Cancelada',
  human: 'Una persona le responderá aquí.',
  you: 'Usted',
  us: 'Asistente',
  log: 'Conversación',
  choices: 'Respuestas sugeridas',
  unavailable: 'El chat no está disponible ahora.',
  tooFast: 'Ha sido un poco rápido. Su mensaje se enviará enseguida.',
  refused: 'No hemos podido recibir ese mensaje. Escríbalo de otra manera, por favor.',
};

/** The page's language decides; English where we have no other. */
export const labelsFor = (language: string): Labels => (language.toLowerCase().startsWith('es') ? es : en);
