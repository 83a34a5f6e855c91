DEFINT
'     ^ [SYNTAX] a letter or a range such as A-Z expected, not the end of the line
DEFINT A-
'        ^ [SYNTAX] a letter or a range such as A-Z expected, not the end of the line
DEFINT 5
'      ^ [SYNTAX] a letter or a range such as A-Z expected, not '5'
DEFINT AB
'      ^^ [SYNTAX] a letter or a range such as A-Z expected, not 'AB'
DEFINT A%
'      ^^ [SYNTAX] a letter or a range such as A-Z expected, not 'A%'
DEFINT Z-A
'      ^^^ [SYNTAX] Z comes after A; write A-Z
DEFINT A B
'        ^ [SYNTAX] unexpected 'B'
DEFINT A TO Z
'        ^^ [SYNTAX] unexpected 'TO'
DEFSTR "S"
'      ^^^ [SYNTAX] a letter or a range such as A-Z expected, not '"S"'
DEFINT _A
'      ^^ [SYNTAX] a letter or a range such as A-Z expected, not '_A'
SUB s
  DEFINT A-Z
' ^^^^^^ [SYNTAX] DEFINT belongs to the module level, outside of procedures
END SUB
