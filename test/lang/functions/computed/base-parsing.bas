' 18.2 With arguments computed at run time: HEX2DEC OCT2DEC BIN2DEC: longest valid prefix, sign and prefix allowed, wrapping at 64 bits.
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT HEX2DEC(Txt("FF")); " "; HEX2DEC(Txt("ffg")); " "; HEX2DEC(Txt("-10")); " "; HEX2DEC(Txt("+a")); " "; HEX2DEC(Txt("&HFF")); " "; HEX2DEC(Txt("0x1f")); " "; HEX2DEC(Txt("")); HEX2DEC(Txt("xyz")); " "; HEX2DEC(Txt("FFFFFFFFFFFFFFFF")); " "; HEX2DEC(Txt("1FFFFFFFFFFFFFFFF"))
PRINT OCT2DEC(Txt("17")); OCT2DEC(Txt("&O17")); OCT2DEC(Txt("8")); OCT2DEC(Txt("-7")); " "; BIN2DEC(Txt("101")); BIN2DEC(Txt("&B11")); BIN2DEC(Txt("102")); BIN2DEC(Txt("-11")); BIN2DEC(Txt(""))
'> 255 255 -16 10 255 31 00 -1 -1
'> 15150-7 532-30
