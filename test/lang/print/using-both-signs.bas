' 12.3 A mask may begin with + and end in -: the prefix tells both signs, the suffix a negative number once more.
PRINT USING "[+###-]"; -5: PRINT USING "[+###-]"; 5
PRINT USING "[+#-]"; -55: PRINT USING "[+##.#-]"; -0.04
'> [  -5-]
'> [   +5]
'> [%-55-]
'> [  +0.0]
