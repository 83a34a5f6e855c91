PUBLIC CURSOR
'^^^^^ [UNSUPPORTED] PUBLIC is not part of this language: every procedure is visible
PRIVATE STYLE
'^^^^^^ [UNSUPPORTED] PRIVATE is not part of this language: every procedure is visible
