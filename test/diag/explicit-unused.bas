OPTION EXPLICIT
DIM used AS INTEGER, unused AS INTEGER, list(10)
'                    ^^^^^^ warning [UNUSED] 'unused' is never used
'                                       ^^^^ warning [UNUSED] 'list' is never used
used = 1
SUB Work(p AS INTEGER)
  DIM inner AS STRING
'     ^^^^^ warning [UNUSED] 'inner' is never used
END SUB
Work used
