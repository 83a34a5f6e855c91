' Huffman codes with arrays as trees
OPTION BASE 1
DIM weight(200) AS LONG, leftSon(200) AS INTEGER, rightSon(200) AS INTEGER, letter$(200), isUsed(200) AS INTEGER
DIM code$(255), nodes AS INTEGER
text$ = "she sells sea shells on the sea shore"
DIM freq(0 TO 255) AS INTEGER
FOR i = 1 TO LEN(text$)
  INC freq(ASC(MID$(text$, i, 1)))
NEXT
FOR i = 0 TO 255
  IF freq(i) THEN
    nodes = nodes + 1
    weight(nodes) = freq(i): letter$(nodes) = CHR$(i)
  END IF
NEXT
symbols = nodes
FUNCTION Smallest() AS INTEGER
  DIM best AS INTEGER = 0
  FOR i = 1 TO nodes
    IF NOT isUsed(i) THEN
      IF best = 0 THEN
        best = i
      ELSEIF weight(i) < weight(best) THEN
        best = i
      END IF
    END IF
  NEXT
  isUsed(best) = -1
  RETURN best
END FUNCTION
SUB Codes(n AS INTEGER, prefix$)
  IF letter$(n) <> "" THEN
    code$(ASC(letter$(n))) = prefix$
  ELSE
    Codes leftSon(n), prefix$ + "0"
    Codes rightSon(n), prefix$ + "1"
  END IF
END SUB
FOR k = 1 TO symbols - 1
  a% = Smallest(): b% = Smallest()
  nodes = nodes + 1
  weight(nodes) = weight(a%) + weight(b%)
  leftSon(nodes) = a%: rightSon(nodes) = b%
NEXT
Codes nodes, ""
bits$ = ""
FOR i = 1 TO LEN(text$): bits$ += code$(ASC(text$(i TO i))): NEXT
PRINT "bits:"; LEN(bits$); " of "; LEN(text$) * 8
n% = nodes: back$ = ""
FOR i = 1 TO LEN(bits$)
  IF bits$(i TO i) = "0" THEN n% = leftSon(n%) ELSE n% = rightSon(n%)
  IF letter$(n%) <> "" THEN back$ = back$ + letter$(n%): n% = nodes
NEXT
PRINT back$
PRINT IIF(back$ = text$, "same", "different")
bytes$ = ""
FOR i = 1 TO LEN(bits$) STEP 8
  bytes$ = bytes$ + CHR$(BIN2DEC(RPAD$(MID$(bits$, i, 8), 8, "0")))
NEXT
PRINT LEN(bytes$); " bytes, first "; HEX$(ASC(bytes$), 2)
'> bits:112 of 296
'> she sells sea shells on the sea shore
'> same
'> 14 bytes, first 4F
