SELECT CASE a
  CASE IS 5
'         ^ [SYNTAX] a comparison sign expected after IS, not '5'
END SELECT
