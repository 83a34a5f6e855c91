' Calls the C library with numbers, strings, records and arrays; try:  bin/fbc examples/calling-c.bas
' DECLARE says which library a function is in, what it is called there, and what it takes; nothing else is needed. Strings
' go out as C's strings; records, arrays and BYREF parameters go as addresses, so that C can fill them in.

DECLARE FUNCTION CubeRoot LIB "m" ALIAS "cbrt" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION SplitNumber LIB "m" ALIAS "frexp" (x AS DOUBLE, BYREF exponent AS INTEGER) AS DOUBLE
DECLARE FUNCTION Compare LIB "c" ALIAS "strcmp" (a AS STRING, b AS STRING) AS INTEGER

PRINT "The cube root of 27 is "; CubeRoot(27); "."
DIM exponent AS INTEGER, fraction AS DOUBLE
fraction = SplitNumber(80, exponent)
PRINT "80 is "; fraction; " times 2 to the "; exponent; "."
PRINT "apple "; IIF(Compare("apple", "pear") < 0, "comes before", "comes after"); " pear."

' C's `struct tm`: the fields in C's order, with C's types, lie in memory as C has them.
TYPE CalendarTime
  Second AS INTEGER
  Minute AS INTEGER
  Hour AS INTEGER
  Day AS INTEGER
  Month AS INTEGER            ' 0 is January
  Year AS INTEGER             ' since 1900
  WeekDay AS INTEGER          ' 0 is Sunday
  YearDay AS INTEGER
  IsSummer AS INTEGER
  Offset AS LONG
  Zone AS LONG                ' a pointer: a LONG is as wide
END TYPE

DECLARE FUNCTION ToCalendar LIB "c" ALIAS "gmtime_r" (BYREF seconds AS LONG, BYREF result AS CalendarTime) AS LONG
DECLARE FUNCTION FormatTime LIB "c" ALIAS "strftime" (buffer() AS UBYTE, size AS LONG, format AS STRING, BYREF when_ AS CalendarTime) AS LONG

DIM moment AS LONG = 1000000000, calendar AS CalendarTime
IF ToCalendar(moment, calendar) = 0 THEN PRINT "C cannot do that.": END 1
PRINT USING "A billion seconds after 1970 it was ##:##:## on day ### of the year ####"; calendar.Hour; calendar.Minute; calendar.Second; calendar.YearDay + 1; calendar.Year + 1900

DIM buffer(63) AS UBYTE, length AS LONG
length = FormatTime(buffer(), 64, "%A, %d %B %Y", calendar)
PRINT "In words: "; TextOf$(buffer(), length)

' `div` gives a record back: quotient and remainder.
TYPE Division
  Quotient AS INTEGER
  Rest AS INTEGER
END TYPE
DECLARE FUNCTION Divide LIB "c" ALIAS "div" (a AS INTEGER, b AS INTEGER) AS Division
DIM parts AS Division = Divide(17, 5)
PRINT "17 \ 5 is "; parts.Quotient; ", and "; parts.Rest; " is left."

' The first bytes of a buffer as a string.
FUNCTION TextOf$(bytes() AS UBYTE, count AS LONG)
  DIM i AS INTEGER
  FOR i = 0 TO count - 1
    TextOf$ = TextOf$ + CHR$(bytes(i))
  NEXT
END FUNCTION
