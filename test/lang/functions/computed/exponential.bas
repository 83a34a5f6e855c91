' 18.1 With arguments computed at run time: EXP EXP2 EXPM1, LOG LN LOG10 LOG2 LOG1P.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT STR$(EXP(Num(1))); " "; EXP(Num(0)); EXP2(Num(10)); " "; EXP2(Num(0.5)); " "; STR$(EXPM1(Num(1e-10))); " "; EXP(-Num(1000)); " "; EXP(Num(1000))
PRINT LOG(Num(1)); STR$(LOG(Num(10))); " "; LN(EXP(Num(2))); LOG10(Num(1000)); " "; LOG2(Num(8)); " "; LOG2(Num(10)); " "; STR$(LOG1P(Num(1e-10))); " "; LOG10(Num(0.01))
'> 2.71828182845905 11024 1.41421 1.00000000005e-10 0 inf
'> 02.30258509299405 23 3 3.32193 9.9999999995e-11 -2
