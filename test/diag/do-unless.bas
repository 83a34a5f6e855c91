DO UNLESS a
'  ^^^^^^ [SYNTAX] unexpected 'UNLESS'
LOOP
