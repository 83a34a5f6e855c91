// Every text that is shown about a program, by stage. A key names the situation; its code is what users see in brackets.

import { checkMessages } from './check-messages.ts';
import { syntaxMessages } from './syntax-messages.ts';

export const messages = { ...syntaxMessages, ...checkMessages };

export type MessageId = keyof typeof messages;

/** The facts that a message needs, in order. */
export type Facts<Id extends MessageId> = Parameters<(typeof messages)[Id]['text']>;
