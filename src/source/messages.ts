// Every text that is shown about a program, by stage. A key names the situation; its code is what users see in brackets.

import { checkMessages } from './check-messages.ts';
import { syntaxMessages } from './syntax-messages.ts';

// Two stages must not use one key: the later row would silently replace the earlier.
type Shared = keyof typeof syntaxMessages & keyof typeof checkMessages;
const keysDiffer: [Shared] extends [never] ? true : Shared = true;
void keysDiffer;

export const messages = { ...syntaxMessages, ...checkMessages };

export type MessageId = keyof typeof messages;

/** The facts that a message needs, in order. */
export type Facts<Id extends MessageId> = Parameters<(typeof messages)[Id]['text']>;
