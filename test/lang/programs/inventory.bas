' Inventory: fixed records, FIELD, LSET, PRINT USING.
CONST RecLen = 32
CONST FileName$ = "/tmp/fbc-test-inv.dat"
DIM partName AS STRING, qty AS STRING, cost AS STRING
DIM choice AS INTEGER, n AS INTEGER, total AS DOUBLE

SUB OpenStock
  OPEN FileName$ FOR RANDOM AS #1 LEN = RecLen
  FIELD #1, 20 AS partName, 4 AS qty, 8 AS cost
END SUB

FUNCTION RecordCount() AS INTEGER
  RecordCount = LOF(1) \ RecLen
END FUNCTION

SUB AddPart (nm AS STRING, q AS INTEGER, c AS DOUBLE)
  LSET partName = nm
  LSET qty = MKL$(q)
  LSET cost = MKD$(c)
  PUT #1, RecordCount() + 1
END SUB

FUNCTION FindPart (nm AS STRING) AS INTEGER
  DIM r AS INTEGER
  FindPart = 0
  FOR r = 1 TO RecordCount()
    GET #1, r
    IF UCASE$(RTRIM$(partName)) = UCASE$(nm) THEN
      FindPart = r
      EXIT FUNCTION
    END IF
  NEXT r
END FUNCTION

SUB Sell (nm AS STRING, howMany AS INTEGER)
  DIM r AS INTEGER, have AS INTEGER
  r = FindPart(nm)
  IF r = 0 THEN
    PRINT "No such part: "; nm
    EXIT SUB
  END IF
  have = CVL(qty)
  IF have < howMany THEN
    PRINT "Only"; have; "of "; nm; " left"
  ELSE
    LSET qty = MKL$(have - howMany)
    PUT #1, r
    PRINT "Sold"; howMany; " "; nm
  END IF
END SUB

SUB Report
  DIM r AS INTEGER, value AS DOUBLE
  PRINT "No  Part                  Qty      Cost      Value"
  PRINT STRING$(50, "-")
  total = 0
  FOR r = 1 TO RecordCount()
    GET #1, r
    value = CVL(qty) * CVD(cost)
    total = total + value
    PRINT USING "##  @ #####  ####.## ######.##"; r; partName; CVL(qty); CVD(cost); value
  NEXT r
  PRINT STRING$(50, "-")
  PRINT TAB(30); "Total ";
  PRINT USING "$$##,###.##"; total
END SUB

OPEN FileName$ FOR OUTPUT AS #1: CLOSE #1
CALL OpenStock
RESTORE Stock
READ n
FOR i = 1 TO n
  READ nm$, q%, c#
  CALL AddPart(nm$, q%, c#)
NEXT i
Report
Sell "hammer", 3
Sell "Wrench", 50
Sell "glue", 1
Report
CLOSE
PRINT "File length:"; LEN(SLURP(FileName$))
END

Stock:
DATA 4
DATA Hammer, 12, 9.95
DATA "Nails, 100", 250, 4.5
DATA Wrench, 7, 14.25
DATA Saw, 3, 22
'> No  Part                  Qty      Cost      Value
'> --------------------------------------------------
'>  1  Hammer                  12     9.95    119.40
'>  2  Nails, 100             250     4.50   1125.00
'>  3  Wrench                   7    14.25     99.75
'>  4  Saw                      3    22.00     66.00
'> --------------------------------------------------
'>                              Total   $1,410.15
'> Sold3 hammer
'> Only7of Wrench left
'> No such part: glue
'> No  Part                  Qty      Cost      Value
'> --------------------------------------------------
'>  1  Hammer                   9     9.95     89.55
'>  2  Nails, 100             250     4.50   1125.00
'>  3  Wrench                   7    14.25     99.75
'>  4  Saw                      3    22.00     66.00
'> --------------------------------------------------
'>                              Total   $1,380.30
'> File length:128
