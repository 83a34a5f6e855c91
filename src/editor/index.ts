// What editors, language servers and playgrounds use. Every function is pure: texts and offsets in, plain data out.

export { toJson, type JsonDiagnostic } from '../source/diagnostics.ts';
export type { IncludedFile, IncludeReader } from '../syntax/parser.ts';
export { formatSource } from '../syntax/format.ts';
export { type ClassifiedToken, highlight, type TokenClass } from '../syntax/highlight.ts';
export { type Analysis, analyse, definitionOf, referencesTo, typeOf, useAt } from './analysis.ts';
export { type Candidate, type CandidateKind, completionsAt } from './completion.ts';
export { describe } from './describe.ts';
export { type FoldingRange, foldingRanges, outline, type OutlineItem, type OutlineKind } from './outline.ts';
export { type Renaming, renamingAt, renamingProblem } from './rename.ts';
export { type Signature, signaturesAt } from './signature.ts';
