// A process for jit-process.test.ts: runs one small program as a command would, and ends with its status.
import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { run } from '../../src/jit/run.ts';
import { Fixture } from './jit-fixture.ts';

const fixture = new Fixture();
const { host, context } = fixture;

const modes: Record<string, () => number> = {
  spin: () => run(context, fixture.at('spin'), [], { interrupts: true }).status,
  hang: () => run(context, fixture.at('hang'), [], { interrupts: true }).status,
  sleep: () => run(context, fixture.at('callWith'), [host.symbol('sleep')!, 60, 0], { interrupts: true }).status,
  plain: () => run(context, fixture.at('spin')).status,
  limit: () => run(context, fixture.at('hang'), [], { timeLimit: 50, grace: 50 }).status,
  foreign: () => {
    // A real fault of the process, outside of any run.
    run(context, fixture.at('load'), [8]);
    host.nativeFunction(host.symbol('strlen')!, 'int64', ['address'])(8);
    return 0;
  },
  abort: () => {
    process.abort();
  },
  terminal: () => {
    const noEcho = context.callback(
      () => {
        spawnSync('stty', ['-echo'], { stdio: 'inherit' });
        host.signalThread(host.currentThread(), host.signals.SIGINT);
      },
      'void',
      ['int64', 'int64'],
    );
    const { status } = run(context, fixture.at('callWith'), [noEcho, 0, 0], { interrupts: true });
    const settings = String(spawnSync('stty', ['-a'], { stdio: ['inherit', 'pipe', 'inherit'] }).stdout);
    writeSync(1, ` ${settings}`.includes(' echo ') ? 'restored\n' : 'broken\n');
    return status;
  },
};

writeSync(1, 'ready\n');
process.exit(modes[process.argv[2]]());
