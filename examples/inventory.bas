' An inventory in a random-access file: fixed-length records, read and written by number; try:
'   bin/fbc examples/inventory.bas new 3          makes an empty store of three records
'   bin/fbc examples/inventory.bas put 2 Bolts 250 0.12
'   bin/fbc examples/inventory.bas take 2 40      40 fewer of number 2
'   bin/fbc examples/inventory.bas list

CONSTANT File = "fasterbasic-store.dat", NotEnough = 100

' The buffer of a record: every field is a string of fixed length; numbers are packed with MKL$ and MKD$.
OPEN File FOR RANDOM AS #1 LEN = 28
FIELD #1, 16 AS itsName$, 4 AS itsCount$, 8 AS itsPrice$

TRY
  SELECT CASE LCASE$(COMMAND$(1))
    CASE "new": Create Wanted(2)
    CASE "put": Stock Wanted(2), COMMAND$(3), Wanted(4), VAL(COMMAND$(5))
    CASE "take": Take Wanted(2), Wanted(3)
    CASE "list", "": List
    CASE ELSE: PRINT "I know new, put, take and list.": END 1
  END SELECT
CATCH NotEnough
  PRINT "There are only "; CVL(itsCount$); " of them."
  END 1
CATCH 82
  PRINT "Records are numbered from 1."
  END 1
FINALLY
  CLOSE #1
END TRY

FUNCTION Wanted(argument AS INTEGER) AS INTEGER
  RETURN VAL(COMMAND$(argument))
END FUNCTION

SUB Create(count AS INTEGER)
  DIM n AS INTEGER
  FOR n = 1 TO count
    Store n, "", 0, 0
  NEXT
  PRINT count; " empty records."
END SUB

SUB Stock(n AS INTEGER, name$, count AS INTEGER, price AS DOUBLE)
  Store n, name$, count, price
  PRINT "Number "; n; " holds "; count; " "; name$; "."
END SUB

SUB Store(n AS INTEGER, name$, count AS INTEGER, price AS DOUBLE)
  LSET itsName$ = name$
  LSET itsCount$ = MKL$(count)
  LSET itsPrice$ = MKD$(price)
  PUT #1, n
END SUB

SUB Take(n AS INTEGER, count AS INTEGER)
  GET #1, n
  IF CVL(itsCount$) < count THEN THROW NotEnough
  LSET itsCount$ = MKL$(CVL(itsCount$) - count)
  PUT #1, n
  PRINT RTRIM$(itsName$); ": "; CVL(itsCount$); " left."
END SUB

SUB List
  DIM n AS INTEGER, all AS DOUBLE
  FOR n = 1 TO LOF(1) \ 28
    GET #1, n
    IF RTRIM$(itsName$) = "" THEN CONTINUE
    PRINT USING "### "; n;
    PRINT itsName$;
    PRINT USING " ##### at #,###.##"; CVL(itsCount$); CVD(itsPrice$)
    all = all + CVL(itsCount$) * CVD(itsPrice$)
  NEXT
  PRINT USING "Worth in all: ###,###.##"; all
END SUB
