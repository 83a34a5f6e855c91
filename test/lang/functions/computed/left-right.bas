' 18.2 With arguments computed at run time: LEFT$ and RIGHT$: n <= 0 gives "", n >= L the whole.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
s$ = "abc": PRINT LEFT$(s$, Num(2)); "|"; LEFT$(s$, Num(0)); LEFT$(s$, -Num(5)); "|"; LEFT$(s$, Num(3)); "|"; LEFT$(s$, Num(99)); "|"; LEFT$(Txt(""), Num(2)); "|"; LEFT$(s$, Num(1e18))
PRINT RIGHT$(s$, Num(2)); "|"; RIGHT$(s$, Num(0)); RIGHT$(s$, -Num(1)); "|"; RIGHT$(s$, Num(3)); "|"; RIGHT$(s$, Num(99)); "|"; RIGHT$(Txt(""), Num(2)); "|"; RIGHT$(Txt("a€b"), Num(2))
'> ab||abc|abc||abc
'> bc||abc|abc||€b
