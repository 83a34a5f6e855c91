// What the tools share that plant defects, one after the other, in a copy of the project, and see whether tests or random
// programs find them. A defect that escapes shows a gap in these.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Defect {
  /** Path from the root of the project. */
  readonly file: string;
  /** What stands there, exactly once, so that a list of defects keeps up with the code; and what takes its place. */
  readonly from: string;
  readonly to: string;
}

/** A copy of the project that has a defect. */
export class DefectiveCopy {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  run(tool: string, ...args: readonly string[]): { readonly output: string; readonly status: number | null } {
    const command = ['--import', 'tsx', `tools/${tool}`, ...args];
    const { stdout, status } = spawnSync(process.execPath, command, { cwd: this.folder, encoding: 'utf8' });
    return { output: stdout, status };
  }
}

export interface Planting<D extends Defect> {
  readonly defects: readonly D[];
  /** Folders and files of the project that `look` needs. */
  readonly parts: readonly string[];
  /** Only see whether the list keeps up with the code. */
  readonly checksOnly: boolean;
  /** How the defect was found, in words; null when it was not. */
  readonly look: (copy: DefectiveCopy, defect: D) => string | null;
}

const root = join(import.meta.dirname, '..');

/** The file with the defect in it. Throws Error when what is to be replaced is not there once. */
function withDefect({ file, from, to }: Defect): string {
  const text = readFileSync(join(root, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
  return text.replace(from, () => to);
}

const firstLine = (text: string): string => text.trim().split('\n')[0]!;

/** Plant each defect, tell what became of it, and set the exit status to 1 when one escaped. */
export function plant<D extends Defect>({ defects, parts, checksOnly, look }: Planting<D>): void {
  let escaped = 0;
  for (const defect of defects) {
    const text = withDefect(defect);
    if (checksOnly) continue;
    const folder = mkdtempSync(join(tmpdir(), 'planted-'));
    try {
      for (const part of [...parts, 'tools', 'package.json', 'tsconfig.json']) {
        cpSync(join(root, part), join(folder, part), { recursive: true });
      }
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, defect.file), text);
      const found = look(new DefectiveCopy(folder), defect);
      if (found === null) escaped++;
      const shown = firstLine(defect.to) || `without ${firstLine(defect.from)}`;
      console.log(`${(found ?? 'ESCAPED').padEnd(40)} ${defect.file}: ${shown}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  console.log(checksOnly ? `${defects.length} defects fit the code` : `${escaped} escaped`);
  process.exitCode = escaped > 0 ? 1 : 0;
}
