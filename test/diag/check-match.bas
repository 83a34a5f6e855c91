DIM x AS ANY, n AS INTEGER
CLASS Base1
END CLASS
CLASS Derived EXTENDS Base1
END CLASS
MATCH TYPE x
  CASE INTEGER i$
'              ^^ [MATCH-SUFFIX] the suffix of 'i$' contradicts CASE INTEGER
    PRINT 1
  CASE LONG k
'      ^^^^ [MATCH-DUP] an earlier arm takes LONG already
    PRINT 2
  CASE Base1 b
    PRINT 3
  CASE Derived d
'      ^^^^^^^ warning [MATCH-DEAD] this arm can never match
    PRINT 4
  CASE Nobody e
'      ^^^^^^ [TYPE-UNKNOWN] there is no type 'Nobody'
    PRINT 5
END MATCH
MATCH TYPE n
  CASE STRING s$
'      ^^^^^^ warning [MATCH-DEAD] this arm can never match
    PRINT 6
  CASE INTEGER j
    PRINT 7
END MATCH
