// Object files find the thread's context block through a thread-local symbol, one for the whole program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { assemblyText, compileNative, objectBytes, objectOptions } from '../../src/session/native.ts';
import { amd64SysV } from '../../src/target/x64/target.ts';

const setter = 'export function $set(l %x) {\n@start\n\t%c =l context\n\tstorel %x, %c\n\tret\n}\n';
const getter = 'export function l $get() {\n@start\n\t%c =l context\n\t%x =l loadl %c\n\tret %x\n}\n';
const driver = `
extern void set(long); extern long get(void); extern _Thread_local long fbc_context[];
int main(void) { if (get() != 0) return 1; set(42); return get() == 42 && fbc_context[0] == 42 ? 0 : 2; }
`;

test('two objects share one context block', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fbc-context-'));
  try {
    const path = (name: string): string => join(folder, name);
    const compiled = (text: string) => compileNative(parse(text).module, amd64SysV, 1, objectOptions);
    writeFileSync(path('set.o'), objectBytes(compiled(setter).code));
    writeFileSync(path('get.s'), await assemblyText(compiled(getter), amd64SysV, objectOptions));
    writeFileSync(path('main.c'), driver);
    execFileSync('gcc', ['-o', path('run'), path('main.c'), path('set.o'), path('get.s')]);
    execFileSync(path('run'));
    const symbols = execFileSync('readelf', ['-sW', path('set.o')], { encoding: 'utf8' });
    assert.match(symbols, /TLS\s+WEAK.*fbc_context/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
