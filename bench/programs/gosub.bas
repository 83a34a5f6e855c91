' gosub: a small stack machine in line-numbered BASIC. GOSUB, ON … GOSUB, GOTO.
100 DIM code(20) AS INTEGER, stack(100) AS INTEGER
110 DIM pc AS INTEGER, sp AS INTEGER, x AS INTEGER, round AS INTEGER, n AS INTEGER, op AS INTEGER, steps AS LONG
120 FOR x = 0 TO 11: READ code(x): NEXT
130 FOR round = 1 TO 6000
140   n = 20000: pc = 0: sp = 0
150   op = code(pc): pc = pc + 1: steps = steps + 1
160   ON op GOSUB 300, 400, 500, 600
170   IF op < 5 THEN GOTO 150
180 NEXT
190 PRINT stack(1); " "; steps
200 END
300 x = code(pc): pc = pc + 1: GOSUB 700: RETURN
400 GOSUB 800: stack(sp) = (stack(sp) * 3 + x) MOD 1000003: RETURN
500 n = n - 1: IF n > 0 THEN pc = code(pc) ELSE pc = pc + 1
510 RETURN
600 stack(sp) = stack(sp) XOR n: RETURN
700 sp = sp + 1: stack(sp) = x: RETURN
800 x = stack(sp): sp = sp - 1: RETURN
900 DATA 1, 17, 1, 5, 2, 4, 3, 2, 5, 0, 0, 0
