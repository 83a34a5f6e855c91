CONTINUE
'^^^^^^^ [EXIT-OUTSIDE] CONTINUE must stand inside of a loop
CONTINUE FOR
'^^^^^^^^^^^ [EXIT-OUTSIDE] CONTINUE FOR must stand inside of a FOR loop
