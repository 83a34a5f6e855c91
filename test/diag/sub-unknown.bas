Wrok 5
'^^^ [UNDEF-PROC] there is no procedure or statement 'Wrok'; did you mean 'Work'?
SUB Work(n)
END SUB
