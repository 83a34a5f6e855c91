// `fbc` from the sources; bin/fbc loads the bundles instead.

import { main } from './command.ts';

await main(process.argv.slice(2));
