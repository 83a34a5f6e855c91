'$INCLUDE: 'qb.bi'
'^^^^^^^^^^^^^^^^^ warning [INCLUDE] this is a comment, and nothing is included; write INCLUDE "qb.bi"
REM $INCLUDE: 'other.bi'
'^^^^^^^^^^^^^^^^^^^^^^^ warning [INCLUDE] this is a comment, and nothing is included; write INCLUDE "other.bi"
x = 1 '$INCLUDE: 'late.bi'
'     ^^^^^^^^^^^^^^^^^^^^ warning [INCLUDE] this is a comment, and nothing is included; write INCLUDE "late.bi"
'$DYNAMIC
' '$INCLUDE: 'not.bi'
PRINT x
