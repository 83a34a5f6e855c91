' A small data base of people: CSV in a text file, sorting, searching, statistics
TYPE Person
  name AS STRING
  city AS STRING
  age AS INTEGER
  salary AS DOUBLE
END TYPE
DIM people(100) AS Person, n AS INTEGER
f$ = "/tmp/fbc-test-people.csv"
OPEN f$ FOR OUTPUT AS #1
WRITE #1, "Name", "City", "Age", "Salary"
WRITE #1, "Smith, John", "London", 34, 32000.5
WRITE #1, "Ana ""Annie"" Diaz", "Madrid", 28, 41000
WRITE #1, "Zoë", "Paris", 45, 55250.25
WRITE #1, "Bob", "London", 19, 18000
WRITE #1, "Émile", "Paris", 61, 72000
CLOSE #1

SUB LoadAll
  OPEN f$ FOR INPUT AS #1
  LINE INPUT #1, header$
  WHILE NOT EOF(1)
    n = n + 1
    INPUT #1, people(n).name, people(n).city, people(n).age, people(n).salary
  WEND
  CLOSE #1
END SUB

SUB SortBy (column AS INTEGER)
  DIM i AS INTEGER, j AS INTEGER, isLess AS INTEGER
  FOR i = 2 TO n
    j = i
    DO WHILE j > 1
      SELECT CASE column
        CASE 1: isLess = people(j).name < people(j - 1).name
        CASE 2: isLess = people(j).city < people(j - 1).city
        CASE 3: isLess = people(j).age < people(j - 1).age
        CASE 4: isLess = people(j).salary < people(j - 1).salary
      END SELECT
      IF NOT isLess THEN EXIT DO
      SWAP people(j), people(j - 1)
      j = j - 1
    LOOP
  NEXT
END SUB

SUB List (title$)
  DIM i AS INTEGER
  PRINT title$
  FOR i = 1 TO n
    PRINT USING "##. "; i;
    PRINT RPAD$(people(i).name, 20); RPAD$(people(i).city, 10);
    PRINT USING "### $$##,###.##"; people(i).age; people(i).salary
  NEXT
END SUB

FUNCTION Average (city$) AS DOUBLE
  DIM s AS DOUBLE, k AS INTEGER
  FOR i = 1 TO n
    IF people(i).city = city$ OR city$ = "*" THEN s = s + people(i).salary: k = k + 1
  NEXT
  IF k = 0 THEN Average = 0 ELSE Average = s / k
END FUNCTION

LoadAll
PRINT n; " records, header: "; header$
List "As read"
SortBy 3: List "By age"
SortBy 1: List "By name"
SortBy 2: List "By city"
PRINT "Average London: "; Average("London")
PRINT "Average all: "; Average("*")
PRINT "Average Oslo: "; Average("Oslo")
DIM groups AS HASHMAP
FOR i = 1 TO n
  groups(people(i).city) = VAL(groups(people(i).city)) + 1
NEXT
FOR i = 1 TO n
  IF i = 1 THEN PRINT people(i).city; ":"; groups(people(i).city);
  IF i > 1 THEN IF people(i).city <> people(i - 1).city THEN PRINT " "; people(i).city; ":"; groups(people(i).city);
NEXT
PRINT
'> 5 records, header: "Name","City","Age","Salary"
'> As read
'>   1 Smith, John         London     34  $32,000.50
'>   2 Ana "Annie" Diaz    Madrid     28  $41,000.00
'>   3 Zoë                 Paris      45  $55,250.25
'>   4 Bob                 London     19  $18,000.00
'>   5 Émile               Paris      61  $72,000.00
'> By age
'>   1 Bob                 London     19  $18,000.00
'>   2 Ana "Annie" Diaz    Madrid     28  $41,000.00
'>   3 Smith, John         London     34  $32,000.50
'>   4 Zoë                 Paris      45  $55,250.25
'>   5 Émile               Paris      61  $72,000.00
'> By name
'>   1 Ana "Annie" Diaz    Madrid     28  $41,000.00
'>   2 Bob                 London     19  $18,000.00
'>   3 Smith, John         London     34  $32,000.50
'>   4 Zoë                 Paris      45  $55,250.25
'>   5 Émile               Paris      61  $72,000.00
'> By city
'>   1 Bob                 London     19  $18,000.00
'>   2 Smith, John         London     34  $32,000.50
'>   3 Ana "Annie" Diaz    Madrid     28  $41,000.00
'>   4 Zoë                 Paris      45  $55,250.25
'>   5 Émile               Paris      61  $72,000.00
'> Average London: 25000.2
'> Average all: 43650.2
'> Average Oslo: 0
'> London:2 Madrid:1 Paris:2
