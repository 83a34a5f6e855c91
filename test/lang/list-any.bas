' LIST OF ANY, aliases of typed lists as LIST OF ANY, and what is checked.
DIM bag AS LIST OF ANY = LIST(7, "x", 2.5, LIST(1, 2))
FOR EACH e IN bag
  MATCH TYPE e
    CASE INTEGER i% : PRINT "i"; i%
    CASE STRING s$  : PRINT "s"; s$
    CASE LIST sub_   : PRINT "l"; sub_.LENGTH()
    CASE ELSE       : PRINT "?"
  END MATCH
NEXT e
FOR EACH t, e IN bag : PRINT t; e; " "; : NEXT
PRINT
PRINT bag; bag.TYPEOF(1); bag.TYPEOF(3); bag.TYPEOF(4); bag.TYPEOF(9); bag.JOIN("/")
PRINT bag.CONTAINS(7); bag.CONTAINS(7.0); bag.INDEXOF("x"); bag.INDEXOF(2.5)
bag(1) = "changed" : bag.APPEND(3) : bag.PREPEND(NOTHING) : bag.INSERT(2, 1.5)
PRINT bag; bag.TYPEOF(1)
TRY : bag(99) = 1 : CATCH : PRINT "error"; ERR : END TRY
x = bag.POP() + 1 : PRINT x; bag.SHIFT(); bag.HEAD(); bag.TAIL()
bag(1) = bag(1) + 1 : PRINT bag(1)
TRY : n% = bag(2) : CATCH : PRINT "error"; ERR : END TRY
DIM ints AS LIST OF INTEGER = LIST(1, 2)
DIM any_ AS LIST OF ANY
any_ = ints
any_.APPEND(3) : PRINT ints; any_(1); TYPEOF(any_(1))
TRY : any_.APPEND("no") : CATCH : PRINT "error"; ERR : END TRY
TRY : any_(1) = 2.5 : CATCH : PRINT "error"; ERR : END TRY
TRY : any_.EXTEND(LIST(4, "five")) : CATCH : PRINT "error"; ERR; ints : END TRY
any_.EXTEND(LIST(4, 5)) : PRINT ints
DIM back AS LIST OF INTEGER
back = any_ : PRINT back.LENGTH
DIM loose AS LIST OF ANY = LIST(1, 2, 3)
back = loose : PRINT back; TYPEOF(loose(1))
TRY : loose.APPEND("x") : CATCH : PRINT "error"; ERR : END TRY
DIM mixed AS LIST OF ANY = LIST(1, "x")
TRY : back = mixed : CATCH : PRINT "error"; ERR; back : END TRY
DIM self_ AS LIST OF ANY
self_.APPEND(1)
PRINT self_
DIM deep AS LIST OF ANY, inner AS LIST OF ANY
FOR i = 1 TO 40
  DIM inner AS LIST OF ANY
  inner.APPEND(deep) : deep = inner
NEXT
PRINT deep
FUNCTION Pick(n AS INTEGER) AS ANY
  IF n = 1 THEN RETURN "one"
  IF n = 2 THEN RETURN 2
  IF n = 3 THEN RETURN LIST(3)
END FUNCTION
PRINT Pick(1); Pick(2) + 1; Pick(3); "["; Pick(4); "]"; TYPEOF(Pick(4))
SUB Show(a AS ANY)
  PRINT TYPEOF(a); ":"; a; " ";
END SUB
Show 1 : Show 2.5 : Show "s" : Show LIST(1) : Show NOTHING : Show Pick(2)
PRINT
DIM v AS ANY
PRINT TYPEOF(v); "["; v; "]"
v = 5 : v = v * 2 : PRINT v; v > 9; v = 10; v + 0.5
v = "ab" : v = v + "cd" : PRINT v; v = "abcd"; v < "b"
TRY : v = v + 1 : CATCH : PRINT "error"; ERR : END TRY
TRY : IF v THEN PRINT "no"
CATCH : PRINT "error"; ERR : END TRY
v = 7.9 : n% = v : PRINT n%; v AS DOUBLE;
TRY : PRINT v AS INTEGER : CATCH : PRINT " error"; ERR : END TRY
v = 300 : DIM by AS BYTE : by = v : PRINT by; -v; v \ 7; v MOD 7; v / 8; v ^ 2
TRY : v = v \ 0 : CATCH : PRINT "error"; ERR; v : END TRY
s$ = NOTHING_$() : PRINT "["; s$; "]"
FUNCTION NOTHING_$() AS STRING
  DIM none AS ANY
  RETURN none
END FUNCTION
'> i7
'> sx
'> ?
'> l2
'> 17 3x 22.5 4[1, 2]
'> [7, x, 2.5, [1, 2]]12407/x/2.5/[List]
'> 1023
'> [, 1.5, changed, x, 2.5, [1, 2], 3]0
'> error9
'> 41.5[1, 2]
'> 2.5
'> error13
'> [1, 2, 3]11
'> error13
'> error13
'> error13[1, 2, 3]
'> [1, 2, 3, 4, 5]
'> 5
'> [1, 2, 3]1
'> error13
'> error13[1, 2, 3]
'> [1]
'> [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
'> one3[3][]0
'> 1:1 2:2.5 3:s 4:[1] 0: 1:2
'> 0[]
'> 10-1-110.5
'> abcd-1-1
'> error13
'> error13
'> 77.9 error13
'> 44-30042637.590000
'> error11300
'> []
