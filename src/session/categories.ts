// What kind of work an instruction does, by its mnemonic: for the instruction analysis of the reports.

import type { Arch } from '../host/host.ts';

export type Category =
  | 'Arithmetic'
  | 'Memory'
  | 'Branch'
  | 'Move/Imm'
  | 'Compare'
  | 'Floating-Pt'
  | 'NEON/SIMD'
  | 'System'
  | 'Other';

/** The first row that fits decides. The text is the whole instruction, so that operands can tell. */
const rows: Readonly<Record<Arch, readonly (readonly [Category, RegExp])[]>> = {
  arm64: [
    ['NEON/SIMD', /\bv\d+\.|\bq\d+\b/],
    ['Memory', /^(ldr|str|ldp|stp|ldur|stur|ldar|stlr|ldx|stx|ldax|stlx|cas|swp|ldadd|ldset|ldclr|ldeor|prfm)/],
    ['Branch', /^(b|bl|br|blr|ret|cbn?z|tbn?z)\b|^b\./],
    ['Floating-Pt', /^(f[a-z]|[su]cvtf)/],
    ['Compare', /^(cmp|cmn|tst|ccmp|ccmn|cset|csetm|csel|csinc|csinv|csneg|cinc|cinv|cneg)\b/],
    ['Move/Imm', /^(mov|movz|movk|movn|mvn|adr|adrp)\b/],
    ['System', /^(nop|hint|bti|brk|udf|hlt|svc|mrs|msr|dmb|dsb|isb|dc|ic)\b/],
    ['Arithmetic', /^[a-z]/],
  ],
  x64: [
    ['System', /^(nop|endbr64|ud2|int3|hlt|cld|std|fence|[lms]fence|pause|syscall|cpuid)\b/],
    ['Branch', /^(j[a-z]+|call|ret|loop)\b/],
    [
      'Floating-Pt',
      /^v?(add|sub|mul|div|sqrt|min|max|round|u?comi|cvt\w*|mov|fm\w+|fnm\w+)(ss|sd)\b|^v?cvt|^f[a-z]+\b/,
    ],
    ['NEON/SIMD', /\b[xy]mm\d+/],
    ['Compare', /^(cmp|test|bt|set[a-z]+|cmov[a-z]+)\b/],
    ['Memory', /^(mov|movzx|movsx|movsxd|movbe|xchg|push|pop|leave|movs|stos|lods).*(\[|$)|^(push|pop|leave)\b/],
    ['Move/Imm', /^(mov|movabs|movzx|movsx|movsxd|lea|xchg)\b/],
    ['Arithmetic', /^[a-z]/],
  ],
};

export function categoryOf(text: string, arch: Arch): Category {
  // `mov r, r` has no memory operand: the brackets decide.
  const row = rows[arch].find(([category, pattern]) => {
    if (category === 'Memory' && arch === 'x64') return pattern.test(text) && /\[|^(push|pop|leave)\b/.test(text);
    return pattern.test(text);
  });
  return row?.[0] ?? 'Other';
}

/** How many instructions of each category there are, most frequent first; those without any are left out. */
export function countCategories(
  texts: readonly string[],
  arch: Arch,
): { readonly name: Category; readonly count: number }[] {
  const counts = new Map<Category, number>();
  for (const text of texts) {
    const category = categoryOf(text, arch);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}
