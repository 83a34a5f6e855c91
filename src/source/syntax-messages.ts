// What lexer and parser say. One row per situation; the code in front is what users and tests see.

import { error } from './message-row.ts';

export const syntaxMessages = {
  strayCharacter: error('LEX', (shown: string) => `unexpected character ${shown}`),
};
