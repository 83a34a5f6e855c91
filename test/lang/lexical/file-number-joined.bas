' 1.7 PRINT#1, INPUT#1, CLOSE#1, WRITE#1, SEEK#1 mean the same as with a blank.
OPEN "/tmp/fbc-test-joined.txt" FOR OUTPUT AS #1
PRINT#1,"five"
WRITE#1,6
CLOSE#1
OPEN "/tmp/fbc-test-joined.txt" FOR INPUT AS #1
INPUT#1,a$
SEEK#1,1
LINE INPUT#1,b$
INPUT#1,c
CLOSE#1
PRINT a$; b$; c
OPEN "/tmp/fbc-test-joined.txt" FOR RANDOM AS #1
FIELD#1,4 AS f$
GET#1,1
PRINT f$
LSET f$="live"
PUT#1,1
CLOSE#1
PRINT SLURP("/tmp/fbc-test-joined.txt");
'> fivefive6
'> five
'> live
'> 6
