' 18.1 With arguments computed at run time: ERF ERFC TGAMMA LGAMMA; poles give infinity.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT STR$(ERF(Num(0.5))); " "; STR$(ERFC(Num(0.5))); " "; STR$(TGAMMA(Num(5))); " "; STR$(TGAMMA(Num(0.5))); " "; STR$(LGAMMA(Num(10))); " "; ERF(Num(0)); ERFC(Num(0)); TGAMMA(Num(0)); LGAMMA(Num(0)); LGAMMA(-Num(1))
'> 0.520499877813047 0.479500122186953 24 1.77245385090552 12.8018274800815 01infinfinf
