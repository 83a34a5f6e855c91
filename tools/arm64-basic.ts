// Programs in BASIC as ARM64 machine code: compiled here, executed one after the other in one aarch64 Node, since a start of
// that costs seconds under emulation. A program that kills the process fails alone; the next one gets a new process.

import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileReader } from '../src/cli/usage.ts';
import { serialiseModule } from '../src/link/merge.ts';
import type { Level } from '../src/opt/passes.ts';
import { compileForTarget } from '../src/session/program.ts';
import { loadTarget, type SessionTarget } from '../src/session/targets.ts';
import type { Arm64Job } from './arm64-basic-runner.ts';
import { bundleForArm64, spawnArm64Node } from './arm64-node.ts';
import { hasArm64 } from './arm64-setup.ts';
import type { NativeOptions } from './basic-native.ts';
import type { BasicRun } from './basic-run.ts';
import { testLibrary } from './library-image.ts';

type Answer = BasicRun | string[];

export class Arm64Basic {
  private readonly target: SessionTarget;
  private readonly image: Uint8Array;
  private readonly script: string;
  private readonly folder: string;
  private runner: Runner | null;
  private count: number;

  private constructor(target: SessionTarget, image: Uint8Array, script: string) {
    this.target = target;
    this.image = image;
    this.script = script;
    this.folder = mkdtempSync(join(tmpdir(), 'basic-arm64-'));
    this.runner = null;
    this.count = 0;
    process.on('exit', () => {
      this.runner?.end();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Null where ARM64 cannot be executed besides the machine's own code. */
  static async open(): Promise<Arm64Basic | null> {
    if (process.arch === 'arm64' || !hasArm64()) return null;
    const [target, image] = [await loadTarget('arm64'), await testLibrary('arm64')];
    return new Arm64Basic(target, image, await bundleForArm64('tools/arm64-basic-runner.ts'));
  }

  /** End the process that runs programs; the next `run` starts another. */
  close(): void {
    this.runner?.end();
    this.runner = null;
  }

  /** Compile here and run there; the messages of compiler or linker when there is nothing to run. */
  async run(name: string, text: string, level: Level, input: string, options: NativeOptions = {}): Promise<Answer> {
    const { compiled, messages, libraries } = compileForTarget(this.target, new Set(), { name, text }, this.image, {
      file: name,
      level,
      verify: options.verify ?? true,
      reader: fileReader([]),
    });
    if (!compiled) return [...messages];
    const wrong = compiled.module.diagnostics.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) return wrong.map(({ message }) => message);
    const module = join(this.folder, `${this.count++}.bin`);
    writeFileSync(module, serialiseModule(compiled.module));
    this.runner ??= new Runner(this.script);
    const answer = await this.runner.run({ name, module, libraries, input });
    rmSync(module);
    if (answer !== null) return answer;
    const { trouble } = this.runner;
    this.runner = null;
    return [trouble];
  }
}

/** One aarch64 Node that takes jobs, in order. */
class Runner {
  private readonly child: ChildProcess;
  private readonly waiting: ((answer: Answer | null) => void)[];
  private noise: string;
  private hasEnded: boolean;

  constructor(script: string) {
    this.child = spawnArm64Node([script], { stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] });
    this.waiting = [];
    this.noise = '';
    this.hasEnded = false;
    const { stdio } = this.child;
    for (const stream of [stdio[1], stdio[2]] as Readable[]) {
      stream.on('data', (chunk) => {
        this.noise = (this.noise + chunk).slice(-4000);
      });
    }
    let text = '';
    (stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop()!;
      for (const line of lines) this.waiting.shift()!(JSON.parse(line) as Answer);
      if (this.waiting.length === 0) this.keepsProcess(false);
    });
    (stdio[3] as Writable).on('error', () => {});
    this.child.on('close', (code, signal) => {
      this.hasEnded = true;
      this.noise += `\nthe process ended (${signal ?? code})`;
      for (const answer of this.waiting.splice(0)) answer(null);
    });
    this.keepsProcess(false);
  }

  /** A runner without jobs does not keep this process from ending. */
  private keepsProcess(isKept: boolean): void {
    const { child } = this;
    for (const one of [child, ...child.stdio] as ({ ref?: () => void; unref?: () => void } | null)[]) {
      if (isKept) one?.ref?.();
      else one?.unref?.();
    }
  }

  /** Null when the process ended instead. */
  run(job: Arm64Job): Promise<Answer | null> {
    if (this.hasEnded) return Promise.resolve(null);
    return new Promise((done) => {
      this.waiting.push(done);
      this.keepsProcess(true);
      (this.child.stdio[3] as Writable).write(`${JSON.stringify(job)}\n`);
    });
  }

  get trouble(): string {
    return this.noise.trim();
  }

  end(): void {
    this.child.kill();
  }
}
