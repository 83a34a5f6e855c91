a = IIF b, 1, 2
'       ^ [SYNTAX] '(' expected after IIF, not 'b'
