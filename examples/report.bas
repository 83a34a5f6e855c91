' A report from a CSV file: totals for each region, and the best month; try:  bin/fbc examples/report.bas
' The program first writes the file that it then reads, so there is something to look at; with an argument it reads that
' file: lines of region, month (1 to 12) and amount behind a line of titles.

TYPE Region
  Name AS STRING
  Sales AS INTEGER
  Total AS DOUBLE
END TYPE

DIM regions(20) AS Region, regionCount AS INTEGER
DIM month(1 TO 12) AS DOUBLE
DIM file$ = "fasterbasic-sales.csv"

IF COMMANDCOUNT > 1 THEN file$ = COMMAND$(1) ELSE WriteSample file$
TRY
  ReadSales file$
CATCH 53
  PRINT "There is no file "; file$
  END 1
END TRY
SortByTotal
PrintReport

SUB WriteSample(file$)
  DIM region$, m AS INTEGER, amount AS DOUBLE
  OPEN file$ FOR OUTPUT AS #1
  PRINT #1, "region,month,amount"
  READ region$
  WHILE region$ <> "end"
    READ m, amount
    WRITE #1, region$, m, amount            ' quotes where they are needed
    READ region$
  WEND
  CLOSE #1
END SUB

SUB ReadSales(file$)
  DIM titles$, name$, m AS INTEGER, amount AS DOUBLE, i AS INTEGER
  OPEN file$ FOR INPUT AS #1
  LINE INPUT #1, titles$
  WHILE NOT EOF(1)
    INPUT #1, name$, m, amount
    i = RegionIndex(name$)
    INC regions(i).Sales
    regions(i).Total = regions(i).Total + amount
    month(m) = month(m) + amount
  WEND
  CLOSE #1
END SUB

' The place of a region in the table, where new ones are added.
FUNCTION RegionIndex(name$) AS INTEGER
  DIM i AS INTEGER
  FOR i = 0 TO regionCount - 1
    IF regions(i).Name = name$ THEN RETURN i
  NEXT
  regions(regionCount).Name = name$
  INC regionCount
  RETURN regionCount - 1
END FUNCTION

' Insertion sort, greatest total first.
SUB SortByTotal
  DIM i AS INTEGER, k AS INTEGER
  FOR i = 1 TO regionCount - 1
    FOR k = i TO 1 STEP -1
      IF regions(k).Total <= regions(k - 1).Total THEN EXIT FOR
      SWAP regions(k), regions(k - 1)
    NEXT
  NEXT
END SUB

SUB PrintReport
  DIM i AS INTEGER, all AS DOUBLE, best AS INTEGER = 1
  PRINT RPAD$("Region", 14); LPAD$("Sales", 6); LPAD$("Total", 13); LPAD$("Average", 11)
  PRINT STRING$(44, "-")
  FOR i = 0 TO regionCount - 1
    PRINT RPAD$(regions(i).Name, 14);
    PRINT USING "###### #,###,###.## ###,###.##"; regions(i).Sales; regions(i).Total; regions(i).Total / regions(i).Sales
    all = all + regions(i).Total
  NEXT
  PRINT STRING$(44, "-")
  PRINT USING "In all          #,###,###,###.##"; all
  FOR i = 2 TO 12
    IF month(i) > month(best) THEN best = i
  NEXT
  PRINT USING "The best month was @ with #,###,###.##"; MonthName$(best); month(best)
END SUB

FUNCTION MonthName$(m AS INTEGER)
  RETURN MID$("JanFebMarAprMayJunJulAugSepOctNovDec", 3 * m - 2, 3)
END FUNCTION

DATA North, 1, 1200.50, South, 1, 815.25, "East, coast", 2, 990, North, 2, 1310.75
DATA West, 3, 2750.10, South, 3, 640, North, 5, 1505.40, "East, coast", 5, 1711.60
DATA West, 5, 180, South, 6, 905.95, North, 9, 1100, West, 11, 2210.05, end
