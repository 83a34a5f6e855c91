' 16.1 OPTION ONCE: a later INCLUDE of the same file inserts nothing.
INCLUDE "include/once.inc"
INCLUDE "include/once.inc"
INCLUDE "include/inner.inc"
INCLUDE "include/inner.inc"
PRINT onceCount
'> inner
'> inner
'> 1
