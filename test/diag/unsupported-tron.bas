TRON
'^^^ [UNSUPPORTED] TRON is not part of this language: tracing is an option of the compiler
TROFF
'^^^^ [UNSUPPORTED] TROFF is not part of this language: tracing is an option of the compiler
