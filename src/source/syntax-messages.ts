// What lexer and parser say. One row per situation; the code in front is what users and tests see.

import { error, warning } from './message-row.ts';

const article = (word: string): string => (/^[AEIOU]/.test(word) ? 'an' : 'a');

export const syntaxMessages = {
  // lexer
  strayCharacter: error('LEX', (shown: string) => `unexpected character ${shown}`),
  endMark: error('LEX', () => 'the file ends with Ctrl-Z, as files of DOS do; delete this character'),
  pageBreak: error('LEX', () => 'a page break is no part of a program; delete it'),
  badEncoding: error('LEX', () => 'this is not UTF-8 text'),
  binaryFile: error('LEX', () => 'this file is not text; QuickBASIC and GW-BASIC save programs as text when asked to'),
  lookalike: error('LEX', (sign: string, right: string) => `there is no '${sign}' here; write ${right}`),
  strangeBlank: error('LEX', () => 'this blank is not an ordinary one: a no-break space or the like'),
  stringPrefix: error('LEX', (sign: string, why: string) => `no ${sign} stands before a string: ${why}`),
  metaInclude: warning(
    'INCLUDE',
    (path: string) => `this is a comment, and nothing is included; write INCLUDE "${path}"`,
  ),
  braces: error('LEX', () => 'braces mean nothing here: a block ends with its words, such as END IF or NEXT'),
  dollarHex: error('LEX', (digits: string) => `hexadecimal numbers are written &H${digits}`),
  foreignComment: error('LEX', () => "a comment begins with '"),
  curlyQuote: error('LEX', () => 'strings are written with straight quotes: "…"'),
  loneUnderscore: error(
    'LEX',
    () => "'_' stands alone only at the end of a line, behind a blank: it continues the line",
  ),
  stringEnd: error('LEX', () => 'this string has no closing quote on its line'),
  stringEscapedEnd: error(
    'LEX',
    () => 'this string has no closing quote: \\" is a quote inside of it; a backslash at its end is written \\\\',
  ),
  singleQuotes: error('LEX', () => `strings are written with double quotes: "…"; ' begins a comment`),
  quotedComment: warning(
    'LEX',
    () => `this is a comment, and nothing is printed: strings are written with double quotes`,
  ),
  dictionary: error('LEX', () => 'a table of names and values is a HASHMAP: DIM m AS HASHMAP, then m("name") = value'),
  longName: error('LEX', () => 'a name has at most 255 characters'),
  exponentDigits: error('LEX', (text: string) => `the exponent of '${text}' has no digits`),
  secondPoint: error('LEX', (text: string) => `the number '${text}' has two decimal points`),
  radixDigits: error('LEX', (prefix: string) => `there is no digit after '${prefix}'`),
  radixDigit: error('LEX', (text: string, radix: number) => `'${text}' has a digit that base ${radix} does not have`),
  radixLength: error('LEX', (text: string) => `'${text}' does not fit 64 bits`),
  dataAfterString: error('SYNTAX', () => "after a quoted DATA item comes ',' or the end"),

  // tokens and names
  expectedToken: error(
    'SYNTAX',
    (wanted: string, where: string, found: string) => `'${wanted}' expected${where}, not ${found}`,
  ),
  expectedName: error('SYNTAX', (role: string, found: string) => `${role} expected, not ${found}`),
  expectedType: error('SYNTAX', (found: string) => `a type expected after AS, not ${found}`),
  expectedExpression: error('SYNTAX', (found: string) => `a value expected, not ${found}`),
  expectedStatement: error('SYNTAX', (found: string) => `a statement cannot start with ${found}`),
  reservedName: error('SYNTAX', (word: string, role: string) => `${role} expected, but '${word}' is a reserved word`),
  reservedOperand: error('SYNTAX', (word: string) => `a value expected, but '${word}' is a reserved word`),
  dottedName: error('SYNTAX', (name: string) => `a name has no points in it: what follows '${name}' is not part of it`),
  missingParen: error('SYNTAX', () => "')' is missing"),
  semicolonEnd: error('SYNTAX', () => "';' stands between the items of PRINT; other statements end without it"),
  extraParen: error('SYNTAX', () => "this ')' closes nothing"),
  ternary: error('SYNTAX', () => "there is no '?' operator; write IIF(condition, a, b)"),
  missingColon: error('SYNTAX', (found: string) => `':' or a new line expected before ${found}`),
  blankMissing: error('SYNTAX', (written: string, right: string) => `a blank is missing in '${written}': ${right}`),
  numberLetters: error('SYNTAX', (letters: string) => `'${letters}' is no suffix of a number: they are % & ! # @`),
  missingAs: error('SYNTAX', (found: string) => `AS is missing before the type ${found}`),
  typeFirst: error('SYNTAX', (name: string, type: string) => `the name comes before its type: ${name} AS ${type}`),
  preserveDim: error('SYNTAX', () => 'PRESERVE belongs to REDIM'),
  foreignOperator: error('SYNTAX', (word: string, right: string) => `there is no operator '${word}'; write ${right}`),
  increment: error('SYNTAX', (op: string, right: string) => `there is no '${op}'; write ${right}`),
  reservedAssign: error('SYNTAX', (word: string) => `'${word}' is a reserved word and cannot be a variable`),
  labelSuffix: error('SYNTAX', (name: string) => `a label has no suffix: '${name}'`),
  lineNumberRange: error('SYNTAX', (text: string) => `'${text}' is no line number: they go from 0 to 2147483647`),
  equalForAssign: error('SYNTAX', () => "a comparison is written '=', not ':='"),
  suffixBeforeName: error(
    'SYNTAX',
    (name: string) => `'${name}' takes the & as its suffix; blanks around & make it join strings`,
  ),
  unexpected: error('SYNTAX', (found: string) => `unexpected ${found}`),
  unexpectedAfter: error('SYNTAX', (found: string, before: string) => `unexpected ${found} after '${before}'`),
  notAStatement: error('SYNTAX', (word: string) => `'${word}' does not start a statement`),
  notACall: error('SYNTAX', () => 'this is neither an assignment nor a call'),
  misspelt: error('SYNTAX', (word: string) => `there is no statement '${word}'`),
  foreignWord: error('UNSUPPORTED', (word: string, hint: string) => `${word} is not part of this language: ${hint}`),
  foreignEndDef: error('BLOCK', () => 'DEF FN is a single line and has no END DEF'),
  foreignEnd: error('BLOCK', (word: string, right: string) => `there is no ${word}; write ${right}`),
  numberInLine: error('SYNTAX', () => 'a line number stands only at the start of a line'),

  // expressions
  expressionDepth: error('SYNTAX', () => 'this expression is nested too deeply'),
  doubleEqual: error('SYNTAX', () => "'==' is written '='"),
  doubleAmpersand: error('SYNTAX', () => "'&&' is written AND"),
  compoundInside: error('SYNTAX', (op: string) => `'${op}' is a statement of its own and has no value`),
  assignSign: error('SYNTAX', () => "':=' names an argument of CREATE; assignment is '='"),
  squareBrackets: error('SYNTAX', () => 'subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)'),
  strayHash: error('SYNTAX', () => "'#' stands only before a file number"),
  needsSystem: error(
    'SYNTAX',
    (what: string) => `'${what}' belongs to the system dialect, which needs OPTION SYSTEM in this file`,
  ),
  createMixed: error('CREATE-MIXED', () => 'CREATE takes its values either by position or by name, not both'),
  callParens: error('SYNTAX', (name: string) => `after CALL the arguments stand in parentheses: CALL ${name}(…)`),

  // types
  procedureType: error(
    'UNSUPPORTED',
    () => 'there are no variables for procedures; SELECT CASE or ON … CALL chooses between them',
  ),
  recordLiteral: error('SYNTAX', (type: string) => `a record is made by CREATE: CREATE ${type}(…)`),
  fixedString: error('UNSUPPORTED', () => 'there are no strings of fixed length; write AS STRING'),
  suffixedType: error('SYNTAX', (name: string) => `'${name}' is not a type: a type's name has no suffix`),
  typeDepth: error('SYNTAX', () => 'this type is nested too deeply'),

  // blocks
  unclosed: error('BLOCK', (word: string, closer: string) => `this ${word} has no ${closer}`),
  strayCloser: error('BLOCK', (closer: string, word: string) => `${closer} without an open ${word}`),
  strayAfterLineIf: error(
    'BLOCK',
    (closer: string, line: number) =>
      `${closer} without an open IF: the IF of line ${line} ends with its line, because something follows its THEN`,
  ),
  wrongCloser: error(
    'BLOCK',
    (word: string, right: string, wrong: string) => `${word} is closed by ${right}, not by ${wrong}`,
  ),
  closerInLineIf: error(
    'BLOCK',
    (closer: string) => `${closer} in a single-line IF closes nothing: the IF ends with its line`,
  ),
  blockOnLine: error(
    'BLOCK',
    (word: string, closer: string) =>
      `this ${word} stands in a single-line IF and needs its ${closer} on the same line`,
  ),
  blockDepth: error('BLOCK', (limit: number) => `blocks may be nested ${limit} deep; nothing after this was read`),
  afterElse: error('BLOCK', (what: string) => `${what} after ELSE: ELSE is the last part of an IF`),
  secondCaseElse: error('BLOCK', () => 'this SELECT has two CASE ELSE'),
  caseAfterElse: error('BLOCK', () => 'CASE after CASE ELSE: CASE ELSE is the last part of a SELECT'),
  beforeCase: error('SYNTAX', (word: string) => `only comments may stand between ${word} and its first CASE`),
  afterFinally: error('BLOCK', (what: string) => `${what} after FINALLY: FINALLY is the last part of a TRY`),
  secondCatchAll: error('BLOCK', () => 'a TRY has at most one CATCH without codes'),
  tryWithoutCatch: error('BLOCK', () => 'this TRY has neither CATCH nor FINALLY'),
  matchElse: error('MATCH-ELSE', () => 'CASE ELSE must be the last part of a MATCH'),
  nextMismatch: error(
    'NEXT-MISMATCH',
    (name: string, variable: string) => `NEXT ${name} closes the FOR of ${variable}`,
  ),
  nextName: error('NEXT-NAME', (name: string, variable: string) => `NEXT ${name} closes the FOR EACH of ${variable}`),
  nextTooMany: error('BLOCK', (name: string) => `no FOR is open for '${name}' in this NEXT`),

  // control statements
  missingThen: error('SYNTAX', (found: string) => `THEN is missing before ${found}`),
  selectCase: error('SYNTAX', (found: string) => `SELECT is followed by CASE, not ${found}`),
  selectConst: error('SYNTAX', () => 'SELECT CASE finds out by itself what is constant; leave AS CONST out'),
  caseRelation: error('SYNTAX', (op: string) => `a comparison in CASE is written IS ${op} …`),
  relationAfterIs: error('SYNTAX', (found: string) => `a comparison sign expected after IS, not ${found}`),
  forPlainVariable: error('FOR-VAR', () => 'FOR needs a plain variable, not an element or field'),
  whileDo: error('SYNTAX', () => 'WHILE stands alone on its line, without DO; WEND closes it'),
  exitWhat: error(
    'SYNTAX',
    (found: string) => `EXIT is followed by FOR, WHILE, DO, REPEAT, SELECT, SUB, FUNCTION or METHOD, not ${found}`,
  ),
  jumpTarget: error('SYNTAX', (found: string) => `a line number or label expected, not ${found}`),
  exitLoop: error('SYNTAX', () => 'there is no EXIT LOOP; write EXIT DO'),
  onEvent: error(
    'UNSUPPORTED',
    (word: string) =>
      `ON ${word} is not part of this language; ask in a loop, or let a worker send messages with EVERY`,
  ),
  onError: error('UNSUPPORTED', () => 'ON ERROR is not part of this language; use TRY … CATCH … END TRY'),
  onWhat: error('SYNTAX', (found: string) => `ON needs GOTO, GOSUB or CALL, not ${found}`),
  matchArrayOnly: error('SYNTAX', () => 'parentheses belong to a CASE ARRAY only'),
  timedSend: error('SYNTAX', (word: string, found: string) => `${word} needs SEND after the duration, not ${found}`),

  // declarations
  dimShared: warning(
    'SYNTAX',
    (word: string) => `${word} SHARED: module variables are visible everywhere; leave SHARED out`,
  ),
  leadingType: error('SYNTAX', (right: string) => `the name comes before its type: ${right}`),
  initialisedArray: error(
    'SYNTAX',
    () => 'an array cannot be given values in its declaration; assign the elements, or READ them from DATA',
  ),
  redimBounds: error('SYNTAX', (name: string) => `REDIM needs bounds: ${name}(upper)`),
  defTypeInRoutine: error('SYNTAX', (word: string) => `${word} belongs to the module level, outside of procedures`),
  letterWanted: error('SYNTAX', (found: string) => `a letter or a range such as A-Z expected, not ${found}`),
  letterOrder: error('SYNTAX', (from: string, to: string) => `${from} comes after ${to}; write ${to}-${from}`),
  unknownOption: error('OPTION', (word: string) => `there is no OPTION ${word}`),
  optionMissing: error('OPTION', (found: string) => `OPTION needs the name of an option, not ${found}`),
  optionValue: error(
    'OPTION',
    (word: string, wanted: string, found: string) => `OPTION ${word} needs ${wanted}, not ${found}`,
  ),
  optionInRoutine: error(
    'OPTION',
    (word: string) => `OPTION ${word} belongs to the module level, outside of procedures`,
  ),
  optionBaseValue: error('OPTION', () => 'OPTION BASE is 0 or 1'),
  optionDigits: error('OPTION', () => 'OPTION DIGITS is a number from 1 to 17'),
  optionSammLate: error('OPTION', () => 'OPTION SAMM must come before the first statement that is executed'),
  optionBaseLate: error('OPTION', () => 'OPTION BASE must come before the first DIM'),
  optionBaseTwice: error('OPTION', () => 'OPTION BASE was given another value before'),
  includeName: error('SYNTAX', (found: string) => `INCLUDE needs the name of a file in quotes, not ${found}`),
  includeAlone: error('SYNTAX', () => 'INCLUDE stands alone on its line'),
  includeMissing: error('INCLUDE', (path: string) => `the file '${path}' was not found`),
  includeCircle: error('INCLUDE', (path: string) => `'${path}' includes itself`),
  includeDepth: error('INCLUDE', (limit: number) => `files may include each other ${limit} deep`),
  hashInclude: error('SYNTAX', () => "INCLUDE is written without '#'"),
  routineNested: error(
    'PROC-NESTED',
    (word: string, holder: string) => `${word} must stand at module level, not inside ${article(holder)} ${holder}`,
  ),
  workerNested: error('WORKER-NEST', () => 'a WORKER cannot stand inside another'),
  memberOutside: error('SYNTAX', (word: string) => `${word} stands only inside a CLASS`),
  staticRoutine: error(
    'SYNTAX',
    () => 'there are no static locals: leave STATIC out and keep what must last in module variables',
  ),
  methodWord: error('SYNTAX', (word: string) => `in a CLASS a ${word} is written METHOD`),
  functionAssign: error(
    'SYNTAX',
    () => 'the result is set by RETURN value or by assigning to the name of the function',
  ),
  constructorName: error('SYNTAX', (word: string) => `a ${word} has no name`),
  subSuffix: error('SYNTAX', (name: string) => `a SUB has no result, so its name has no suffix: '${name}'`),
  afterParameter: error('SYNTAX', (found: string) => `',' or ')' expected after a parameter, not ${found}`),
  arrayParameter: error('SYNTAX', (name: string) => `a parameter for an array has empty parentheses: ${name}()`),
  parameterDefault: error(
    'SYNTAX',
    (word: string) => `only methods and constructors have default values, not a ${word}`,
  ),
  defSeg: error('UNSUPPORTED', () => 'DEF SEG is not part of this language: memory is not accessible in programs'),
  resultOnSub: error('SYNTAX', (word: string) => `a ${word} has no result type`),
  libWithoutDeclare: error(
    'SYNTAX',
    (word: string) => `a function of a library is announced by DECLARE ${word} … LIB …`,
  ),
  arrayByValue: error('SYNTAX', () => 'arrays are passed by reference; BYVAL is not possible'),
  destructorWithParameters: error('DTOR-PARAMS', () => 'a DESTRUCTOR has no parameters'),
  defProcedure: error(
    'BLOCK',
    (name: string) => `a procedure is written SUB ${name}(…) … END SUB, or FUNCTION when it has a result`,
  ),
  forParens: error('SYNTAX', () => 'a loop that counts is written FOR i = 0 TO 9 … NEXT'),
  listLiteral: error('SYNTAX', () => 'a list is written LIST(1, 2, 3)'),
  dimNew: error(
    'SYNTAX',
    (name: string, type: string) => `an object is made by NEW behind '=': ${name} AS ${type} = NEW ${type}(…)`,
  ),
  classConstructor: error(
    'SYNTAX',
    (word: string) => `in a CLASS a ${word} is written CONSTRUCTOR(…) … END CONSTRUCTOR`,
  ),
  fileSign: error('SYNTAX', (number: string) => `a file number is written #${number} here`),
  typedDeclaration: error(
    'SYNTAX',
    (type: string, name: string, right: string) =>
      `a variable is declared by DIM: DIM ${name} AS ${right}, not ${type} ${name}`,
  ),
  memberOutsideClass: error(
    'SYNTAX',
    (word: string, holder: string) => `a ${word} of ${holder} is written inside of CLASS ${holder}, as a METHOD`,
  ),
  defFnName: error('SYNTAX', (name: string) => `DEF defines a function FNname, not '${name}'`),
  defFnLines: error('SYNTAX', () => 'DEF FN is a single line: DEF FNname(…) = value'),
  declareWhat: error('SYNTAX', (found: string) => `DECLARE is followed by SUB or FUNCTION, not ${found}`),
  declareText: error('SYNTAX', (word: string, found: string) => `${word} needs a name in quotes, not ${found}`),
  typeMethod: error('SYNTAX', (word: string) => `a TYPE has no ${word}; write CLASS instead of TYPE`),
  classStatement: error('SYNTAX', (word: string) => `a CLASS holds fields and methods; ${word} cannot stand here`),
  accessWord: error('SYNTAX', (word: string) => `all members are public; leave ${word} out`),
  secondParent: error('SYNTAX', () => 'a class has one parent'),
  typeInside: error(
    'SYNTAX',
    (word: string, holder: string) => `${word} must stand at module level, not inside ${article(holder)} ${holder}`,
  ),
  fieldType: error('SYNTAX', (name: string) => `the field '${name}' needs a type: ${name} AS type`),
  fieldDim: error('SYNTAX', () => 'fields are written without DIM: name AS type'),
  fieldInitialiser: error('SYNTAX', () => 'fields of a TYPE have no initial value'),

  // statements
  printSeparator: error('SYNTAX', (found: string) => `';' or ',' expected before ${found}`),
  usingInside: error('SYNTAX', () => 'USING stands right behind PRINT: end this PRINT with ; and begin another'),
  usingSeparator: error('SYNTAX', (found: string) => `';' expected after the format of PRINT USING, not ${found}`),
  commaAfterFile: error('SYNTAX', (found: string) => `',' expected after the file number, not ${found}`),
  inputSemicolon: error('SYNTAX', () => "INPUT takes no ';' before the prompt"),
  promptSeparator: error('SYNTAX', (found: string) => `';' or ',' expected after the prompt, not ${found}`),
  openOldForm: error('SYNTAX', () => 'OPEN is written OPEN file FOR mode AS #number'),
  openClause: error('SYNTAX', (word: string) => `OPEN has no ${word} clause; leave it out`),
  openMode: error('SYNTAX', (found: string) => `INPUT, OUTPUT, APPEND, BINARY or RANDOM expected, not ${found}`),
  commandAlone: error('SYNTAX', (word: string) => `${word.toUpperCase()} takes no operand`),
  commandTooFew: error(
    'SYNTAX',
    (word: string, least: number) => `${word} needs ${least === 1 ? 'an operand' : `${least} operands`}`,
  ),
  commandGap: error('SYNTAX', (word: string) => `the first operand of ${word} cannot be left out`),
  commandTooMany: error(
    'SYNTAX',
    (word: string, most: number, why: string) =>
      `${word} takes ${most === 1 ? 'one operand' : `at most ${most} operands`}${why === '' ? '' : `: ${why}`}`,
  ),
};
