' 18.2 LEFT$ and RIGHT$: n <= 0 gives "", n >= L the whole.
s$ = "abc": PRINT LEFT$(s$, 2); "|"; LEFT$(s$, 0); LEFT$(s$, -5); "|"; LEFT$(s$, 3); "|"; LEFT$(s$, 99); "|"; LEFT$("", 2); "|"; LEFT$(s$, 1e18)
PRINT RIGHT$(s$, 2); "|"; RIGHT$(s$, 0); RIGHT$(s$, -1); "|"; RIGHT$(s$, 3); "|"; RIGHT$(s$, 99); "|"; RIGHT$("", 2); "|"; RIGHT$("a€b", 2)
'> ab||abc|abc||abc
'> bc||abc|abc||€b
