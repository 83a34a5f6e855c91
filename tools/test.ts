// The one test runner: `npm test [PATH…]`.
//
// Text files below test/ are run by the suite of their folder (tools/suites/), *.test.ts files by node:test, all in
// processes of their own that have limited time. A path narrows both. UPDATE=1 rewrites the expectations in the text files.
// The last line counts everything: `N passed, N failed`.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { diffLines } from './diff.ts';
import type { Suite } from './suites/suite.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const isUpdate = process.env.UPDATE === '1';
const childMark = '--child';

interface Result {
  readonly path: string;
  readonly status: 'passed' | 'failed' | 'updated';
  readonly detail: string;
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

async function loadSuites(): Promise<Map<string, Suite>> {
  const suites = new Map<string, Suite>();
  for (const name of readdirSync(join(root, 'tools/suites')).sort()) {
    if (name === 'suite.ts' || !name.endsWith('.ts')) continue;
    const module = (await import(`./suites/${name}`)) as { suite?: Suite };
    if (module.suite) suites.set(module.suite.folder, module.suite);
  }
  return suites;
}

async function runTextFile(suite: Suite, path: string): Promise<Result> {
  const full = join(root, path);
  const text = readFileSync(full, 'utf8');
  try {
    const outcome = await suite.run({ path, text });
    if (outcome.failures?.length) return { path, status: 'failed', detail: outcome.failures.join('\n') };
    if (outcome.expected === text) return { path, status: 'passed', detail: '' };
    if (!isUpdate) return { path, status: 'failed', detail: diffLines(text, outcome.expected) };
    writeFileSync(full, outcome.expected);
    return { path, status: 'updated', detail: '' };
  } catch (error) {
    return { path, status: 'failed', detail: error instanceof Error ? String(error.stack) : String(error) };
  }
}

interface ProcessEnd {
  /** How it ended, in words. */
  readonly how: string;
  readonly isGood: boolean;
  readonly output: string;
}

/** Seconds that a text file, or a whole file of unit tests, may take: many times what they need on a busy machine. */
const textFileLimit = 200;
const unitFileLimit = 400;

/** Processes that run now, and what each is about. */
const running = new Map<number, string>();

/** End a child with all that it has started. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Run a child with `limit` seconds from its start, or since the last call of the function that `onOutput` is given. */
function runProcess(
  about: string,
  args: readonly string[],
  limit: number,
  onOutput: (chunk: string, goOn: (about: string) => void) => void = () => {},
): Promise<ProcessEnd> {
  return new Promise((done) => {
    // A group of its own, so that nothing it has started outlives it.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const leader = child.pid!;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      killGroup(leader);
    }, 1000 * limit);
    const goOn = (next: string): void => {
      timer.refresh();
      running.set(leader, next);
    };
    running.set(leader, about);
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk;
      onOutput(String(chunk), goOn);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', () => killGroup(leader)); // what it left behind would hold the pipes open
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(leader);
      const how = isLate ? `not done after ${limit} s` : (signal ?? `status ${code}`);
      done({ how, isGood: code === 0, output });
    });
  });
}

/** Run files in a child process; one that kills or stops the child fails alone, and the rest go on in a new child. */
async function runTextFiles(paths: readonly string[], report: (result: Result) => void): Promise<void> {
  let rest = paths;
  while (rest.length > 0) {
    let line = '';
    let noise: string[] = [];
    const end = await runProcess(
      rest[0]!,
      ['--import', 'tsx', 'tools/test.ts', childMark, ...rest],
      textFileLimit,
      (chunk, goOn) => {
        const lines = (line + chunk).split('\n');
        line = lines.pop()!;
        for (const each of lines) {
          if (each.startsWith('\u0001')) {
            report(JSON.parse(each.slice(1)) as Result);
            rest = rest.slice(1);
            noise = [];
            goOn(rest[0] ?? 'the end');
          } else if (each !== '') noise.push(each);
        }
      },
    );
    if (rest.length > 0) {
      const detail = `the process ended (${end.how}) in this test\n${noise.slice(-20).join('\n')}`;
      report({ path: rest[0]!, status: 'failed', detail });
      rest = rest.slice(1);
    }
  }
}

async function childMain(paths: readonly string[]): Promise<void> {
  const suites = await loadSuites();
  for (const path of paths) {
    const result = await runTextFile(suites.get(path.split('/')[1]!)!, path);
    process.stdout.write(`\n\u0001${JSON.stringify(result)}\n`);
  }
  process.exit(0);
}

/** Run one *.test.ts file with node:test; its own tests are counted from the reporter's summary. */
async function runUnit(path: string): Promise<{ passed: number; failed: number; detail: string }> {
  const end = await runProcess(path, ['--import', 'tsx', '--test', '--test-reporter=tap', path], unitFileLimit);
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(end.output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const isDone = passed + count('skipped') > 0;
  if (end.isGood && failed === 0 && isDone) return { passed, failed, detail: '' };
  return { passed, failed: Math.max(failed, 1), detail: `${end.output}the process ended: ${end.how}` };
}

/** Do the jobs on as many workers as there are processors. */
async function inParallel(jobs: readonly (() => Promise<void>)[], workers: number): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < jobs.length) await jobs[next++]!();
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === childMark) return childMain(args.slice(1));
  const started = Date.now();
  const suites = await loadSuites();
  const named = args.length > 0 ? args : ['test'];
  const paths = named.flatMap((name) => {
    const files = filesBelow(resolve(process.cwd(), name));
    if (files.length === 0) throw new Error(`no test at ${name}`);
    return files.map((file) => relative(root, file));
  });

  let passed = 0;
  let failed = 0;
  let updated = 0;
  const fail = (path: string, detail: string): void => {
    console.log(`${styleText('red', 'FAIL')} ${path}\n${detail.replace(/^/gm, '    ')}`);
  };
  const report = (result: Result): void => {
    if (result.status === 'failed') {
      failed++;
      fail(result.path, result.detail);
    } else {
      passed++;
      if (result.status === 'updated') updated++;
    }
  };

  const jobs: (() => Promise<void>)[] = [];
  const filesOf = new Map<Suite, string[]>();
  for (const path of paths) {
    if (path.endsWith('.test.ts')) {
      jobs.push(async () => {
        const unit = await runUnit(path);
        passed += unit.passed;
        failed += unit.failed;
        if (unit.failed > 0) fail(path, unit.detail);
      });
      continue;
    }
    const suite = suites.get(path.split('/')[1]!);
    if (!suite?.extensions.some((ending) => path.endsWith(ending))) continue;
    const list = filesOf.get(suite) ?? [];
    list.push(path);
    filesOf.set(suite, list);
  }
  const workers = availableParallelism();
  for (const list of filesOf.values()) {
    const share = Math.max(20, Math.min(200, Math.ceil(list.length / (2 * workers))));
    for (let at = 0; at < list.length; at += share) {
      const part = list.slice(at, at + share);
      jobs.push(() => runTextFiles(part, report));
    }
  }
  const news = setInterval(() => {
    const minutes = Math.round((Date.now() - started) / 60_000);
    console.log(`${minutes} min: ${passed} passed, ${failed} failed; now ${[...running.values()].join(' ')}`);
  }, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const leader of running.keys()) killGroup(leader);
      process.kill(process.pid, signal);
    });
  }
  await inParallel(jobs, workers);
  clearInterval(news);

  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (updated > 0) console.log(`${updated} rewritten`);
  console.log(`in ${seconds} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main();
