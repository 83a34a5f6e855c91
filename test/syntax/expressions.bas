' every operator and operand
a = 1 + 2 - 3 * 4 / 5 \ 6 MOD 7 ^ -8
a = -2 ^ 2 ^ +3
a = 3 + NOT x
a = NOT a = b AND c OR d XOR e EQV f IMP g
a = a < b <= c > d >= e <> f != g >< h =< i => j
s$ = "a" & "b" & 5
a = - - x + (y)
a = f() + g(1, 2)(3).h(4).i
a = FN half(3) + FNhalf(4) + FN half
a = IIF(a > b, IIF(c, 1, 2), 3)
a = TIMER + RND + ERR + ERL + PI + FREEFILE + COMMANDCOUNT
s$ = DATE$ + TIME$ + COMMAND$ + INPUT$(3, #1) + LEFT$(s$, 2) + STRING(3, "x")
a = MOD(7, 3) + LEN(s$) + LOC(1) + SEEK(1)
a = &HFF + &HFFFFFFFFFFFFFFFF + 0x1f + &O17 + &B101 + 9999999999 + 9007199254740993 + 99999999999999999999
a = .5 + 5. + 1e6 + 2.5E-3 + 1d-6 + 1e400 + 3.25#
s$ = "quote "" and \" and \\ and \n \r \t \0 and \q"
a = x IS C AND y IS NOT NOTHING
a = (any AS INTEGER) + 1
b = e AS LIST OF STRING
' --- printed
' a = 1 + 2 - 3 * 4 / 5 \ 6 MOD 7 ^ -8
' a = -2 ^ 2 ^ +3
' a = 3 + NOT x
' a = NOT a = b AND c OR d XOR e EQV f IMP g
' a = a < b <= c > d >= e <> f <> g <> h <= i >= j
' s$ = "a" & "b" & 5
' a = - -x + (y)
' a = f() + g(1, 2)(3).h(4).i
' a = FN half(3) + FNhalf(4) + FN half
' a = IIF(a > b, IIF(c, 1, 2), 3)
' a = TIMER + RND + ERR + ERL + PI + FREEFILE + COMMANDCOUNT
' s$ = DATE$ + TIME$ + COMMAND$ + INPUT$(3, 1) + LEFT$(s$, 2) + STRING(3, "x")
' a = MOD(7, 3) + LEN(s$) + LOC(1) + SEEK(1)
' a = &HFF + &HFFFFFFFFFFFFFFFF + &H1F + &O17 + &B101 + 9999999999 + 9007199254740993 + 100000000000000000000
' a = 0.5 + 5.0 + 1000000.0 + 0.0025 + 0.000001 + 1E+999 + 3.25#
' s$ = "quote "" and "" and \\ and \n \r \t \0 and \\q"
' a = x IS C AND y IS NOT NOTHING
' a = (any AS INTEGER) + 1
' b = e AS LIST OF STRING
