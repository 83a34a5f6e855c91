a = CREATE P(1, Y := 2)
'               ^^^^^^ [CREATE-MIXED] CREATE takes its values either by position or by name, not both
b = CREATE P(X := 1, 2)
'                    ^ [CREATE-MIXED] CREATE takes its values either by position or by name, not both
c = CREATE 5
'          ^ [SYNTAX] unexpected '5'
