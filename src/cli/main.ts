// The command `fbc`: finds the subcommand and hands over to it.

import { helpText as checkHelp, runCheck } from './check.ts';
import { helpText as fmtHelp, runFmt } from './fmt.ts';
import { helpText as ilHelp, runIl } from './il.ts';

interface Subcommand {
  readonly summary: string;
  readonly help: string;
  /** The exit status. */
  run(args: readonly string[]): number | Promise<number>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  check: { summary: 'tell what is wrong with programs', help: checkHelp, run: runCheck },
  fmt: { summary: 'lay programs out', help: fmtHelp, run: runFmt },
  il: { summary: 'read, check, print and run the intermediate language', help: ilHelp, run: runIl },
};

function overview(): string {
  const lines = Object.entries(subcommands).map(([name, { summary }]) => `  fbc ${name.padEnd(6)} ${summary}`);
  return ['usage: fbc COMMAND …', '', ...lines, '', "'fbc COMMAND --help' tells more of each.", ''].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(overview());
    return 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    process.stderr.write(`fbc: unknown command '${name}'\n${overview()}`);
    return 1;
  }
  if (rest[0] === '--help' || rest[0] === '-h') {
    process.stdout.write(subcommand.help);
    return 0;
  }
  return subcommand.run(rest);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`fbc: internal error: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 70;
  },
);
