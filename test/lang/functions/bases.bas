' 18.2 HEX$ OCT$ BIN$: upper case, zero-padded magnitude, a minus for negative numbers.
PRINT HEX$(255); " "; HEX$(255, 4); " "; HEX$(-255); " "; HEX$(-1, 4); " "; HEX$(0); HEX$(0, 2); " "; HEX$(&H123456789ABC); " "; HEX$(255, 1); " "; HEX$(255, -3); " "; HEX$(15.9)
PRINT OCT$(8); " "; OCT$(-8, 4); " "; BIN$(5); " "; BIN$(5, 8); " "; BIN$(-5); " "; BIN$(0); " "; HEX$(-9223372036854775807 - 1); " "; OCT$(9223372036854775807)
'> FF 00FF -FF -0001 000 123456789ABC FF FF F
'> 10 -0010 101 00000101 -101 0 -8000000000000000 777777777777777777777
