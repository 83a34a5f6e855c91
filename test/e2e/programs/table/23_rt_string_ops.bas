DIM s AS STRING
s = "FasterBasic"
PRINT UCASE$(s)
PRINT LEFT$(s, 6)
'> FASTERBASIC
'> Faster
