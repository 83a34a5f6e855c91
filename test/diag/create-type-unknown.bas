p = CREATE Nothng(1)
'          ^^^^^^ [TYPE-UNKNOWN] there is no type 'Nothng'
CLASS C
END CLASS
q = CREATE C()
'          ^ [TYPE-UNKNOWN] 'C' is not a TYPE; objects are made with NEW
