' 18.1 With arguments computed at run time: GCD and LCM: LONG, never negative.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT GCD(Num(12), Num(18)); GCD(-Num(12), Num(18)); GCD(Num(0), Num(5)); GCD(Num(0), Num(0)); GCD(Num(7), Num(13)); " "; LCM(Num(4), Num(6)); LCM(-Num(4), Num(6)); LCM(Num(0), Num(5)); " "; LCM(Num(3000000000), Num(2))
PRINT GCD(Num(1000000007) * Num(6), Num(1000000007) * Num(10))
'> 66501 12120 3000000000
'> 2000000014
