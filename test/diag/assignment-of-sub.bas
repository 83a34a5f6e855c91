SUB Work
END SUB
a = Work
'   ^^^^ [NO-RESULT] 'Work' is a SUB and has no result
b = Work()
'   ^^^^^^ [NO-RESULT] 'Work' is a SUB and has no result
