EXIT SUB
'^^^^^^^ [EXIT-OUTSIDE] EXIT SUB must stand inside of a SUB
