OPTION EXPLICIT
DIM a$, a, l AS LIST OF INTEGER, m AS HASHMAP OF INTEGER, v(2)
CONSTANT Limit = 5
a$ += 1: a$ -= "x"
'        ^^^^^^^^^ [TYPE-MISMATCH] '-' cannot be applied to STRING and STRING
a *= "2"
'^^^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
a$ *= 3
'^^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
f(1) += 2
'^^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
s$(1 TO 2) += "x"
'^ [EXPLICIT] 's$' is not declared
'^^^^^^^^^^^^^^^^ [TYPE-MISMATCH] a part of a string is not changed by '+='; write the whole assignment
a$(1 TO 2) += "x"
'^^^^^^^^^^^^^^^^ [TYPE-MISMATCH] a part of a string is not changed by '+='; write the whole assignment
MID$(a$, 1) += "y"
'^^^^^^^^^^^^^^^^^ [TYPE-MISMATCH] a part of a string is not changed by '+='; write the whole assignment
Limit += 1
'^^^^ [CONST-ASSIGN] 'Limit' is a constant and cannot be changed
total += 1
'^^^^ [EXPLICIT] 'total' is not declared
l(1) += 0.5
'^^^^^^^^^^ [LIST-ELEM] DOUBLE does not fit into a LIST OF INTEGER
l(1) /= 2
'^^^^^^^^ [LIST-ELEM] DOUBLE does not fit into a LIST OF INTEGER
m("a") += "b"
'^^^^^^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
m("a") /= 2
v(3) += 1
'^^^ warning [SUBSCRIPT] subscript 3 is outside of the bounds 0 TO 2
v(1) \= 0
'       ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
l += 1
'^^^^^ [TYPE-MISMATCH] '+' cannot be applied to LIST OF INTEGER and INTEGER
FUNCTION f(n)
  f -= n
  f += "x"
' ^^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END FUNCTION
