' 18.2 MID$: outside the string "", n clipped, without n the rest.
s$ = "abcde": PRINT MID$(s$, 2, 3); "|"; MID$(s$, 4); "|"; MID$(s$, 4, 99); "|"; MID$(s$, 0, 2); MID$(s$, -1); MID$(s$, 6); MID$(s$, 2, 0); MID$(s$, 2, -1); "|"; MID$(s$, 1); "|"; MID$("", 1); MID$(s$, 5, 1); MID$(s$, 1e18, 1)
PRINT MID$(s$, 2, 9223372036854775807)
'> bcd|de|de||abcde|e
'> bcde
