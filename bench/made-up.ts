// Programs of any length for measurements of the compiler.

/** About `lines` lines of ordinary code: procedures with loops, conditions, strings, calls and comments. */
export function madeUpProgram(lines: number): string {
  const out: string[] = [
    'OPTION EXPLICIT',
    'TYPE Point',
    '  X AS DOUBLE',
    '  Y AS DOUBLE',
    'END TYPE',
    'DIM total AS DOUBLE',
  ];
  for (let n = 0; out.length < lines; n++) {
    out.push(
      `' part ${n} of the program: sums and strings`,
      `FUNCTION Work${n}(count AS INTEGER, factor AS DOUBLE) AS DOUBLE`,
      '  DIM sum AS DOUBLE, i AS INTEGER, label$ AS STRING',
      '  DIM table(100) AS DOUBLE, p AS Point',
      '  FOR i = 0 TO count - 1',
      '    table(i MOD 100) = i * factor + table((i + 7) MOD 100) / 2.5',
      '    IF table(i MOD 100) > 1000 AND i < 50 THEN sum = sum + table(i MOD 100) ELSE sum = sum - 1',
      '    IF i MOD 10 = 0 THEN',
      `      label$ = "step " + STR$(i) + " of ${n}"`,
      '      p.X = sum * 0.5: p.Y = p.X + i',
      '    ELSEIF sum < 0 THEN',
      '      sum = ABS(sum) ^ 0.5',
      '    ELSE',
      '      SELECT CASE i',
      '        CASE 1, 2, 5 TO 9: sum = sum + p.Y',
      '        CASE IS > 90: EXIT FOR',
      '      END SELECT',
      '    END IF',
      '  NEXT i',
      '  WHILE sum > 1000000 AND NOT (count = 0)',
      '    sum = sum / 2',
      '  WEND',
      '  IF LEN(label$) > 20 THEN PRINT label$; " "; sum, p.X',
      '  RETURN sum',
      'END FUNCTION',
      `total = total + Work${n}(${(n * 7) % 1000}, 1.${n % 10})`,
      '',
    );
  }
  return out.join('\n');
}

/** Everything at module level: one long routine. */
export function flatProgram(lines: number): string {
  const out = ['DIM a(100) AS INTEGER, s AS STRING, x AS DOUBLE, k AS INTEGER'];
  for (let n = 0; out.length < lines; n++) {
    out.push(
      `FOR i = ${n % 7} TO 20`,
      `  a(i) = a(i) + i * ${n % 13}`,
      `  IF a(i) > ${n} THEN x = x + a(i) / 2`,
      'NEXT',
      `s = LEFT$(s, 10) + STR$(k)`,
      `IF LEN(s) > ${n % 20} THEN k = k + 1 ELSE k = k - 1`,
      `PRINT s; x; k`,
    );
  }
  return out.join('\n');
}
