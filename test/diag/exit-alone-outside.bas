EXIT
'^^^ [EXIT-OUTSIDE] EXIT must stand inside of a loop
