' 18.2 With arguments computed at run time: HEX$ OCT$ BIN$: upper case, zero-padded magnitude, a minus for negative numbers.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT HEX$(Num(255)); " "; HEX$(Num(255), Num(4)); " "; HEX$(-Num(255)); " "; HEX$(-Num(1), Num(4)); " "; HEX$(Num(0)); HEX$(Num(0), Num(2)); " "; HEX$(Num(&H123456789ABC)); " "; HEX$(Num(255), Num(1)); " "; HEX$(Num(255), -Num(3)); " "; HEX$(Num(15.9))
PRINT OCT$(Num(8)); " "; OCT$(-Num(8), Num(4)); " "; BIN$(Num(5)); " "; BIN$(Num(5), Num(8)); " "; BIN$(-Num(5)); " "; BIN$(Num(0)); " "; HEX$(-9223372036854775807 - Num(1)); " "; OCT$(9223372036854775807)
'> FF 00FF -FF -0001 000 123456789ABC FF FF F
'> 10 -0010 101 00000101 -101 0 -8000000000000000 777777777777777777777
