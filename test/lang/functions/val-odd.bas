' 18.2 VAL takes the longest prefix that is a number; digits beyond 64 bits of &H and its kin are lost from the left.
PRINT VAL("&B2"); VAL("&O8"); VAL("0x"); VAL("&h 5"); VAL("1e5.5"); VAL(".e5"); VAL("+.5e+1x"); VAL("0x1p3"); VAL("&B"); VAL("0b1"); VAL("- 5"); VAL("1 2"); VAL("1,5")
PRINT VAL("1e99999"); VAL("-1e99999"); VAL("1e-99999"); VAL("\t\n 7"); VAL("-0"); VAL("inf"); VAL("nan"); VAL("1d3"); VAL("-&H10")
PRINT VAL("&HFFFFFFFFFFFFFFFF"); VAL("&HFFFFFFFFFFFFFFFFF"); VAL("&O7777777777777777777777"); " "; VAL("9007199254740993") = 9007199254740992
'> 000010000005100011
'> inf-inf07-0001000-16
'> -1-1-1 -1
