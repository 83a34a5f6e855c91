EXIT FOR
'^^^^^^^ [EXIT-OUTSIDE] EXIT FOR must stand inside of a FOR loop
CONTINUE
'^^^^^^^ [EXIT-OUTSIDE] CONTINUE must stand inside of a loop
EXIT SUB
'^^^^^^^ [EXIT-OUTSIDE] EXIT SUB must stand inside of a SUB
WHILE x
  EXIT FOR
' ^^^^^^^^ [EXIT-OUTSIDE] EXIT FOR must stand inside of a FOR loop
  CONTINUE DO
' ^^^^^^^^^^^ [EXIT-OUTSIDE] CONTINUE DO must stand inside of a DO loop
WEND
FUNCTION f
  EXIT SUB
' ^^^^^^^^ [EXIT-OUTSIDE] EXIT SUB must stand inside of a SUB
END FUNCTION
THROW
'^^^^ [EXIT-OUTSIDE] THROW without a code must stand inside of a CATCH
EXIT SELECT
'^^^^^^^^^^ [EXIT-OUTSIDE] EXIT SELECT must stand inside of a SELECT CASE
