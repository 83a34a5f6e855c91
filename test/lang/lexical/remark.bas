' 1.2 REM must be followed by a character that is no part of a name: REMARK is a variable.
remark = 5
rem_ = 6
REM1 = 7
PRINT remark; rem_; rem1
'> 567
