PRINT 1; : , 2
'          ^ [SYNTAX] a statement cannot start with ','
