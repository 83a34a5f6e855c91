a$ = LEFT$("abc, 2)
'          ^^^^^^^^ [LEX] this string has no closing quote on its line
