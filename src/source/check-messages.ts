// What the checker says about names, types and calls. One row per message.

import { error } from './message-row.ts';

export const checkMessages = {
  unknownProcedure: error('UNDEF-PROC', (name: string) => `there is no procedure or function '${name}'`),
};
