' 18.2 HEX2DEC OCT2DEC BIN2DEC: longest valid prefix, sign and prefix allowed, wrapping at 64 bits.
PRINT HEX2DEC("FF"); " "; HEX2DEC("ffg"); " "; HEX2DEC("-10"); " "; HEX2DEC("+a"); " "; HEX2DEC("&HFF"); " "; HEX2DEC("0x1f"); " "; HEX2DEC(""); HEX2DEC("xyz"); " "; HEX2DEC("FFFFFFFFFFFFFFFF"); " "; HEX2DEC("1FFFFFFFFFFFFFFFF")
PRINT OCT2DEC("17"); OCT2DEC("&O17"); OCT2DEC("8"); OCT2DEC("-7"); " "; BIN2DEC("101"); BIN2DEC("&B11"); BIN2DEC("102"); BIN2DEC("-11"); BIN2DEC("")
'> 255 255 -16 10 255 31 00 -1 -1
'> 15150-7 532-30
