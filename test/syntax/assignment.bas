' assignment, swap, incdec of the core grammar
LET a = 1
a = b = c
n^ = 3
x! = 5: y# = 1d3: l& = 7&: b@ = 5@: i% = 42%
grid(i, j + 1) = 2
s$(1 TO 3) = "abc"
s$(2 TO) = t$(TO 4)
s$(TO) = names$(3)(2 TO 4)
MID$(s$, 2, 1) = "x"
MID(s$, 2) = "y"
all() = 0
p.x.y = q(3).z
inv.Total.Units = 5
SWAP a, b(3)
INC count: DEC p.n, 2
data = 1: line$ = "x": step# = 2
name = 1: base(3) = 4: error.code = 5
a += 1: a-=2: b*=c+1: n ^= 3: s$ &= "x": q(3).z /= 2: i% \= 3
n MOD= 4: k AND=7: k or= 1: k XOR= 2: k EQV= 3: k IMP= 4: LET a += -1
data += 1: data(2) -= 3: line *= 2: inc += 1: data MOD= 3
grid(i, j + 1) += f(2): all() += 1
' --- printed
' a = 1
' a = b = c
' n^ = 3
' x! = 5
' y# = 1000.0
' l& = 7&
' b@ = 5@
' i% = 42%
' grid(i, j + 1) = 2
' s$(1 TO 3) = "abc"
' s$(2 TO) = t$(TO 4)
' s$(TO) = names$(3)(2 TO 4)
' MID$(s$, 2, 1) = "x"
' MID(s$, 2) = "y"
' all() = 0
' p.x.y = q(3).z
' inv.Total.Units = 5
' SWAP a, b(3)
' INC count
' DEC p.n, 2
' data = 1
' line$ = "x"
' step# = 2
' name = 1
' base(3) = 4
' error.code = 5
' a += 1
' a -= 2
' b *= c + 1
' n ^= 3
' s$ &= "x"
' q(3).z /= 2
' i% \= 3
' n MOD= 4
' k AND= 7
' k OR= 1
' k XOR= 2
' k EQV= 3
' k IMP= 4
' a += -1
' data += 1
' data(2) -= 3
' line *= 2
' inc += 1
' data MOD= 3
' grid(i, j + 1) += f(2)
' all() += 1
