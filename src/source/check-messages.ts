// What the checker says about names, types and calls. One row per situation; several may share a code.

import { error, warning } from './message-row.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const checkMessages = {
  // names
  unknownProcedure: error('UNDEF-PROC', (name: string) => `there is no procedure, function or array '${name}'`),
  unknownCommand: error('UNDEF-PROC', (name: string) => `there is no procedure or statement '${name}'`),
  notCallable: error('UNDEF-PROC', (name: string) => `'${name}' is a variable, not an array or function`),
  notProcedure: error('UNDEF-PROC', (name: string) => `'${name}' is a variable, not a procedure`),
  missingEqual: error('UNDEF-PROC', (name: string) => `'${name}' is a variable; an assignment has '=' after it`),
  constantCalled: error('UNDEF-PROC', (name: string) => `'${name}' is a constant, not an array or function`),
  functionAlone: error(
    'UNDEF-PROC',
    (name: string) => `'${name}' is a function, not a statement: its result must go somewhere, as in PRINT ${name}(…)`,
  ),
  variableIndexed: error('UNDEF-ARRAY', (name: string) => `'${name}' is a variable, not an array`),
  functionAssigned: error('UNDEF-ARRAY', (name: string) => `'${name}' is a built-in function and cannot be assigned`),
  splitContext: error('ARRAY-CONTEXT', () => 'SPLIT$ gives an array: name$() = SPLIT$(text, delimiter)'),
  wrongSuffix: error(
    'UNDEF-PROC',
    (name: string, declared: string) => `there is no function '${name}'; it is declared as '${declared}'`,
  ),
  unknownArray: error(
    'UNDEF-ARRAY',
    (name: string) => `there is no array '${name}'; arrays are declared with DIM before they are used`,
  ),
  undeclared: error('EXPLICIT', (name: string) => `'${name}' is not declared`),
  ambiguous: error(
    'AMBIGUOUS',
    (name: string, choices: string) => `'${name}' may be any of ${choices}; write the one you mean`,
  ),
  redeclared: error(
    'DIM-TYPE',
    (name: string, first: string, second: string) => `'${name}' is declared as ${first} and again as ${second}`,
  ),
  suffixDisagrees: error('DIM-TYPE', (name: string, type: string) => `the suffix of '${name}' contradicts AS ${type}`),
  rankDisagrees: error(
    'DIM-TYPE',
    (name: string, first: number, second: number) =>
      `'${name}' is declared with ${count(first, 'dimension', 'dimensions')} and again with ${second}`,
  ),
  parameterRedeclared: error('DIM-DUP', (name: string) => `'${name}' is a parameter and cannot be declared again`),
  duplicateParameter: error('DIM-DUP', (name: string) => `two parameters are named '${name}'`),
  tooManyDimensions: error('SYNTAX', () => 'an array has at most 8 dimensions'),
  assignToRoutine: error(
    'SYNTAX',
    (name: string) => `'${name}' is a procedure; only inside of a function can its name be assigned`,
  ),
  notAPlace: error('SYNTAX', () => 'this cannot be assigned; a variable, element or field is wanted'),

  // constants
  constantAssigned: error('CONST-ASSIGN', (name: string) => `'${name}' is a constant and cannot be changed`),
  constantTwice: error('CONST-DUP', (name: string) => `'${name}' is already declared in this scope`),
  constantCycle: error('CONST-EXPR', (name: string) => `the value of '${name}' depends on itself`),
  catchVariable: error('CONST-EXPR', () => 'CATCH takes error numbers; ERR is the number that was caught'),
  notConstant: error('CONST-EXPR', () => 'this must be a constant expression'),

  // types
  typeUnknown: error('TYPE-UNKNOWN', (name: string) => `there is no type '${name}'`),
  classUnknown: error('TYPE-UNKNOWN', (name: string) => `there is no class '${name}'`),
  classWanted: error('TYPE-UNKNOWN', (name: string) => `'${name}' is not a class`),
  recordWanted: error('TYPE-UNKNOWN', (name: string) => `'${name}' is not a TYPE; objects are made with NEW`),
  typeTwice: error('TYPE-DUP', (name: string) => `there is already a type '${name}'`),
  classTwice: error('CLASS-DUP', (name: string) => `there is already a class or type '${name}'`),
  typeRecursive: error('TYPE-RECURSIVE', (name: string) => `'${name}' would contain itself`),
  fieldTwice: error('FIELD-DUP', (name: string) => `there is already a field '${name}'`),
  fieldUnknown: error('FIELD-UNKNOWN', (name: string, type: string) => `${type} has no field '${name}'`),
  memberUnknown: error('MEMBER-UNKNOWN', (name: string, type: string) => `${type} has no member '${name}'`),
  objectUnknown: error('TYPE-MISMATCH', (name: string) => `there is no object '${name}'`),
  noMembers: error('TYPE-MISMATCH', (type: string) => `a value of type ${type} has no members`),
  cannotConvert: error('TYPE-MISMATCH', (from: string, to: string) => `${from} where ${to} is needed`),
  textForNumber: error('TYPE-MISMATCH', () => 'a string where a number is needed; VAL makes a number of a string'),
  numberForText: error('TYPE-MISMATCH', () => 'a number where a string is needed; STR$ makes a string of a number'),
  operatorTypes: error(
    'TYPE-MISMATCH',
    (op: string, left: string, right: string) => `'${op}' cannot be applied to ${left} and ${right}`,
  ),
  repeatedText: error('TYPE-MISMATCH', () => "'*' does not repeat a string; write REPEAT$(text, count)"),
  arrayOperator: error('ARRAY-TYPE', (op: string) => `'${op}' cannot be applied to whole arrays`),
  numberName: error(
    'TYPE-MISMATCH',
    (name: string, type: string) => `'${name}' is a number (${type}); a variable for strings is written ${name}$`,
  ),
  throwText: error('TYPE-MISMATCH', () => 'THROW takes an error number, not a string'),
  noAddress: error('SYNTAX', () => "'@' takes the address of a variable, an element or a field"),
  typeOfNothing: error(
    'TYPE-MISMATCH',
    (name: string) => `the type of '${name}' cannot be told from this value; write AS`,
  ),
  thisWord: error('TYPE-MISMATCH', (word: string) => `the object of a method is called ME, not ${word}`),
  operatorType: error('TYPE-MISMATCH', (op: string, type: string) => `'${op}' cannot be applied to ${type}`),
  comparedMixed: error('TYPE-MISMATCH', (left: string, right: string) => `${left} cannot be compared with ${right}`),
  conditionType: error('TYPE-MISMATCH', (type: string) => `a condition must be a number, not ${type}`),
  differentTypes: error(
    'TYPE-MISMATCH',
    (left: string, right: string) => `both must have the same type; these are ${left} and ${right}`,
  ),
  notPlain: error('TYPE-MISMATCH', (type: string) => `a value of type ${type} cannot be printed`),
  notWritable: error(
    'TYPE-MISMATCH',
    (type: string) => `a value of type ${type} cannot be written to a file, only numbers and strings can`,
  ),
  notPrintable: error('TYPE-MISMATCH', (what: string) => `${what} cannot be printed`),
  notSliceable: error('TYPE-MISMATCH', (type: string) => `TO takes a part of a string, not of ${type}`),
  compoundPart: error(
    'TYPE-MISMATCH',
    (op: string) => `a part of a string is not changed by '${op}='; write the whole assignment`,
  ),
  numericPlace: error('TYPE-MISMATCH', (type: string) => `a numeric variable is needed, not ${type}`),
  plainPlace: error('TYPE-MISMATCH', (type: string) => `a variable for a number or a string is needed, not ${type}`),
  inputFunction: error(
    'TYPE-MISMATCH',
    () => 'INPUT$ reads so many characters; a value is asked for by the statement INPUT "text"; name',
  ),
  recordPlace: error(
    'TYPE-MISMATCH',
    (type: string) => `a record is read and written field by field, not ${type} as a whole`,
  ),
  recordLength: error(
    'TYPE-MISMATCH',
    (type: string) => `LEN is for strings; ${type} is a record, which files take field by field`,
  ),
  textPlace: error('TYPE-MISMATCH', (type: string) => `a string variable is needed, not ${type}`),
  arrayElementType: error(
    'TYPE-MISMATCH',
    (given: string, wanted: string) => `an array of ${given} where an array of ${wanted} is needed`,
  ),
  arrayLength: error('TYPE-MISMATCH', () => 'LEN is for strings; UBOUND and LBOUND tell the bounds of an array'),
  arrayWanted: error('TYPE-MISMATCH', () => 'an array is needed here'),
  udtArithmetic: error(
    'UDT-ARITH',
    (type: string, field: string) => `${type} has no arithmetic: its field '${field}' is not a number`,
  ),
  createArguments: error(
    'CREATE-ARGS',
    (type: string, fields: number, given: number) =>
      `${type} has ${count(fields, 'field', 'fields')}, but ${given} values are given`,
  ),
  createFew: warning(
    'ARG-COUNT',
    (type: string, fields: number, given: number) =>
      `${type} has ${count(fields, 'field', 'fields')}, but only ${count(given, 'value is', 'values are')} given; the others are zero`,
  ),
  createField: error('CREATE-FIELD', (name: string, type: string) => `${type} has no field '${name}'`),
  createTwice: error('CREATE-FIELD', (name: string) => `the field '${name}' is given twice`),
  anyMember: error(
    'ANY-MEMBER',
    (type: string) => `members of ${type} are not known; narrow it with MATCH TYPE or AS first`,
  ),
  isOperand: error('IS-OPERAND', (type: string) => `IS asks about an object, not about ${type}`),

  // arrays
  arrayRank: error(
    'ARRAY-RANK',
    (name: string, wanted: number, given: number) =>
      `'${name}' has ${count(wanted, 'dimension', 'dimensions')}, but ${count(given, 'subscript is', 'subscripts are')} given`,
  ),
  arrayContext: error(
    'ARRAY-CONTEXT',
    (name: string) => `the whole array '${name}' cannot be used here; an element needs its subscripts`,
  ),
  arrayOperation: error('ARRAY-TYPE', (type: string) => `arrays of ${type} can only be copied and filled`),
  arrayTypes: error(
    'ARRAY-TYPE',
    (given: string, wanted: string) => `an array of ${given} among arrays of ${wanted}; all must have one element type`,
  ),
  arrayReduction: error(
    'ARRAY-TYPE',
    (name: string, type: string) => `${name} needs an array of numbers, not of ${type}`,
  ),
  arrayFunction: error('ARRAY-TYPE', (name: string) => `'${name}' cannot be applied to whole arrays`),
  arrayShape: error('ARRAY-SHAPE', () => 'the arrays differ in their bounds'),
  subscriptOutside: warning(
    'SUBSCRIPT',
    (index: number, lower: number, upper: number) => `subscript ${index} is outside of the bounds ${lower} TO ${upper}`,
  ),
  divisionByZero: warning('DIV-ZERO', () => 'division by zero: this raises error 11 when it runs'),

  // procedures
  procedureTwice: error('PROC-DUP', (name: string) => `there is already a procedure '${name}'`),
  argumentCount: error(
    'ARG-COUNT',
    (name: string, wanted: string, given: number) => `${name} takes ${wanted}, but ${given} given`,
  ),
  argumentsFew: warning(
    'ARG-COUNT',
    (name: string, wanted: number, given: number) =>
      `${name} takes ${count(wanted, 'argument', 'arguments')}, but ${given} given; the others are zero`,
  ),
  noResult: error('NO-RESULT', (name: string, word: string) => `'${name}' is a ${word} and has no result`),
  returnValue: error('RETURN-VALUE', () => 'only a function returns a value'),
  returnTarget: error('RETURN-VALUE', () => 'RETURN goes back behind its GOSUB and takes no label or line'),
  printItemOnly: error('UNDEF-PROC', (name: string) => `${name} can only stand in a PRINT list`),

  // control
  forVariable: error('FOR-VAR', (what: string) => `the variable of FOR must be a simple numeric variable, not ${what}`),
  labelTwice: error('LABEL-DUP', (name: string) => `there is already a label '${name}' here`),
  lineTwice: error('LABEL-DUP', (line: string) => `there is already a line ${line} here`),
  labelUnknown: error('LABEL-UNDEF', (name: string, where: string) => `there is no label '${name}' ${where}`),
  lineUnknown: error('LABEL-UNDEF', (line: number, where: string) => `there is no line ${line} ${where}`),
  labelElsewhere: error(
    'LABEL-UNDEF',
    (name: string, there: string) => `'${name}' is a label ${there}; a jump cannot leave or enter a procedure`,
  ),
  jumpInto: error('JUMP-INTO', (what: string) => `a jump cannot go into ${what} from outside`),
  exitOutside: error('EXIT-OUTSIDE', (what: string, where: string) => `${what} must stand inside of ${where}`),
  caseMixed: error(
    'TYPE-MISMATCH',
    (given: string, selector: string) => `this CASE is ${given}, but SELECT CASE asks about ${selector}`,
  ),
  labelLikeCall: warning(
    'LABEL-CALL',
    (name: string) =>
      `'${name}:' at the start of a line is a label, and nothing jumps to it; CALL ${name} calls the procedure`,
  ),
  unreachable: warning('UNREACHABLE', () => 'this is never reached'),
  stepZero: warning('CONSTANT-CONDITION', () => 'this loop never runs: its STEP is 0'),
  loopNeverRuns: warning(
    'CONSTANT-CONDITION',
    (from: string, to: string, hint: string) => `this loop never runs: ${from} TO ${to}${hint}`,
  ),
  fieldWithoutMe: warning('ME-MISSING', (name: string) => `'${name}' is a new variable here; the field is ME.${name}`),
  constantCondition: warning('CONSTANT-CONDITION', (value: string) => `this condition is always ${value}`),
  unused: warning('UNUSED', (name: string) => `'${name}' is never used`),
  optionTwice: error('OPTION', (word: string) => `OPTION ${word} contradicts an earlier one`),

  // classes
  parentUnknown: error('CLASS-PARENT', (name: string) => `there is no class '${name}'`),
  parentIsType: error('CLASS-PARENT', (name: string) => `'${name}' is a TYPE; a class extends a class`),
  classCycle: error('CLASS-CYCLE', (name: string) => `'${name}' would be its own ancestor`),
  constructorTwice: error('CTOR-DUP', () => 'a class has one constructor'),
  destructorTwice: error('DTOR-DUP', () => 'a class has one destructor'),
  methodTwice: error('METHOD-DUP', (name: string) => `there is already a member '${name}'`),
  overrideSignature: error(
    'OVERRIDE-SIG',
    (name: string, wanted: string) => `'${name}' must take and return what it does in the parent class: ${wanted}`,
  ),
  superFirst: error('SUPER-FIRST', () => 'SUPER(…) must be the first statement of a constructor'),
  superNone: error('SUPER-NONE', () => 'this class has no parent'),
  superRequired: error(
    'SUPER-REQUIRED',
    (name: string) => `the constructor of ${name} takes arguments; call it with SUPER(…) first`,
  ),
  meOutside: error('ME-OUTSIDE', (word: string) => `${word} can only be used inside of a class`),
  meAssigned: error('ME-OUTSIDE', () => 'ME cannot be assigned'),

  // lists, maps, FOR EACH, MATCH
  listElement: error(
    'LIST-ELEM',
    (given: string, element: string) => `${given} does not fit into a LIST OF ${element}`,
  ),
  listType: error('LIST-TYPE', (from: string, to: string) => `${from} is not a ${to}`),
  listNarrowed: warning(
    'LIST-TYPE',
    (to: string) => `whether this list is a ${to} is only known when the program runs`,
  ),
  methodUnknown: error('METHOD-UNKNOWN', (name: string, type: string) => `${type} has no method '${name}'`),
  eachSource: error(
    'FOREACH-SOURCE',
    (type: string) => `FOR EACH runs over arrays, lists, maps and strings, not ${type}`,
  ),
  eachDimensions: error('FOREACH-DIMS', () => 'FOR EACH over an array of several dimensions takes one variable'),
  eachVariable: error(
    'TYPE-MISMATCH',
    (name: string, given: string, type: string) => `'${name}' is ${type}, but the loop gives ${given}`,
  ),
  matchTwice: error('MATCH-DUP', (what: string) => `an earlier arm takes ${what} already`),
  matchSuffix: error(
    'MATCH-SUFFIX',
    (name: string, type: string) => `the suffix of '${name}' contradicts CASE ${type}`,
  ),
  matchDead: warning('MATCH-DEAD', () => 'this arm can never match'),
  mapKey: error('TYPE-MISMATCH', (type: string) => `the keys of a HASHMAP are strings, not ${type}`),

  // workers, marshalling
  workerGlobal: error(
    'WORKER-GLOBAL',
    (name: string) => `a worker cannot use '${name}' of the main program; pass it as an argument or send it`,
  ),
  workerInput: error(
    'WORKER-INPUT',
    (what: string) => `a worker cannot use ${what}: input belongs to the main program`,
  ),
  workerFile: error('WORKER-FILE', (what: string) => `a worker cannot use ${what}: files belong to the main program`),
  workerScreen: error(
    'WORKER-SCREEN',
    (what: string) => `a worker cannot use ${what}: the screen belongs to the main program`,
  ),
  workerNest: error('WORKER-NEST', (what: string) => `a worker cannot use ${what}: only the main program runs workers`),
  workerByref: error('WORKER-BYREF', () => 'a worker cannot take a parameter by reference'),
  workerCall: error('WORKER-CALL', (name: string) => `'${name}' is a worker; it is started with SPAWN`),
  workerUnknown: error('UNDEF-PROC', (name: string) => `there is no worker '${name}'`),
  workerWanted: error('UNDEF-PROC', (name: string) => `'${name}' is not a worker`),
  parentOutside: error('PARENT-OUTSIDE', (word: string) => `${word} can only be used inside of a worker`),
  marshallType: error('MARSHALL-TYPE', (type: string) => `${type} cannot be marshalled`),

  // system dialect
  pointerWanted: error('TYPE-MISMATCH', (type: string) => `a pointer is needed here, not ${type}`),
  pointerTarget: error('TYPE-MISMATCH', () => 'an ANY PTR must be given a type with CAST before it is used'),
  castImpossible: error('TYPE-MISMATCH', (from: string, to: string) => `${from} cannot be cast to ${to}`),
  fixedBounds: error('CONST-EXPR', () => 'the bounds of an array stored in place must be constant'),
  foreignType: error('TYPE-MISMATCH', (type: string) => `${type} cannot be passed to a C function`),
  literalWanted: error('CONST-EXPR', (name: string) => `${name} takes a string literal`),
  noDescriptor: error('UNSUPPORTED', (what: string) => `${what} is not available in the system dialect`),
  tooLarge: error('TYPE-MISMATCH', (what: string) => `${what} is too large`),
};
