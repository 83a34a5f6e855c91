// The command `fbc`: finds the subcommand and hands over to it. What bin/fbc loads.

import { OutputError, print, say } from './say.ts';
import type { Ended } from './start.ts';

interface Subcommand {
  readonly help: string;
  /** The exit status. */
  run(args: readonly string[]): number | Promise<number>;
}

interface Row {
  readonly summary: string;
  /** Each subcommand is loaded when it is wanted: none pays for the tables of another. */
  load(): Promise<Subcommand>;
}

const subcommands: Readonly<Record<string, Row>> = {
  check: {
    summary: 'tell what is wrong with programs',
    load: () => import('./check.ts').then(({ helpText, runCheck }) => ({ help: helpText, run: runCheck })),
  },
  fmt: {
    summary: 'lay programs out',
    load: () => import('./fmt.ts').then(({ helpText, runFmt }) => ({ help: helpText, run: runFmt })),
  },
  run: {
    summary: 'compile a program in memory and run it; also without the word run',
    load: () =>
      import('./run.ts').then(({ helpText, runBasic }) => ({ help: helpText(), run: (args) => runBasic(args, true) })),
  },
  il: {
    summary: 'read, check, print and run the intermediate language',
    load: () => import('./il.ts').then(({ helpText, runIl }) => ({ help: helpText, run: runIl })),
  },
};

async function overview(): Promise<string> {
  const { help } = await subcommands.run!.load();
  const lines = Object.entries(subcommands).map(([name, { summary }]) => `  fbc ${name.padEnd(6)} ${summary}`);
  return `${help}\nOther commands, of which 'fbc COMMAND --help' tells more:\n${lines.join('\n')}\n`;
}

/** Do what the words say; the exit status. */
export async function command(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' || ((name === '--help' || name === '-h') && rest.length === 0)) {
    print(await overview());
    return 0;
  }
  const row = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  // Everything that is no command is a program, with options before it.
  if (!row) return (await import('./run.ts')).runBasic(args);
  const subcommand = await row.load();
  if (rest[0] === '--help' || rest[0] === '-h') {
    print(subcommand.help);
    return 0;
  }
  return subcommand.run(rest);
}

/** The same, and set the process's exit status. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await command(args);
  } catch (error) {
    if (error instanceof OutputError) {
      say(`Error: ${error.message}\n`);
      process.exitCode = 1;
      return;
    }
    say(`fbc: internal error: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 70;
  }
}

/** What is left to do when a program from the cache has ended. */
export async function finish(ended: Ended): Promise<void> {
  const { finishCached } = await import('./finish-cached.ts');
  process.exitCode = await finishCached(ended);
}
