EXIT FOR
'^^^^^^^ [EXIT-OUTSIDE] EXIT FOR must stand inside of a FOR loop
