DIM x AS ANY
MATCH TYPE x
  CASE STRING s%
'             ^^ [MATCH-SUFFIX] the suffix of 's%' contradicts CASE STRING
    PRINT s%
END MATCH
