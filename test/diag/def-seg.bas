DEF SEG = 0
'^^^^^^ [UNSUPPORTED] DEF SEG is not part of this language: memory is not accessible in programs
