IF a ANDALSO b THEN PRINT 1
'    ^^^^^^^ [SYNTAX] there is no operator 'ANDALSO'; write AND
IF a ORELSE b THEN PRINT 1
'    ^^^^^^ [SYNTAX] there is no operator 'ORELSE'; write OR
