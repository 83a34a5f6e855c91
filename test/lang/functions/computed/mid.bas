' 18.2 With arguments computed at run time: MID$: outside the string "", n clipped, without n the rest.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
s$ = "abcde": PRINT MID$(s$, Num(2), Num(3)); "|"; MID$(s$, Num(4)); "|"; MID$(s$, Num(4), Num(99)); "|"; MID$(s$, Num(0), Num(2)); MID$(s$, -Num(1)); MID$(s$, Num(6)); MID$(s$, Num(2), Num(0)); MID$(s$, Num(2), -Num(1)); "|"; MID$(s$, Num(1)); "|"; MID$(Txt(""), Num(1)); MID$(s$, Num(5), Num(1)); MID$(s$, Num(1e18), Num(1))
PRINT MID$(s$, Num(2), 9223372036854775807)
'> bcd|de|de||abcde|e
'> bcde
